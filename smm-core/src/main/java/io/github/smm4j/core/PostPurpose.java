package io.github.smm4j.core;

/**
 * What a post is for. The 80/20 rule of content asks for about 80 % posts that are of use to the reader and 20 % that
 * sell.
 */
public enum PostPurpose {
  /** Teaches, helps, answers questions. */
  USEFUL,
  /** Entertains or inspires. */
  ENTERTAINING,
  /** Asks for an action: a contest, a poll, a discussion. */
  ENGAGING,
  /** Tells news of the brand. */
  NEWS,
  /** Sells: offers, products, prices. */
  SELLING,
  /** Any other purpose. */
  OTHER;

  /**
   * Tells on which side of the 80/20 rule it stands.
   *
   * @return true for {@link #SELLING} alone
   */
  public boolean isSelling() {
    return this == SELLING;
  }
}
