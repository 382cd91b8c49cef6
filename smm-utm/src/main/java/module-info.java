import org.jspecify.annotations.NullMarked;

/**
 * Writes UTM tags into links without hurting them, and reads them out of any string; tells where a visit came from, and
 * checks links by the rules of a house.
 *
 * <p>Start with {@link io.github.smm4j.utm.UtmLink} to write, {@link io.github.smm4j.utm.UtmParameters} to read,
 * {@link io.github.smm4j.utm.TrafficSource} to classify and {@link io.github.smm4j.utm.NamingConvention} to check.
 */
@NullMarked
module io.github.smm4j.utm {
  requires static transitive org.jspecify;
  requires transitive io.github.smm4j.core;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires org.slf4j;

  exports io.github.smm4j.utm;
}
