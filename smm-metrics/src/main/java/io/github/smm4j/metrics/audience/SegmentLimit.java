package io.github.smm4j.metrics.audience;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;

/**
 * How large a segment of an audience may be.
 *
 * <pre>{@code
 * SegmentLimit minors = SegmentLimit.atMost("under 18", 0.3, 0.4);
 * minors.check(snapshot).verdict();      // NEAR: above 30 %, not above 40 %
 * }</pre>
 *
 * @param segment the name of the segment
 * @param warnAbove the share above which it is near the limit, 0 to 1
 * @param limit the share above which it is too large, 0 to 1
 */
public record SegmentLimit(String segment, double warnAbove, double limit) {

  /** How large a segment is against its limit. */
  public enum Verdict {
    /** Not above the share from which on it is near the limit. */
    WITHIN,
    /** Near the limit, not above it. */
    NEAR,
    /** Above the limit. */
    ABOVE,
    /** The segment or the number of followers is not known. */
    UNKNOWN
  }

  /**
   * What was found.
   *
   * @param limit the limit
   * @param share the share of the segment among the followers; undefined if not known
   * @param verdict how large it is against its limit
   */
  public record Finding(SegmentLimit limit, KpiValue share, Verdict verdict) {}

  /**
   * Makes a limit.
   *
   * @param segment the name of the segment
   * @param warnAbove the share above which it is near the limit, 0 to 1
   * @param limit the share above which it is too large, 0 to 1
   * @throws IllegalArgumentException if a share is not from 0 to 1, or the warning is above the limit
   */
  public SegmentLimit {
    requireNonNull(segment);
    checkArgument(
        warnAbove >= 0 && warnAbove <= limit && limit <= 1,
        "a warning from %s and a limit of %s",
        warnAbove,
        limit);
  }

  /**
   * Gives a limit with a warning before it, such as "no more than 30-40 % under 18".
   *
   * @param segment the name of the segment, as in the snapshots
   * @param warnAbove the share above which it is near the limit, such as 0.3
   * @param limit the share above which it is too large, such as 0.4
   * @return the limit
   * @throws IllegalArgumentException if a share is not from 0 to 1, or the warning is above the limit
   */
  public static SegmentLimit atMost(String segment, double warnAbove, double limit) {
    return new SegmentLimit(segment, warnAbove, limit);
  }

  /**
   * Looks at an audience.
   *
   * @param snapshot the audience on a day
   * @return what was found
   */
  public Finding check(AudienceSnapshot snapshot) {
    KpiValue share = Kpis.AUDIENCE_SHARE.of(snapshot.segmentTally(segment));
    if (!share.isDefined()) {
      return new Finding(this, share, Verdict.UNKNOWN);
    }
    double number = share.asDouble();
    Verdict verdict = number > warnAbove ? Verdict.NEAR : Verdict.WITHIN;
    return new Finding(this, share, number > limit ? Verdict.ABOVE : verdict);
  }
}
