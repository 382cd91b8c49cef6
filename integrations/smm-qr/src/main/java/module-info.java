import org.jspecify.annotations.NullMarked;

/** Tagged links as QR codes, for what is printed. */
@NullMarked
@SuppressWarnings(
    "requires-automatic") // ZXing has no descriptor; its name is fixed in its manifest
module io.github.smm4j.qr {
  requires static transitive org.jspecify;
  requires transitive io.github.smm4j.utm;
  requires com.google.zxing;
  requires java.desktop;

  exports io.github.smm4j.qr;
}
