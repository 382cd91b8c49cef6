/**
 * Communities: how fast they answer, how far a post or contest spreads, and when one pays as a business.
 *
 * <pre>{@code
 * ResponseTimes.within(office).add(asked, firstReply).unanswered().build().median();   // PT45M
 * ViralSpread.of(1_000, 0.25).limit();                   // 1333.333333: it dies out, as K is below 1
 * CommunityBusiness.builder()
 *     .invested(usd10000)
 *     .earnedPerAdvertisingPost(usd200)
 *     .advertisingPostsPerDay(1)
 *     .runningCostPerDay(usd50)
 *     .build()
 *     .daysToBreakEven();                                // 67
 * }</pre>
 */
package io.github.smm4j.metrics.community;
