/**
 * Engagement rates by the models in use: which interactions count, over which base, averaged how.
 *
 * <p>{@link io.github.smm4j.metrics.engagement.EngagementModels} has those of the vendors,
 * {@link io.github.smm4j.metrics.engagement.EngagementModel#named} makes one of your own, and
 * {@link io.github.smm4j.metrics.engagement.EngagementModels#compare} shows how far they differ on the same posts.
 *
 * <pre>{@code
 * RateSummary rate = EngagementModels.HOOTSUITE_ERR.of(posts);       // averaged as Hootsuite does
 * rate.rate();                           // 0.0242
 * rate.leftOut();                        // 4 posts, on which something was not measured
 * EngagementModels.HOOTSUITE_ERR.pooled(posts);                      // by all people reached
 * EngagementModel.named("ours").counting(LIKES.plus(COMMENTS.times(2))).per(REACH).averaging(Averaging.MEAN);
 * }</pre>
 *
 * <p>A mean of rates has no numerator, so it is a {@link io.github.smm4j.metrics.engagement.RateSummary} and no
 * {@link io.github.smm4j.metrics.KpiValue}; a pooled rate has one, and adds up.
 */
package io.github.smm4j.metrics.engagement;
