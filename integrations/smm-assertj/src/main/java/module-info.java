import org.jspecify.annotations.NullMarked;

/** AssertJ assertions about links, KPIs, tables and attribution. */
@NullMarked
module io.github.smm4j.assertj {
  requires static transitive org.jspecify;
  requires transitive io.github.smm4j.metrics;
  requires transitive io.github.smm4j.utm;
  requires transitive org.assertj.core;

  exports io.github.smm4j.assertj;
}
