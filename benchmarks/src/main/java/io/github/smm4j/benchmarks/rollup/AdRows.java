package io.github.smm4j.benchmarks.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The same 2,000,000 rows for all. */
final class AdRows {
  static final int COUNT = 2_000_000;
  static final List<String> CAMPAIGNS =
      IntStream.range(0, 200).mapToObj(i -> "campaign-2026-" + i).toList();
  static final List<String> NETWORKS =
      List.of("vk", "ok", "facebook", "instagram", "youtube", "tiktok", "telegram", "x");

  private AdRows() {}

  static List<AdRow> make() {
    Random random = new Random(42);
    AdRow.Site[] sites = AdRow.Site.values();
    List<AdRow> rows = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      int campaign = random.nextInt(CAMPAIGNS.size());
      int network = random.nextInt(NETWORKS.size());
      rows.add(new AdRow(
          CAMPAIGNS.get(campaign),
          NETWORKS.get(network),
          sites[network],
          campaign,
          network,
          1_000 + random.nextInt(100_000),
          random.nextInt(1_000),
          random.nextInt(100_000_000),
          random.nextInt(20),
          random.nextInt(500_000_000)));
    }
    // to where old objects stay, one behind the other: else a collection during a run moves them,
    // and the time with them
    System.gc();
    return rows;
  }
}
