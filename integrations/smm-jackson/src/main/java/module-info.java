import org.jspecify.annotations.NullMarked;

/** What smm4j measures and computes as JSON, by Jackson 3. */
@NullMarked
module io.github.smm4j.jackson {
  requires static transitive org.jspecify;
  requires transitive io.github.smm4j.metrics;
  requires transitive io.github.smm4j.utm;
  requires transitive tools.jackson.databind;

  exports io.github.smm4j.jackson;
}
