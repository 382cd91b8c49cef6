import org.jspecify.annotations.NullMarked;

/**
 * The vocabulary of social media marketing: what is measured, the numbers themselves, and what they were measured on.
 */
@NullMarked
module io.github.smm4j.core {
  requires static transitive org.jspecify;
  requires transitive org.joda.money;
  requires com.google.common;
  requires org.slf4j;

  exports io.github.smm4j.core;
}
