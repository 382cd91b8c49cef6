package io.github.smm4j.utm;

/** How the words "search engine", "social network", "shopping site" and "video site" of a channel rule are read. */
public enum ChannelReading {
  /**
   * As Google reads them: the source stands in Google's published list. {@code vk / cpc} is Paid Other there, because
   * the list has {@code vk.com}, but not {@code vk}.
   */
  STRICT,
  /**
   * Google's list, and beside it the networks and sites that this library or you know, by all of their names and hosts:
   * {@code vk / cpc} is Paid Social.
   */
  EXTENDED
}
