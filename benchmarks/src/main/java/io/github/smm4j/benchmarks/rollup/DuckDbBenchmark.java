package io.github.smm4j.benchmarks.rollup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same in DuckDB, in process, over a table that is loaded already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AdRows.COUNT)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DuckDbBenchmark {

  /** How many threads DuckDB may use. */
  @Param({"1", "2"})
  int threads;

  /** The type of the keys. */
  @Param({"VARCHAR", "ENUM"})
  String keys;

  private Connection connection;

  /**
   * Loads the rows.
   *
   * @throws SQLException if the database fails
   */
  @Setup
  public void setUp() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads=" + threads);
      statement.execute(
          "CREATE TABLE loaded (campaign VARCHAR, network VARCHAR, impressions BIGINT,"
              + " clicks BIGINT, spend BIGINT, conversions BIGINT, revenue BIGINT)");
    }
    try (DuckDBAppender appender =
        ((DuckDBConnection) connection).createAppender("main", "loaded")) {
      for (AdRow row : AdRows.make()) {
        appender.beginRow();
        appender.append(row.campaign());
        appender.append(row.network());
        appender.append(row.impressions());
        appender.append(row.clicks());
        appender.append(row.spendMicros());
        appender.append(row.conversions());
        appender.append(row.revenueMicros());
        appender.endRow();
      }
    }
    try (Statement statement = connection.createStatement()) {
      if (keys.equals("ENUM")) {
        statement.execute("CREATE TYPE c AS ENUM (SELECT DISTINCT campaign FROM loaded)");
        statement.execute("CREATE TYPE n AS ENUM (SELECT DISTINCT network FROM loaded)");
        statement.execute("CREATE TABLE ads AS SELECT campaign::c campaign, network::n network,"
            + " impressions, clicks, spend, conversions, revenue FROM loaded");
      } else {
        statement.execute("CREATE TABLE ads AS SELECT * FROM loaded");
      }
      statement.execute("DROP TABLE loaded");
    }
  }

  /**
   * Closes the database.
   *
   * @throws SQLException if the database fails
   */
  @TearDown
  public void tearDown() throws SQLException {
    connection.close();
  }

  /**
   * The query, with every row of its answer read.
   *
   * @return something made from the answer
   * @throws SQLException if the database fails
   */
  @Benchmark
  public double query() throws SQLException {
    double check = 0;
    try (Statement statement = connection.createStatement();
        ResultSet groups = statement.executeQuery(
            "SELECT campaign, network, sum(clicks) / sum(impressions) ctr, sum(spend) / sum(clicks) cpc,"
                + " sum(spend) / sum(conversions) cpa, sum(revenue) / sum(spend) roas"
                + " FROM ads GROUP BY campaign, network")) {
      while (groups.next()) {
        check += groups.getString(1).length() + groups.getDouble(3) + groups.getDouble(6);
      }
    }
    return check;
  }
}
