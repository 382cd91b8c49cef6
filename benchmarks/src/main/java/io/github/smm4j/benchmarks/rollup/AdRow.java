package io.github.smm4j.benchmarks.rollup;

/**
 * A row of an ads report, with its keys in every form that the benchmarks compare.
 *
 * @param campaign one of 200
 * @param network one of 8
 * @param site the network as a constant
 * @param campaignCode the number of the campaign
 * @param networkCode the number of the network
 * @param impressions impressions
 * @param clicks clicks
 * @param spendMicros spend in micros
 * @param conversions conversions
 * @param revenueMicros revenue in micros
 */
record AdRow(
    String campaign,
    String network,
    Site site,
    int campaignCode,
    int networkCode,
    long impressions,
    long clicks,
    long spendMicros,
    long conversions,
    long revenueMicros) {

  /** The networks as an enum. */
  enum Site {
    VK,
    OK,
    FACEBOOK,
    INSTAGRAM,
    YOUTUBE,
    TIKTOK,
    TELEGRAM,
    X
  }
}
