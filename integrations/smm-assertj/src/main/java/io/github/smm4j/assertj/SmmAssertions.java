package io.github.smm4j.assertj;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Interval;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.engagement.RateSummary;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Where the assertions start. Import it statically beside AssertJ's own {@link Assertions}:
 *
 * <pre>{@code
 * import static io.github.smm4j.assertj.SmmAssertions.assertThat;
 *
 * assertThat(link).hasSource("vk").hasNoPersonalData().followsConvention(house);
 * assertThat(CPA.of(ad)).roundsTo(Money.parse("USD 54.41"));
 * assertThat(CTR.of(Tally.empty())).isUndefined().hasReasonContaining("not measured");
 * assertThat(table).row("spring", "vk").has(CPA, Money.parse("USD 54.41"));
 * assertThat(credit).addsUpTo(7);
 * }</pre>
 *
 * <p>Every assertion of {@link org.assertj.core.api.AbstractAssert} is there too: {@code as}, {@code isEqualTo},
 * {@code hasToString}, {@code satisfies}. A null is an assertion that fails, never a {@link NullPointerException}.
 */
public final class SmmAssertions {

  private SmmAssertions() {}

  /**
   * Starts assertions about a link.
   *
   * @param actual the link
   * @return the assertions
   */
  public static UtmLinkAssert assertThat(@Nullable UtmLink actual) {
    return new UtmLinkAssert(actual);
  }

  /**
   * Starts assertions about tags.
   *
   * @param actual the tags
   * @return the assertions
   */
  public static UtmParametersAssert assertThat(@Nullable UtmParameters actual) {
    return new UtmParametersAssert(actual);
  }

  /**
   * Starts assertions about where a visit came from.
   *
   * @param actual the source
   * @return the assertions
   */
  public static TrafficSourceAssert assertThat(@Nullable TrafficSource actual) {
    return new TrafficSourceAssert(actual);
  }

  /**
   * Starts assertions about what was measured.
   *
   * @param actual the tally
   * @return the assertions
   */
  public static TallyAssert assertThat(@Nullable Tally actual) {
    return new TallyAssert(actual);
  }

  /**
   * Starts assertions about the value of a KPI.
   *
   * @param actual the value
   * @return the assertions
   */
  public static KpiValueAssert assertThat(@Nullable KpiValue actual) {
    return new KpiValueAssert(actual);
  }

  /**
   * Starts assertions about a confidence interval.
   *
   * @param actual the interval
   * @return the assertions
   */
  public static IntervalAssert assertThat(@Nullable Interval actual) {
    return new IntervalAssert(actual);
  }

  /**
   * Starts assertions about an averaged rate of posts.
   *
   * @param actual the rate
   * @return the assertions
   */
  public static RateSummaryAssert assertThat(@Nullable RateSummary actual) {
    return new RateSummaryAssert(actual);
  }

  /**
   * Starts assertions about a table of KPIs.
   *
   * @param actual the table
   * @return the assertions
   */
  public static KpiTableAssert assertThat(@Nullable KpiTable actual) {
    return new KpiTableAssert(actual);
  }

  /**
   * Starts assertions about a row of a table.
   *
   * @param actual the row
   * @return the assertions
   */
  public static KpiRowAssert assertThat(KpiTable.@Nullable Row actual) {
    return new KpiRowAssert(actual);
  }

  /**
   * Starts assertions about the credit of channels.
   *
   * @param actual the credit
   * @return the assertions
   */
  public static CreditAssert assertThat(@Nullable Credit actual) {
    return new CreditAssert(actual);
  }
}
