package io.github.smm4j.spark;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Tuple2;

class SparkRollupTest {
  private static final Encoder<AdRow> AD_ROWS = Encoders.javaSerialization(AdRow.class);
  static final List<AdRow> ROWS = AdRow.random(1, 3000, 40);

  /** A rollup with a column of every kind. */
  static final Rollup<AdRow> ROLLUP = Rollup.of(AdRow.class)
      .by("campaign", AdRow::campaign)
      .by("network", AdRow::network)
      .where(row -> row.followers() > 100)
      .sum(IMPRESSIONS, AdRow::impressions)
      .sum(CLICKS, AdRow::clicks)
      .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
      .unique(VISITORS, AdRow::visitor)
      .last(FOLLOWERS, AdRow::network, AdRow::day, AdRow::followers)
      .meanRate(CTR)
      .medianRate(CPC)
      .build();

  static final Totals EXPECTED = inMemory(ROWS);

  private static Totals inMemory(List<AdRow> rows) {
    return rows.stream().collect(ROLLUP.collector());
  }

  static Dataset<AdRow> dataset(List<AdRow> rows) {
    return LocalSpark.SESSION.createDataset(rows, AD_ROWS);
  }

  private static void assertEqual(Totals totals) {
    assertThat(totals.toBytes()).isEqualTo(EXPECTED.toBytes());
    assertThat(totals.report()).hasToString(EXPECTED.report().toString());
  }

  /** Partitions of random sizes in random order, some of them empty, by Spark's own shuffles. */
  private static Dataset<AdRow> shuffled(long seed) {
    Random random = new Random(seed);
    Dataset<AdRow> rows = dataset(ROWS);
    return switch (random.nextInt(4)) {
      case 0 -> rows.repartition(1 + random.nextInt(20));
      case 1 -> rows.repartition(20).coalesce(1 + random.nextInt(7));
      case 2 -> rows.orderBy(rand(seed)).coalesce(1 + random.nextInt(5));
      default -> {
        Dataset<AdRow>[] split = rows.randomSplit(new double[] {1, 5, 2}, seed);
        yield split[2].union(split[0].repartition(3)).union(split[1].repartition(4));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyPartitionsAndOrdersGiveTheSameTotals(long seed) {
    Dataset<AdRow> rows = shuffled(seed);
    assertEqual(SparkRollup.totals(rows, ROLLUP));
    assertEqual(rows.select(RollupAggregator.of(ROLLUP).toColumn()).first());
    JavaRDD<AdRow> rdd = rows.toJavaRDD();
    assertEqual(rdd.treeAggregate(
        ROLLUP.start(),
        (totals, row) -> {
          ROLLUP.add(totals, row);
          return totals;
        },
        Totals::merge,
        2 + (int) (seed % 3)));
    Totals ofParts = ROLLUP.start();
    SparkRollup.parts(rows, ROLLUP, 1 + (int) seed).collectAsList().forEach(ofParts::merge);
    assertEqual(ofParts);
  }

  @Test
  void piecesOfFewGroupsGiveTheSameTotals() {
    List<AdRow> many = AdRow.random(2, 25_000, 500);
    Dataset<AdRow> rows = dataset(many).coalesce(1); // hands on pieces twice
    List<Totals> parts = SparkRollup.parts(rows, ROLLUP, 4, 500).collectAsList();
    assertThat(parts).hasSize(4);
    Set<List<Object>> keys = new HashSet<>();
    Totals whole = ROLLUP.start();
    for (Totals part : parts) {
      assertThat(part.groups().keySet()).allMatch(keys::add);
      whole.merge(part);
    }
    assertThat(whole.toBytes()).isEqualTo(inMemory(many).toBytes());
  }

  @Test
  void groupsOfSparkTakeTheAggregatorToo() {
    MapFunction<AdRow, String> byNetwork = AdRow::network;
    List<Tuple2<String, Totals>> groups = dataset(ROWS)
        .repartition(6)
        .groupByKey(byNetwork, Encoders.STRING())
        .agg(RollupAggregator.of(ROLLUP).toColumn())
        .collectAsList();
    assertThat(groups).hasSize(4);
    Totals all = ROLLUP.start();
    groups.forEach(group -> all.merge(group._2()));
    assertEqual(all);
  }

  @Test
  void aTableHasARowForEachGroup() {
    Dataset<Row> table = SparkRollup.table(shuffled(9), ROLLUP, 3, CTR, CPC);
    assertThat(table.columns())
        .containsExactly(
            "campaign",
            "network",
            "clicks",
            "impressions",
            "spend_micros",
            "currency",
            "ctr",
            "cpc");
    Map<List<Object>, Tally> expected = new HashMap<>(EXPECTED.groups());
    for (Row row : table.collectAsList()) {
      Tally tally = requireNonNull(expected.remove(List.of(row.getString(0), row.getString(1))));
      assertThat(row.getLong(2)).isEqualTo(tally.get(CLICKS).orElseThrow());
      assertThat(row.getLong(4)).isEqualTo(tally.micros(SPEND).orElseThrow());
      assertThat(row.getString(5)).isEqualTo("USD");
      assertThat(row.getDouble(6)).isEqualTo(CTR.of(tally).asDouble());
      assertThat(row.getDouble(7)).isEqualTo(CPC.of(tally).asDouble());
    }
    assertThat(expected).isEmpty();
    table.createOrReplaceTempView("ads");
    assertThat(LocalSpark.SESSION.sql("select sum(clicks) from ads").first().getLong(0))
        .isEqualTo(EXPECTED.total().get(CLICKS).orElseThrow());
  }

  @Test
  void whatIsNotMeasuredIsNullInATable() {
    Rollup<AdRow> clicks =
        Rollup.of(AdRow.class).by("day", AdRow::day).sum(CLICKS, AdRow::clicks).build();
    Row row = SparkRollup.table(dataset(ROWS.subList(0, 1)), clicks, 1, CPC).first();
    assertThat(row.getString(0)).isEqualTo(ROWS.get(0).day().toString());
    assertThat(row.isNullAt(row.fieldIndex("spend_micros"))).isTrue();
    assertThat(row.isNullAt(row.fieldIndex("currency"))).isTrue();
    assertThat(row.isNullAt(row.fieldIndex("cpc"))).isTrue();
    Rollup<AdRow> taken = Rollup.of(AdRow.class)
        .by("clicks", AdRow::day)
        .sum(CLICKS, AdRow::clicks)
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparkRollup.table(dataset(ROWS), taken, 1, CTR))
        .withMessage("two columns named clicks, in whatever case: rename the key");
  }

  /** Spark finds columns in whatever case, and none where there are two. */
  @Test
  void namesThatDifferInCaseAreOneName() {
    Rollup<AdRow> taken = Rollup.of(AdRow.class)
        .by("Clicks", AdRow::day)
        .sum(CLICKS, AdRow::clicks)
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparkRollup.table(dataset(ROWS), taken, 1, CTR))
        .withMessage("two columns named clicks, in whatever case: rename the key");
    Rollup<AdRow> byCurrency = Rollup.of(AdRow.class)
        .by("Currency", row -> "USD")
        .sum(CLICKS, AdRow::clicks)
        .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
        .build();
    Dataset<Row> table = SparkRollup.table(dataset(ROWS), byCurrency, 1, CPC);
    assertThat(table.columns()).containsExactly("Currency", "spend_micros", "clicks", "cpc");
    assertThat(table.select("currency").first().getString(0)).isEqualTo("USD");
  }

  @Test
  void rowsOfADataFrameAreRolledUp() {
    Dataset<Row> frame = dataset(ROWS)
        .map((MapFunction<AdRow, Long>) AdRow::clicks, Encoders.LONG())
        .withColumn("even", col("value").mod(2).equalTo(0));
    Rollup<Row> rollup = Rollup.of(Row.class)
        .by("even", row -> row.getBoolean(1))
        .sum(CLICKS, row -> row.getLong(0))
        .build();
    Totals totals = SparkRollup.totals(frame, rollup);
    assertThat(totals.rows()).isEqualTo(ROWS.size());
    assertThat(totals.of(true).orElseThrow().get(CLICKS))
        .hasValue(ROWS.stream().mapToLong(AdRow::clicks).filter(n -> n % 2 == 0).sum());
  }

  @Test
  void noRowsGiveNoGroups() {
    Dataset<AdRow> none = dataset(new ArrayList<>());
    assertThat(SparkRollup.totals(none, ROLLUP).rows()).isZero();
    assertThat(none.select(RollupAggregator.of(ROLLUP).toColumn()).first().rows())
        .isZero();
    assertThat(SparkRollup.table(none, ROLLUP, 3, CTR).count()).isZero();
    Dataset<AdRow> filtered =
        dataset(List.of(new AdRow("c", "vk", ROWS.get(0).day(), 1, 1, 1, 1, 0)));
    assertThat(SparkRollup.parts(filtered, ROLLUP, 3).collectAsList())
        .singleElement()
        .satisfies(totals -> assertThat(totals.report().filteredOut()).isEqualTo(1));
    assertThatIllegalArgumentException().isThrownBy(() -> SparkRollup.parts(none, ROLLUP, 0));
  }

  @Test
  void sumsByLongColumnsOfSparkAreTheSame() {
    Row sums = LocalSpark.SESSION
        .createDataset(ROWS.stream().map(AdRow::spendMicros).toList(), Encoders.LONG())
        .agg(org.apache.spark.sql.functions.sum(col("value").cast(DataTypes.LongType)))
        .first();
    Rollup<AdRow> spend = Rollup.of(AdRow.class)
        .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
        .build();
    assertThat(SparkRollup.totals(shuffled(3), spend).total().micros(SPEND))
        .hasValue(sums.getLong(0));
  }
}
