package io.github.smm4j.benchmarks.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Journeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of docs/peers.md about simulated removal effects: run, from four seeds, beside the exact credit. */
class SimulationPageTest {
  private static final List<String> CHANNELS = List.of("vk", "search", "blog");
  private static final int WALKS = 100_000;
  private static final double CONVERSIONS = 502;

  @Test
  void theTableIsRun() throws IOException {
    Credit exact = Attribution.markov(1)
        .of(Journeys.builder()
            .path("vk > search", 300, 59_700)
            .path("search", 200, 39_800)
            .path("blog", 2, 1)
            .build());
    assertThat(exact.total()).isEqualTo(CONVERSIONS);
    Map<String, Map<String, Integer>> counts = Map.of(
        Peers.START,
        Map.of("vk", 60_000, "search", 40_000, "blog", 3),
        "vk",
        Map.of("search", 60_000),
        "search",
        Map.of(Peers.CONVERSION, 500, Peers.LOST, 99_500),
        "blog",
        Map.of(Peers.CONVERSION, 2, Peers.LOST, 1));
    StringBuilder table = new StringBuilder();
    for (int channel = 0; channel < CHANNELS.size(); channel++) {
      table.append("| ").append(CHANNELS.get(channel)).append(" | ");
      table.append(String.format(Locale.ROOT, "%.2f", exact.of(CHANNELS.get(channel))));
      for (long seed = 1; seed <= 4; seed++) {
        double[] effects = Peers.bySimulation(Peers.system(counts, CHANNELS), WALKS, seed);
        double credit = CONVERSIONS * effects[channel] / Arrays.stream(effects).sum();
        table.append(String.format(Locale.ROOT, " | %.2f", credit));
      }
      table.append(" |\n");
    }
    assertThat(Files.readString(Path.of("..", "docs", "peers.md"))).contains(table);
  }
}
