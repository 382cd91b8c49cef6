/**
 * Engagement rates by the models in use: which interactions count, over which base, averaged how.
 *
 * <p>{@link io.github.smm4j.metrics.engagement.EngagementModels} has those of the vendors,
 * {@link io.github.smm4j.metrics.engagement.EngagementModel#named} makes one of your own, and
 * {@link io.github.smm4j.metrics.engagement.EngagementModels#compare} shows how far they differ on the same posts.
 */
package io.github.smm4j.metrics.engagement;
