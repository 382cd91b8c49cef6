/**
 * Growth, churn, segments and signals of an audience, from snapshots of its size by day.
 *
 * <pre>{@code
 * AudienceHistory history = AudienceHistory.of(snapshots);
 * AudienceChange change = history.over(november);
 * change.growth();                       // OptionalDouble[0.1]
 * change.unexplained();                  // OptionalLong[0]: start + joined - left is the end
 * SegmentLimit.atMost("under 18", 0.30, 0.40).check(snapshot).verdict();    // NEAR: 35 %
 * }</pre>
 *
 * <p>Followers are a state: they never add up over days. Where a snapshot is missing, the latest one before is taken, and
 * its day is told. A {@link io.github.smm4j.metrics.audience.GrowthSignal} is a signal with its numbers and no verdict.
 */
package io.github.smm4j.metrics.audience;
