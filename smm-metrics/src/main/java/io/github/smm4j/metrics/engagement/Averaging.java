package io.github.smm4j.metrics.engagement;

/** How the rate of many posts is made from theirs. */
public enum Averaging {
  /**
   * The mean of the posts' rates: every post counts the same. Each rate is rounded once to 2<sup>-64</sup> and they are
   * summed in 128 bits, so that the mean does not depend on the order of the posts.
   */
  MEAN,

  /**
   * The median of the posts' rates; of an even number, the mean of the two in the middle. It keeps 8 bytes a post, where
   * the others keep none.
   */
  MEDIAN,

  /** All interactions by the sum of the bases: every person reached counts the same. */
  POOLED,

  /**
   * The mean number of interactions of a post by the followers: those given by
   * {@link EngagementModel#withFollowers}, or else the mean of those measured with the posts.
   */
  PER_POST_OVER_FOLLOWERS,

  /**
   * All interactions by days times followers: those given by {@link EngagementModel#withFollowers}, or else the mean of
   * those measured with the posts. The days are of the period, whether or not there was a post, and are given by
   * {@link EngagementModel#overDays}.
   */
  PER_DAY_OVER_FOLLOWERS
}
