package io.github.smm4j.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** One session for all tests of the JVM: it takes seconds to start. */
final class LocalSpark {
  static final SparkSession SESSION = start(2);

  private LocalSpark() {}

  static SparkSession start(int threads) {
    return SparkSession.builder()
        .master("local[" + threads + "]")
        .appName("smm-spark")
        .config("spark.ui.enabled", false)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 5)
        .config(
            "spark.sql.warehouse.dir",
            Path.of("target", "warehouse").toAbsolutePath().toString())
        .config("spark.local.dir", Path.of("target", "spark").toAbsolutePath().toString())
        .getOrCreate();
  }
}
