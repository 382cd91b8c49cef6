package io.github.smm4j.spark;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.metrics.attribution.Comparison;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.CreditTotals;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.attribution.Touch;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.rdd.ShuffledRDD;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/**
 * Credit for conversions, from events on a cluster.
 *
 * <pre>{@code
 * Credits credits = SparkAttribution.totals(
 *         touches, conversions, models, () -> Journeys.builder().lookback(Duration.ofDays(30)), 200)
 *     .credits();
 * }</pre>
 */
public final class SparkAttribution {
  private SparkAttribution() {}

  /**
   * Makes journeys of events and sums up what the models need of them. All events of a person meet in one partition, so
   * the totals are those that one machine would make. The driver keeps what grows with the channels and the steps
   * between them, and nothing that grows with the events.
   *
   * @param touches the touches, in any order and partitions
   * @param conversions the conversions; the id of a conversion belongs to one person: of conversions of two persons with
   *     one id, both may count
   * @param models the models
   * @param rules how events become journeys
   * @param parts into how many partitions persons are dealt out, 1 or more; a task keeps the events of one in memory
   * @return the totals
   * @throws IllegalArgumentException if there is no part
   */
  public static CreditTotals totals(
      Dataset<Touch> touches,
      Dataset<Conversion> conversions,
      Comparison models,
      JourneyRules rules,
      int parts) {
    checkArgument(parts > 0, "persons cannot be dealt out into %s parts", parts);
    JavaRDD<Touch> touchesOfPersons = byPerson(touches.toJavaRDD(), Touch::person, parts);
    JavaRDD<Conversion> conversionsOfPersons =
        byPerson(conversions.toJavaRDD(), Conversion::person, parts);
    // bytes, which any serializer of Spark carries
    FlatMapFunction2<Iterator<Touch>, Iterator<Conversion>, byte[]> toTotals =
        (touched, converted) -> {
          Journeys journeys =
              rules.start().events(() -> touched, () -> converted).build();
          return List.of(models.start().add(journeys).toBytes()).iterator();
        };
    byte[] all = touchesOfPersons
        .zipPartitions(conversionsOfPersons, toTotals)
        .treeReduce(
            (left, right) -> models.parse(left).merge(models.parse(right)).toBytes());
    return models.parse(all);
  }

  /** Deals events out by Java serialization, which knows their serial forms, whatever Spark is told to take. */
  private static <E> JavaRDD<E> byPerson(JavaRDD<E> events, Function<E, String> person, int parts) {
    JavaPairRDD<String, E> named =
        events.mapToPair(event -> new Tuple2<>(person.call(event), event));
    return new ShuffledRDD<String, E, E>(
            named.rdd(),
            new HashPartitioner(parts),
            named.kClassTag(),
            named.vClassTag(),
            named.vClassTag())
        .setSerializer(new JavaSerializer(events.context().getConf()))
        .toJavaRDD()
        .map(Tuple2::_2);
  }
}
