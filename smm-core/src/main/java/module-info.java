import org.jspecify.annotations.NullMarked;

/**
 * The vocabulary of social media marketing: what is measured, the numbers themselves, and what they were measured on.
 *
 * <p>Money is Joda-Money's, which comes along. The modules {@code io.github.smm4j.utm} (tags in links) and
 * {@code io.github.smm4j.metrics} (KPIs, rollups, attribution) build on this one and know nothing of each other.
 */
@NullMarked
module io.github.smm4j.core {
  requires static transitive org.jspecify;
  requires transitive org.joda.money;
  requires com.google.common;
  requires org.slf4j;

  exports io.github.smm4j.core;
}
