/**
 * What was posted, how often, and when it worked.
 *
 * <pre>{@code
 * ContentMix.selling(posts).share(true);              // Share of posts 10 % (4 / 40)
 * Cadence.of(posts, kyiv, november).daysBelow(2);     // the days with fewer than 2 posts
 * PostingTimes.of(posts, kyiv, ERR, 10).ranked();     // slots with at least 10 posts, best first
 * }</pre>
 *
 * <p>Posts whose kind or time is not known are counted apart, in no share and no slot. Slots with few posts are listed and
 * not ranked: of many small samples the best is mostly luck.
 */
package io.github.smm4j.metrics.content;
