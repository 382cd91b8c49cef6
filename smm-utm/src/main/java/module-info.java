import org.jspecify.annotations.NullMarked;

/** Writes UTM tags into links without hurting them, and reads them out of any string. */
@NullMarked
module io.github.smm4j.utm {
  requires static transitive org.jspecify;
  requires transitive io.github.smm4j.core;
  requires com.google.common;
  requires org.slf4j;

  exports io.github.smm4j.utm;
}
