package io.github.smm4j.benchmarks.rollup;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;

import io.github.smm4j.metrics.ComparisonWithin;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds a row: group by campaign and network, sum five measures, and compute CTR, CPC, CPA and ROAS of 1,600
 * groups. Names that end in {@code 2} run on the two threads of the common pool and the caller. The young generation is so
 * large that no collection moves the rows while they are read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AdRows.COUNT)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xms3g",
      "-Xmx3g",
      "-Xmn2g",
      "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"
    })
public class RollupBenchmark {
  private static final int MEASURES = 5;

  /** Whether five other rollups ran before, as they do in a program with several. */
  @Param("false")
  boolean afterOthers;

  private List<AdRow> rows;
  private Rollup<AdRow> byStrings;
  private Rollup<AdRow> byEnum;
  private Rollup<AdRow> byCodes;
  private Rollup<AdRow> withMean;
  private Rollup<AdRow> withUnique;

  /** Makes the rows and rollups. */
  @Setup
  public void setUp() {
    rows = AdRows.make();
    byStrings = sums(Rollup.of(AdRow.class)
            .by("campaign", AdRow::campaign)
            .by("network", AdRow::network))
        .build();
    byEnum = sums(Rollup.of(AdRow.class)
            .by("campaign", AdRow::campaignCode)
            .by("network", AdRow::site))
        .build();
    byCodes = sums(Rollup.of(AdRow.class)
            .byCode("campaign", AdRows.CAMPAIGNS, AdRow::campaignCode)
            .byCode("network", AdRows.NETWORKS, AdRow::networkCode))
        .build();
    withMean = sums(Rollup.of(AdRow.class)
            .byCode("campaign", AdRows.CAMPAIGNS, AdRow::campaignCode)
            .byCode("network", AdRows.NETWORKS, AdRow::networkCode))
        .meanRate(Kpis.CTR)
        .build();
    withUnique = sums(Rollup.of(AdRow.class)
            .byCode("campaign", AdRows.CAMPAIGNS, AdRow::campaignCode)
            .byCode("network", AdRows.NETWORKS, AdRow::networkCode))
        .unique(VISITORS, AdRow::spendMicros)
        .build();
    if (afterOthers) {
      rollUpByOthers();
    }
  }

  private void rollUpByOthers() {
    List<Rollup<AdRow>> others = List.of(
        Rollup.of(AdRow.class)
            .by("a", row -> row.campaign())
            .sum(CLICKS, row -> row.clicks())
            .build(),
        Rollup.of(AdRow.class)
            .by("a", row -> row.network())
            .by("b", row -> row.campaignCode())
            .sum(IMPRESSIONS, row -> row.impressions())
            .sum(CLICKS, row -> row.clicks())
            .build(),
        Rollup.of(AdRow.class)
            .by("a", row -> row.site())
            .by("b", row -> row.campaign())
            .sum(CONVERSIONS, row -> row.conversions())
            .sum(CLICKS, row -> row.clicks())
            .sum(IMPRESSIONS, row -> row.impressions())
            .build(),
        sums(Rollup.of(AdRow.class)
                .byCode("a", AdRows.CAMPAIGNS, row -> row.campaignCode())
                .by("b", row -> row.site()))
            .build(),
        sums(Rollup.of(AdRow.class)
                .byCode("a", AdRows.NETWORKS, row -> row.networkCode())
                .byCode("b", AdRows.CAMPAIGNS, row -> row.campaignCode()))
            .build());
    List<AdRow> some = rows.subList(0, AdRows.COUNT / 100);
    for (int i = 0; i < 40; i++) {
      for (Rollup<AdRow> other : others) {
        other.totals(some);
        Totals unused = some.stream().collect(other.collector());
      }
    }
  }

  private static Rollup.Builder<AdRow> sums(Rollup.Builder<AdRow> rollup) {
    return rollup
        .sum(IMPRESSIONS, AdRow::impressions)
        .sum(CLICKS, AdRow::clicks)
        .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
        .sum(CONVERSIONS, AdRow::conversions)
        .sumMicros(REVENUE, CurrencyUnit.USD, AdRow::revenueMicros);
  }

  /** A table of the KPIs; they are worked out when they are asked for, as here. */
  private static double kpis(Totals totals) {
    double check = 0;
    for (KpiTable.Row row :
        totals.table(Kpis.CTR, Kpis.CPC, Kpis.CPA, Kpis.ROAS).rows()) {
      check += row.get(Kpis.CTR).asDouble()
          + row.get(Kpis.CPC).asDouble()
          + row.get(Kpis.CPA).asDouble()
          + row.get(Kpis.ROAS).asDouble();
    }
    return check;
  }

  /** String keys. */
  @Benchmark
  public double rollupStrings() {
    return kpis(rows.stream().collect(byStrings.collector()));
  }

  /** String keys on two threads. */
  @Benchmark
  public double rollupStrings2() {
    return kpis(rows.parallelStream().collect(byStrings.collector()));
  }

  /** An int and an enum key. */
  @Benchmark
  public double rollupEnum() {
    return kpis(rows.stream().collect(byEnum.collector()));
  }

  /** An int and an enum key on two threads. */
  @Benchmark
  public double rollupEnum2() {
    return kpis(rows.parallelStream().collect(byEnum.collector()));
  }

  /** Coded keys. */
  @Benchmark
  public double rollupCodes() {
    return kpis(rows.stream().collect(byCodes.collector()));
  }

  /** Coded keys on two threads. */
  @Benchmark
  public double rollupCodes2() {
    return kpis(rows.parallelStream().collect(byCodes.collector()));
  }

  /** Coded keys, and the mean of the rows' CTR. */
  @Benchmark
  public double rollupCodesMean() {
    return kpis(rows.stream().collect(withMean.collector()));
  }

  /** Coded keys, and a sketch of different visitors in each group. */
  @Benchmark
  public double rollupCodesUnique() {
    return kpis(rows.stream().collect(withUnique.collector()));
  }

  /** Coded keys, of a list at once. */
  @Benchmark
  public double listCodes() {
    return kpis(byCodes.totals(rows));
  }

  /** Coded keys, of a list at once, on two threads. */
  @Benchmark
  public double listCodes2() {
    return kpis(byCodes.parallelTotals(rows));
  }

  /** String keys, of a list at once. */
  @Benchmark
  public double listStrings() {
    return kpis(byStrings.totals(rows));
  }

  /** String keys, of a list at once, on two threads. */
  @Benchmark
  public double listStrings2() {
    return kpis(byStrings.parallelTotals(rows));
  }

  /** An int and an enum key, of a list at once. */
  @Benchmark
  public double listEnum() {
    return kpis(byEnum.totals(rows));
  }

  /** An int and an enum key, of a list at once, on two threads. */
  @Benchmark
  public double listEnum2() {
    return kpis(byEnum.parallelTotals(rows));
  }

  /** Totals that are there already. */
  @State(Scope.Benchmark)
  public static class Made {
    private Totals totals;

    /** Makes the totals. */
    @Setup
    public void setUp() {
      totals = AdRows.make().stream()
          .collect(sums(Rollup.of(AdRow.class)
                  .by("campaign", AdRow::campaign)
                  .by("network", AdRow::network))
              .build()
              .collector());
    }
  }

  /**
   * The comparison of two networks within campaigns, of totals that are there; per row of the data behind them.
   *
   * @param made the totals
   * @return the comparison
   */
  @Benchmark
  public ComparisonWithin compareWithin(Made made) {
    return made.totals.compare(Kpis.CTR, "network", "vk", "x").within("campaign");
  }

  record KeyPair(String campaign, String network) {}

  private static Map<List<String>, double[]> ratios(Map<?, long[]> sums) {
    Map<List<String>, double[]> ratios = new HashMap<>();
    sums.forEach((key, sum) -> ratios.put(List.of(key.toString()), new double[] {
      (double) sum[1] / sum[0],
      (double) sum[2] / sum[1],
      (double) sum[2] / sum[3],
      (double) sum[4] / sum[2]
    }));
    return ratios;
  }

  private static void add(long[] sums, AdRow row) {
    sums[0] += row.impressions();
    sums[1] += row.clicks();
    sums[2] += row.spendMicros();
    sums[3] += row.conversions();
    sums[4] += row.revenueMicros();
  }

  private static Collector<AdRow, ?, Map<KeyPair, long[]>> grouping() {
    return Collectors.groupingBy(
        row -> new KeyPair(row.campaign(), row.network()),
        Collector.of(() -> new long[MEASURES], RollupBenchmark::add, (left, right) -> {
          Arrays.setAll(left, i -> left[i] + right[i]);
          return left;
        }));
  }

  /** The collector of the JDK. */
  @Benchmark
  public Map<?, ?> groupingBy() {
    return ratios(rows.stream().collect(grouping()));
  }

  /** The collector of the JDK on two threads. */
  @Benchmark
  public Map<?, ?> groupingBy2() {
    Stream<AdRow> parallel = rows.parallelStream();
    return ratios(parallel.collect(grouping()));
  }

  /** A loop over a hash map. */
  @Benchmark
  public Map<?, ?> hashMapLoop() {
    Map<KeyPair, long[]> sums = new HashMap<>();
    for (AdRow row : rows) {
      add(
          sums.computeIfAbsent(
              new KeyPair(row.campaign(), row.network()), key -> new long[MEASURES]),
          row);
    }
    return ratios(sums);
  }

  /** Columns written by hand: a look-up of each string, then dense arrays. */
  @Benchmark
  public double handWritten() {
    Map<String, Integer> campaigns = new HashMap<>();
    Map<String, Integer> networks = new HashMap<>();
    long[] sums = new long[256 * 8 * MEASURES];
    for (AdRow row : rows) {
      int campaign = code(campaigns, row.campaign());
      int network = code(networks, row.network());
      addTo(sums, (campaign * 8 + network) * MEASURES, row);
    }
    return check(sums);
  }

  private static int code(Map<String, Integer> codes, String key) {
    Integer code = codes.get(key);
    if (code == null) {
      code = codes.size();
      codes.put(key, code);
    }
    return code;
  }

  /** Dense arrays by the codes of the rows. */
  @Benchmark
  public double handWrittenCodes() {
    long[] sums = new long[256 * 8 * MEASURES];
    for (AdRow row : rows) {
      addTo(sums, (row.campaignCode() * 8 + row.networkCode()) * MEASURES, row);
    }
    return check(sums);
  }

  /** Dense arrays by the codes of the rows, half of the rows on each of two threads: the floor of what two can do. */
  @Benchmark
  public double handWrittenCodes2() {
    return check(IntStream.range(0, 2)
        .parallel()
        .mapToObj(half -> {
          long[] sums = new long[256 * 8 * MEASURES];
          for (AdRow row :
              rows.subList(half * (AdRows.COUNT / 2), (half + 1) * (AdRows.COUNT / 2))) {
            addTo(sums, (row.campaignCode() * 8 + row.networkCode()) * MEASURES, row);
          }
          return sums;
        })
        .reduce((left, right) -> {
          Arrays.setAll(left, i -> left[i] + right[i]);
          return left;
        })
        .orElseThrow());
  }

  private static void addTo(long[] sums, int at, AdRow row) {
    sums[at] += row.impressions();
    sums[at + 1] += row.clicks();
    sums[at + 2] += row.spendMicros();
    sums[at + 3] += row.conversions();
    sums[at + 4] += row.revenueMicros();
  }

  private static double check(long[] sums) {
    double check = 0;
    for (int at = 0; at < sums.length; at += MEASURES) {
      if (sums[at] > 0) {
        check += (double) sums[at + 1] / sums[at]
            + (double) sums[at + 2] / sums[at + 1]
            + (double) sums[at + 2] / sums[at + 3]
            + (double) sums[at + 4] / sums[at + 2];
      }
    }
    return check;
  }
}
