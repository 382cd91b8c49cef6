package io.github.smm4j.utm;

/** Which value counts where a link has the same tag several times. Each duplicate is reported, whatever the policy. */
public enum DuplicatePolicy {
  /** The first that is not empty. */
  FIRST_NON_EMPTY("the first value that is not empty"),
  /** The first, even if it is empty: then the tag is absent. */
  FIRST("the first value"),
  /** The last, even if it is empty: then the tag is absent. */
  LAST("the last value");

  private final String chosen;

  DuplicatePolicy(String chosen) {
    this.chosen = chosen;
  }

  /** The value that it chooses, in words. */
  String chosen() {
    return chosen;
  }
}
