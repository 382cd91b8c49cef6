package io.github.smm4j.spark;

import static org.apache.spark.sql.functions.udf;

import io.github.smm4j.utm.LinkCleaner;
import io.github.smm4j.utm.TrafficClassifier;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmParameters;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Tags, sources and clean links as functions of columns: by method in Java, by name in SQL once they are
 * {@linkplain #register registered}.
 *
 * <table>
 * <caption>Functions</caption>
 * <tr><th>SQL</th><th>Java</th><th>gives</th></tr>
 * <tr><td>{@code utm(url)}</td><td>{@link #utm}</td><td>all tags: map of string to string</td></tr>
 * <tr><td>{@code utm_source(url)}, {@code utm_medium(url)} and so on for all nine</td><td>{@link #utmGet}</td>
 *     <td>string; null where the tag is absent or empty</td></tr>
 * <tr><td>{@code utm_get(url, 'utm_term')}</td><td></td><td>the same; null for a name that is no tag's</td></tr>
 * <tr><td>{@code traffic(url, referrer)}</td><td>{@link #traffic}</td>
 *     <td>struct of network, source, medium, campaign, channel, rule</td></tr>
 * <tr><td>{@code traffic_source}, {@code traffic_medium}, {@code traffic_channel}, {@code traffic_network}
 *     {@code (url, referrer)}</td><td></td><td>one of them: string</td></tr>
 * <tr><td>{@code clean_link(url)}</td><td>{@link #cleanLink}</td><td>string without tags and click ids</td></tr>
 * </table>
 *
 * <p>They throw on no input: what is no string is read as text, a binary as UTF-8. A null URL gives null, but for the
 * traffic functions, to which it is a visit without a landing page, as a null referrer is one without a referrer.
 */
public final class SmmFunctions {
  private static final StructType TRAFFIC = new StructType()
      .add("network", DataTypes.StringType)
      .add("source", DataTypes.StringType)
      .add("medium", DataTypes.StringType)
      .add("campaign", DataTypes.StringType)
      .add("channel", DataTypes.StringType)
      .add("rule", DataTypes.StringType);
  private static final DataType TAGS =
      DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);

  private SmmFunctions() {}

  /**
   * Makes the functions known to SQL, with {@link TrafficClassifier#standard()}.
   *
   * @param spark the session
   */
  public static void register(SparkSession spark) {
    register(spark, TrafficClassifier.standard());
  }

  /**
   * Makes the functions known to SQL.
   *
   * @param spark the session
   * @param classifier the rules of the traffic functions
   */
  public static void register(SparkSession spark, TrafficClassifier classifier) {
    for (UtmKey key : UtmKey.values()) {
      spark.udf().register(key.parameter(), tag(key));
    }
    UDF2<@Nullable Object, @Nullable Object, @Nullable String> get =
        (url, name) -> url == null || name == null ? null : tagNamed(text(url), text(name));
    spark.udf().register("utm_get", udf(get, DataTypes.StringType));
    spark.udf().register("utm", tags());
    spark.udf().register("clean_link", clean());
    spark.udf().register("traffic", trafficFunction(classifier));
    UDF2<@Nullable Object, @Nullable Object, String> source =
        (url, referrer) -> classifier.classify(textOf(url), textOf(referrer)).source();
    spark.udf().register("traffic_source", udf(source, DataTypes.StringType));
    UDF2<@Nullable Object, @Nullable Object, String> medium =
        (url, referrer) -> classifier.classify(textOf(url), textOf(referrer)).medium();
    spark.udf().register("traffic_medium", udf(medium, DataTypes.StringType));
    UDF2<@Nullable Object, @Nullable Object, String> channel = (url, referrer) ->
        classifier.classify(textOf(url), textOf(referrer)).channel().name();
    spark.udf().register("traffic_channel", udf(channel, DataTypes.StringType));
    UDF2<@Nullable Object, @Nullable Object, @Nullable String> network =
        (url, referrer) -> networkOf(classifier.classify(textOf(url), textOf(referrer)));
    spark.udf().register("traffic_network", udf(network, DataTypes.StringType));
  }

  /**
   * The value of a tag.
   *
   * @param key the tag
   * @param url a column of any text
   * @return a string column, null where the tag is absent or empty
   */
  public static Column utmGet(UtmKey key, Column url) {
    return tag(key).apply(url);
  }

  /**
   * All tags.
   *
   * @param url a column of any text
   * @return a column of maps from the tags' names, such as {@code utm_source}, to their values
   */
  public static Column utm(Column url) {
    return tags().apply(url);
  }

  /**
   * Where visits come from, by {@link TrafficClassifier#standard()}.
   *
   * @param url a column of landing URLs
   * @param referrer a column of referrers
   * @return a struct column of network (null if it is none), source, medium, campaign (null if there is none), channel
   *     and rule
   */
  public static Column traffic(Column url, Column referrer) {
    return traffic(TrafficClassifier.standard(), url, referrer);
  }

  /**
   * Where visits come from, by rules of one's own.
   *
   * @param classifier the rules
   * @param url a column of landing URLs
   * @param referrer a column of referrers
   * @return a struct column, as above
   */
  public static Column traffic(TrafficClassifier classifier, Column url, Column referrer) {
    return trafficFunction(classifier).apply(url, referrer);
  }

  /**
   * Links without tags and click ids, by {@link LinkCleaner#standard()}; every other byte is kept.
   *
   * @param url a column of any text
   * @return a string column
   */
  public static Column cleanLink(Column url) {
    return clean().apply(url);
  }

  /** Spark gives a function of Java whatever a column holds, and casts nothing. */
  private static String text(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : value.toString();
  }

  private static @Nullable String textOf(@Nullable Object value) {
    return value == null ? null : text(value);
  }

  private static UserDefinedFunction tag(UtmKey key) {
    UDF1<@Nullable Object, @Nullable String> tag =
        url -> url == null ? null : UtmParameters.parse(text(url)).get(key).orElse(null);
    return udf(tag, DataTypes.StringType);
  }

  private static @Nullable String tagNamed(String url, String name) {
    return UtmKey.find(name).flatMap(UtmParameters.parse(url)::get).orElse(null);
  }

  private static UserDefinedFunction tags() {
    UDF1<@Nullable Object, @Nullable Map<String, String>> tags =
        url -> url == null ? null : tagsOf(text(url));
    return udf(tags, TAGS);
  }

  private static Map<String, String> tagsOf(String url) {
    Map<String, String> tags = new LinkedHashMap<>();
    UtmParameters.parse(url).asMap().forEach((key, value) -> tags.put(key.parameter(), value));
    return tags;
  }

  private static UserDefinedFunction clean() {
    UDF1<@Nullable Object, @Nullable String> clean =
        url -> url == null ? null : LinkCleaner.standard().clean(text(url));
    return udf(clean, DataTypes.StringType);
  }

  private static UserDefinedFunction trafficFunction(TrafficClassifier classifier) {
    UDF2<@Nullable Object, @Nullable Object, Row> traffic =
        (url, referrer) -> rowOf(classifier.classify(textOf(url), textOf(referrer)));
    return udf(traffic, TRAFFIC);
  }

  private static @Nullable String networkOf(TrafficSource source) {
    return source.network().map(network -> network.id()).orElse(null);
  }

  private static Row rowOf(TrafficSource source) {
    return RowFactory.create(
        networkOf(source),
        source.source(),
        source.medium(),
        source.campaign().orElse(null),
        source.channel().name(),
        source.rule());
  }
}
