package io.github.smm4j.spark;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Groups the rows of a Dataset by the keys of a {@link Rollup}, in one call.
 *
 * <table>
 * <caption>Which way for how many groups</caption>
 * <tr><th>groups</th><th>way</th><th>one machine keeps</th></tr>
 * <tr><td>up to some 100,000</td><td>{@link #totals}, {@link RollupAggregator}</td><td>all groups</td></tr>
 * <tr><td>millions</td><td>{@link #parts}, {@link #table}</td><td>the groups of one part</td></tr>
 * </table>
 *
 * <p>All ways give the same sums to the last digit, whatever the partitions and the order of merging.
 */
public final class SparkRollup {
  private SparkRollup() {}

  /**
   * Adds all rows up, and brings the totals to the driver.
   *
   * @param rows the rows
   * @param rollup the rollup
   * @param <T> the type of the rows
   * @return the totals
   */
  public static <T> Totals totals(Dataset<T> rows, Rollup<T> rollup) {
    // bytes, which any serializer of Spark carries
    FlatMapFunction<Iterator<T>, byte[]> toTotals =
        some -> List.of(rolledUp(rollup, some).toBytes()).iterator();
    byte[] all = rows.toJavaRDD()
        .mapPartitions(toTotals)
        .treeAggregate(rollup.start().toBytes(), SparkRollup::merged, SparkRollup::merged);
    return Totals.parse(all);
  }

  private static <T> Totals rolledUp(Rollup<T> rollup, Iterator<T> rows) {
    Totals totals = rollup.start();
    while (rows.hasNext()) {
      rollup.add(totals, rows.next());
    }
    return totals;
  }

  private static byte[] merged(byte[] left, byte[] right) {
    return Totals.parse(left).merge(Totals.parse(right)).toBytes();
  }

  /**
   * Adds all rows up into totals that have no group in common, so that no machine needs to keep all groups. Each
   * partition adds its rows up, deals its groups out to the parts, and hands them on as bytes; Spark shuffles these by
   * part, and a task merges one part. Counts of different people, snapshots and averages of rates are kept.
   *
   * @param rows the rows
   * @param rollup the rollup
   * @param parts how many totals to make, 1 or more: some 100,000 groups each
   * @param <T> the type of the rows
   * @return the totals, at most one for each part; what became of the rows is reported by the first
   * @throws IllegalArgumentException if there is no part
   */
  public static <T> Dataset<Totals> parts(Dataset<T> rows, Rollup<T> rollup, int parts) {
    return parts(rows, rollup, parts, Pieces.MOST_GROUPS);
  }

  static <T> Dataset<Totals> parts(Dataset<T> rows, Rollup<T> rollup, int parts, int mostGroups) {
    checkArgument(parts > 0, "groups cannot be dealt out into %s parts", parts);
    MapPartitionsFunction<T, Tuple2<Integer, byte[]>> toPieces =
        some -> new Pieces<>(rollup, some, parts, mostGroups);
    MapFunction<Tuple2<Integer, byte[]>, Integer> partOf = Tuple2::_1;
    MapGroupsFunction<Integer, Tuple2<Integer, byte[]>, Totals> merge =
        (part, pieces) -> merged(pieces);
    return rows.mapPartitions(toPieces, Encoders.tuple(Encoders.INT(), Encoders.BINARY()))
        .groupByKey(partOf, Encoders.INT())
        .mapGroups(merge, Encoders.javaSerialization(Totals.class));
  }

  private static Totals merged(Iterator<Tuple2<Integer, byte[]>> pieces) {
    Totals totals = Totals.parse(pieces.next()._2());
    while (pieces.hasNext()) {
      totals.merge(Totals.parse(pieces.next()._2()));
    }
    return totals;
  }

  /**
   * Groups by the keys and computes KPIs: a row for each group, for SQL and for writing.
   *
   * <table>
   * <caption>Columns</caption>
   * <tr><th>column</th><th>type</th></tr>
   * <tr><td>each key, by its name</td><td>string, {@link Totals#NO_KEY} where a row has no value</td></tr>
   * <tr><td>each measure that the KPIs name, by its id: {@code clicks}, {@code spend_micros}, {@code watch_time_ms}</td>
   *     <td>bigint, null where it was not measured</td></tr>
   * <tr><td>{@code currency}, if there is money among them and no key is named so</td><td>string</td></tr>
   * <tr><td>each KPI, by its id</td><td>double, null where it is undefined</td></tr>
   * </table>
   *
   * @param rows the rows
   * @param rollup the rollup
   * @param parts into how many parts groups are dealt out, as in {@link #parts}
   * @param kpis the KPIs
   * @param <T> the type of the rows
   * @return the groups, in no order
   * @throws IllegalArgumentException if there is no part, or two columns have one name, in whatever
   *     case
   */
  public static <T> Dataset<Row> table(Dataset<T> rows, Rollup<T> rollup, int parts, Kpi... kpis) {
    TableColumns columns = new TableColumns(rollup.start().keyNames(), kpis);
    FlatMapFunction<Totals, Row> toRows = columns::rows;
    return parts(rows, rollup, parts).flatMap(toRows, Encoders.row(columns.schema()));
  }
}
