package io.github.smm4j.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A row of an ad report. */
public record AdRow(
    String campaign,
    String network,
    LocalDate day,
    long impressions,
    long clicks,
    long spendMicros,
    long visitor,
    long followers)
    implements Serializable {

  private static final String[] NETWORKS = {"vk", "ok", "facebook", "telegram"};

  /** Rows of so many campaigns, some of them broken: with more clicks than impressions. */
  static List<AdRow> random(long seed, int rows, int campaigns) {
    Random random = new Random(seed);
    List<AdRow> made = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      made.add(new AdRow(
          "c" + random.nextInt(campaigns),
          NETWORKS[random.nextInt(NETWORKS.length)],
          LocalDate.of(2026, 5, 1 + random.nextInt(28)),
          random.nextInt(100_000),
          random.nextInt(50) == 0 ? 1_000_000 : random.nextInt(3000),
          random.nextLong(-5_000_000, 1_000_000_000_000L),
          random.nextInt(5000),
          random.nextInt(10_000)));
    }
    return made;
  }
}
