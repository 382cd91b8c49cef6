import org.jspecify.annotations.NullMarked;

/** Reads the exports of ad accounts, communities and web analytics into rows of measures. */
@NullMarked
module io.github.smm4j.exports {
  requires static transitive org.jspecify;
  requires transitive io.github.smm4j.core;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires org.slf4j;

  exports io.github.smm4j.exports;
}
