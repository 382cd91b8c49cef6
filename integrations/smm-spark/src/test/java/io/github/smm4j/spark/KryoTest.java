package io.github.smm4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.metrics.Totals;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.CreditTotals;
import io.github.smm4j.metrics.attribution.Touch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Totals are those of one machine where Spark sends objects by Kryo, which knows nothing of serial forms. */
class KryoTest {

  /** In a virtual machine of its own: the serializer is one for all sessions of a machine. */
  @Test
  void kryoCarriesAllTotals() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray())); // as spark-submit does
    command.add("-Xmx1g");
    command.add("-Dspark.serializer=org.apache.spark.serializer.KryoSerializer");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), KryoTest.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
  }

  /** Ends with an exception where one of the ways gives other totals. */
  public static void main(String... args) throws Exception {
    try (SparkSession spark = LocalSpark.start(2)) {
      assertThat(spark.conf().get("spark.serializer")).endsWith("KryoSerializer");
      rollsUp();
      attributes();
    }
  }

  private static void rollsUp() {
    Dataset<AdRow> rows = SparkRollupTest.dataset(SparkRollupTest.ROWS).repartition(7);
    byte[] expected = SparkRollupTest.EXPECTED.toBytes();
    assertThat(SparkRollup.totals(rows, SparkRollupTest.ROLLUP).toBytes()).isEqualTo(expected);
    assertThat(rows.select(RollupAggregator.of(SparkRollupTest.ROLLUP).toColumn())
            .first()
            .toBytes())
        .isEqualTo(expected);
    Totals ofParts = SparkRollupTest.ROLLUP.start();
    SparkRollup.parts(rows, SparkRollupTest.ROLLUP, 3).collectAsList().forEach(ofParts::merge);
    assertThat(ofParts.toBytes()).isEqualTo(expected);
    List<Row> table = SparkRollup.table(rows, SparkRollupTest.ROLLUP, 3).collectAsList();
    assertThat(table).hasSize(SparkRollupTest.EXPECTED.groupCount());
  }

  private static void attributes() {
    SparkAttributionTest events = new SparkAttributionTest();
    Dataset<Touch> touches = events.touched().repartition(5);
    Dataset<Conversion> conversions = events.converted().repartition(3);
    CreditTotals totals = SparkAttribution.totals(
        touches, conversions, SparkAttributionTest.MODELS, SparkAttributionTest.RULES, 4);
    assertThat(totals.toBytes()).isEqualTo(events.inMemory().toBytes());
  }
}
