/**
 * Assertions for unit tests of marketing logic: {@link io.github.smm4j.assertj.SmmAssertions} is where they start.
 *
 * <p>What fails says what was found: all tags of a link, the fraction behind a KPI, the reason why there is no value, the
 * rule that gave a channel. Personal data alone is masked, since the logs of builds are read by many.
 */
package io.github.smm4j.assertj;
