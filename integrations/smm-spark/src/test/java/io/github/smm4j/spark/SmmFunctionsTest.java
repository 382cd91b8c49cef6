package io.github.smm4j.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.LinkCleaner;
import io.github.smm4j.utm.TrafficClassifier;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmParameters;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SmmFunctionsTest {
  private static final List<@Nullable String[]> VISITS = List.of(
      visit("https://shop.example/?utm_source=vk&utm_medium=cpc&utm_campaign=spring&x=1", null),
      visit("https://shop.example/?utm_term=a+b&gclid=abc#x", "https://www.google.com/"),
      visit("https://shop.example/", "https://m.vk.com/feed"),
      visit("not a link at all %%%", "\u0000"),
      visit(null, "https://t.me/x"),
      visit(null, null));

  private static @Nullable String[] visit(@Nullable String url, @Nullable String referrer) {
    return new @Nullable String[] {url, referrer};
  }

  private static Dataset<Row> visits() {
    return LocalSpark.SESSION
        .createDataFrame(
            VISITS.stream().map(visit -> RowFactory.create((Object[]) visit)).toList(),
            new StructType().add("url", DataTypes.StringType).add("referrer", DataTypes.StringType))
        .coalesce(1);
  }

  @BeforeAll
  static void register() {
    SmmFunctions.register(LocalSpark.SESSION);
    visits().createOrReplaceTempView("visits");
  }

  @Test
  void sqlGivesWhatTheClassesGive() {
    List<Row> rows = LocalSpark.SESSION
        .sql("select utm_source(url), utm_get(url, 'utm_term'), utm(url), clean_link(url),"
            + " traffic(url, referrer), traffic_source(url, referrer), traffic_medium(url, referrer),"
            + " traffic_channel(url, referrer), traffic_network(url, referrer),"
            + " utm_get(url, 'sauce') from visits")
        .collectAsList();
    assertThat(rows).hasSameSizeAs(VISITS);
    for (int i = 0; i < rows.size(); i++) {
      @Nullable String url = VISITS.get(i)[0];
      TrafficSource source = TrafficSource.classify(url, VISITS.get(i)[1]);
      Row row = rows.get(i);
      if (url == null) {
        assertThat(row.isNullAt(0) && row.isNullAt(1) && row.isNullAt(2) && row.isNullAt(3))
            .isTrue();
      } else {
        UtmParameters utm = UtmParameters.parse(url);
        assertThat(row.getString(0)).isEqualTo(utm.source().orElse(null));
        assertThat(row.getString(1)).isEqualTo(utm.term().orElse(null));
        Map<String, String> tags = row.getJavaMap(2);
        assertThat(tags).hasSameSizeAs(utm.asMap());
        utm.asMap().forEach((key, value) -> assertThat(tags).containsEntry(key.parameter(), value));
        assertThat(row.getString(3)).isEqualTo(LinkCleaner.standard().clean(url));
      }
      Row traffic = row.getStruct(4);
      assertThat(traffic.getString(0))
          .isEqualTo(source.network().map(Network::id).orElse(null));
      assertThat(traffic.getString(3)).isEqualTo(source.campaign().orElse(null));
      assertThat(traffic.getString(5)).isEqualTo(source.rule());
      assertThat(row.getString(5)).isEqualTo(source.source()).isEqualTo(traffic.getString(1));
      assertThat(row.getString(6)).isEqualTo(source.medium()).isEqualTo(traffic.getString(2));
      assertThat(row.getString(7))
          .isEqualTo(source.channel().name())
          .isEqualTo(traffic.getString(4));
      assertThat(row.getString(8)).isEqualTo(traffic.getString(0));
      assertThat(row.isNullAt(9)).isTrue();
    }
  }

  @Test
  void columnsGiveTheSame() {
    Row first = visits()
        .select(
            SmmFunctions.utmGet(UtmKey.CAMPAIGN, col("url")),
            SmmFunctions.utm(col("url")),
            SmmFunctions.traffic(col("url"), col("referrer")).getField("channel"),
            SmmFunctions.cleanLink(col("url")))
        .first();
    assertThat(first.getString(0)).isEqualTo("spring");
    assertThat(first.getJavaMap(1)).hasSize(3);
    assertThat(first.getString(2)).isEqualTo("Paid Social");
    assertThat(first.getString(3)).isEqualTo("https://shop.example/?x=1");
  }

  @Test
  void whatIsNoTextIsReadAsText() {
    String link = "cast('https://shop.example/?utm_source=vk' as binary)";
    Row row = LocalSpark.SESSION
        .sql("select utm_source(123), clean_link(123), utm(true), traffic_medium(1.5, 7),"
            + " traffic(false, array(1)), utm_get(" + link + ", 5), utm_source(" + link
            + "), utm_source(null), clean_link(named_struct('a', 1)), clean_link(map('a', 1))")
        .first();
    assertThat(row.isNullAt(0)).isTrue();
    assertThat(row.getString(1)).isEqualTo("123");
    assertThat(row.getJavaMap(2)).isEmpty();
    assertThat(row.getString(3)).isEqualTo(TrafficSource.classify("1.5", "7").medium());
    assertThat(row.isNullAt(5)).isTrue();
    assertThat(row.getString(6)).isEqualTo("vk");
    assertThat(row.isNullAt(7)).isTrue();
    assertThat(LocalSpark.SESSION
            .range(1)
            .select(
                SmmFunctions.utmGet(UtmKey.SOURCE, col("id")), SmmFunctions.cleanLink(col("id")))
            .first()
            .getString(1))
        .isEqualTo("0");
  }

  @Test
  void ownRulesAreTaken() {
    TrafficClassifier ours =
        TrafficClassifier.builder().networks(Network.of("mynet", "my.net")).build();
    Dataset<Row> visit = LocalSpark.SESSION.sql(
        "select 'https://shop.example/' as url, 'https://my.net/' as referrer");
    assertThat(visit
            .select(SmmFunctions.traffic(ours, col("url"), col("referrer")).getField("network"))
            .first()
            .getString(0))
        .isEqualTo("mynet");
    try {
      SmmFunctions.register(LocalSpark.SESSION, ours);
      assertThat(LocalSpark.SESSION
              .sql("select traffic_network('https://shop.example/', 'https://my.net/')")
              .first()
              .getString(0))
          .isEqualTo("mynet");
    } finally {
      SmmFunctions.register(LocalSpark.SESSION);
    }
  }
}
