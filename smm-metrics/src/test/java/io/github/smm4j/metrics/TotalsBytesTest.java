package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the byte form keeps, and which bytes cannot be totals though they are well formed. */
class TotalsBytesTest {

  private static final Rollup<String> BY_TEXT =
      Rollup.of(String.class).by("text", text -> text).sum(CLICKS, text -> 1).build();

  /** Names that were cut through an emoji, and others that look alike as bytes. */
  @Test
  void textsThatWereCutThroughAnEmojiComeBack() {
    List<String> texts = List.of(
        "cut \ud83d",
        "cut \ud83c",
        "\ude00",
        "\ude00\ud83d",
        "a\ud83db\ude00c",
        "\ud83d\ude00",
        "\ud83d\ud83d\ude00",
        "\ud7ff\ue000",
        "?",
        "\ufffd",
        "Весна",
        "");
    Totals totals = BY_TEXT.totals(texts);
    Totals read = Totals.parse(totals.toBytes());
    assertThat(read.groups()).isEqualTo(totals.groups()).hasSize(texts.size());
    texts.forEach(text -> assertThat(read.of(text).orElseThrow().get(CLICKS)).hasValue(1));
    assertThat(read.toBytes()).isEqualTo(totals.toBytes());
    assertThat(Totals.parse(totals.toBytes()).merge(read).groups()).hasSize(texts.size());
  }

  @Test
  void twoHalvesOfACharacterAreNotWrittenApart() {
    assertRefused(bytes(out -> group(out, new byte[] {
      (byte) 0xED, (byte) 0xA0, (byte) 0xBD, (byte) 0xED, (byte) 0xB8, (byte) 0x80
    })));
    assertRefused(bytes(out -> group(out, new byte[] {(byte) 0xED, (byte) 0xA0, 'x'})));
    assertRefused(bytes(out -> group(out, new byte[] {(byte) 0xED, (byte) 0xE0, (byte) 0x80})));
    assertThat(Totals.parse(bytes(out -> group(out, new byte[] {'a'})))
            .of("a")
            .orElseThrow()
            .get(CLICKS))
        .hasValue(5);
  }

  private static void group(ByteWriter out, byte[] key) {
    out.number(1);
    out.number(5);
    out.number(key.length);
    out.bytes(key);
    out.number(1);
    out.number(5);
  }

  @Test
  void noMoreRowsThanCanBeCounted() {
    assertRefused(bytes(out -> {
      out.number(2);
      for (String key : List.of("a", "b")) {
        out.number(5);
        out.text(key);
        out.number(Long.MAX_VALUE);
        out.number(5);
      }
    }));
  }

  @Test
  void noCurrencyBesideAKeyThatIsOne() {
    ByteWriter out = start(KeyHead.currency("currency"), "USD");
    assertRefused(finish(out, rest -> rest.number(0)));
  }

  @Test
  void noMoreRowsOfARuleThanAreBroken() {
    ByteWriter out = start(KeyHead.of("text"), "");
    sums(out);
    noColumns(out);
    out.number(0);
    out.number(0);
    out.number(1);
    out.number(1);
    out.text("clicks negative");
    out.number(2);
    out.number(0);
    assertRefused(out.toBytes());
  }

  @Test
  void noMoreRatesReadingsAndPeopleThanRows() {
    Rollup<String> rates = Rollup.of(String.class)
        .sum(CLICKS, text -> 1)
        .meanRate(Kpis.CTR)
        .medianRate(Kpis.CPC)
        .unique(VISITORS, text -> text)
        .last(FOLLOWERS, text -> text, text -> LocalDate.EPOCH, text -> 1)
        .build();
    TotalsStore store = rates.totals(List.of("a", "b")).store();
    for (int column = 0; column < store.columns(); column++) {
      ByteWriter out = new ByteWriter();
      store.column(column).write(0, out);
      GroupColumn enough = store.head(column).column();
      enough.read(0, 2, new ByteReader(out.toBytes()));
      ByteWriter again = new ByteWriter();
      enough.write(0, again);
      assertThat(again.toBytes()).isEqualTo(out.toBytes());
    }
    assertTooMany(new UniqueColumn(), store.column(2));
    assertTooMany(new SnapshotColumn(ColumnHead.Pick.LAST), store.column(3));
    MeanColumn means = new MeanColumn();
    means.sums().add(0, 1, 3);
    means.sums().add(0, 1, 3);
    assertTooMany(new MeanColumn(), means);
    MedianColumn medians = new MedianColumn();
    medians.hold(0.5);
    medians.addHeld(0);
    medians.hold(0.5);
    medians.addHeld(0);
    assertTooMany(new MedianColumn(), medians);
  }

  private static void assertTooMany(GroupColumn empty, GroupColumn ofTwoRows) {
    ByteWriter out = new ByteWriter();
    ofTwoRows.write(0, out);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> empty.read(0, 1, new ByteReader(out.toBytes())))
        .withMessageStartingWith("not the bytes of totals: no number of ");
  }

  @Test
  void noSumOfNoRatesAndNoSketchOfMorePeopleThanRows() {
    ByteWriter mean = new ByteWriter();
    mean.number(0);
    mean.number(3);
    mean.fixed(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeanColumn().read(0, 1, new ByteReader(mean.toBytes())));
    byte[] sketch = new byte[4096];
    Arrays.fill(sketch, (byte) 0xFF);
    ByteWriter people = new ByteWriter();
    people.number(1);
    people.number(257);
    people.bytes(sketch);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UniqueColumn().read(0, 1_000_000, new ByteReader(people.toBytes())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LAST", "UNIQUE"})
  void columnsHoldMeasuresOfTheirKind(String kind) {
    ByteWriter out = start(KeyHead.of("text"), "");
    sums(out);
    out.number(1);
    out.number(1);
    out.text(kind);
    measure(out, CLICKS);
    noReport(out);
    out.number(0);
    assertRefused(out.toBytes());
  }

  @Test
  void moneyIsNoReading() {
    Measure money = Measure.of("spend_to_date", MeasureUnit.MONEY, Additivity.LIFETIME);
    ByteWriter out = start(KeyHead.of("text"), "USD");
    sums(out);
    out.number(1);
    out.number(1);
    out.text("LAST");
    measure(out, money);
    noReport(out);
    out.number(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Totals.parse(out.toBytes()))
        .withMessageContaining("spend_to_date is money");
    Rollup.Builder<String> rollup = Rollup.of(String.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.max(money, text -> text, text -> 1))
        .withMessageContaining("sum what is new of it");
  }

  /** Names of the same hash code; by the square of their number this would take hours. */
  @Test
  void constantsOfOneHashCodeAreReadFast() {
    int texts = 1 << 16;
    byte[] bytes = bytes(out -> {
      out.number(2L * texts);
      for (int i = 0; i < texts; i++) {
        String name = ofOneHash(i);
        out.number(4);
        out.number(i % 7);
        out.text(name);
        out.number(1);
        out.number(5);
        out.number(5);
        out.text(name);
        out.number(1);
        out.number(5);
      }
    });
    assertThat(Totals.parse(bytes).rows()).isEqualTo(2L * texts);
  }

  @Test
  void accountsOfOneHashCodeAreReadFast() {
    int texts = 1 << 16;
    List<Object> accounts = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      accounts.add(ofOneHash(i));
      accounts.add(new KeyValue.Constant(i % 7, ofOneHash(i)));
    }
    accounts.sort(KeyValue.ORDER);
    ByteWriter out = new ByteWriter();
    out.number(accounts.size());
    for (Object account : accounts) {
      TotalsBytes.writeKey(account, out);
      out.number(0);
      out.number(1);
      out.number(1);
    }
    SnapshotColumn column = new SnapshotColumn(ColumnHead.Pick.LAST);
    column.read(0, 2L * texts, new ByteReader(out.toBytes()));
    assertThat(column.value(0)).hasValue(2L * texts);
  }

  /** Sixteen pairs of letters, each "Aa" or "BB". */
  private static String ofOneHash(int bits) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      text.append((bits >>> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  @Test
  void totalsHaveAtMost4096Sums() {
    Rollup<Integer> rollup = Rollup.of(Integer.class)
        .sumAll(i -> Tally.builder().set(Measure.count("m" + i), 1).build())
        .build();
    Totals totals = rollup.totals(IntStream.range(0, 4096).boxed().toList());
    assertThat(Totals.parse(totals.toBytes()).total()).isEqualTo(totals.total());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.add(totals, 4096))
        .withMessage("totals have at most 4096 sums, and m4096 would be one more");
  }

  private static void assertRefused(byte[] bytes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Totals.parse(bytes))
        .withMessageStartingWith("not the bytes of totals: no ");
  }

  /** Totals of clicks by text with these groups. */
  private static byte[] bytes(Consumer<ByteWriter> groups) {
    ByteWriter out = start(KeyHead.of("text"), "");
    return finish(out, groups);
  }

  private static byte[] finish(ByteWriter out, Consumer<ByteWriter> groups) {
    sums(out);
    noColumns(out);
    noReport(out);
    groups.accept(out);
    return out.toBytes();
  }

  private static ByteWriter start(KeyHead key, String currency) {
    ByteWriter out = new ByteWriter();
    out.bytes(new byte[] {'S', 'M', 'M', 'T'});
    out.number(1);
    out.number(1);
    Stream.of(key.name(), key.kind().name(), key.cut(), currency).forEach(out::text);
    return out;
  }

  private static void sums(ByteWriter out) {
    out.number(1);
    out.number(1);
    out.number(1);
    measure(out, CLICKS);
    out.number(0);
  }

  private static void measure(ByteWriter out, Measure measure) {
    out.text(measure.id());
    out.text(measure.unit().name());
    out.text(measure.additivity().name());
  }

  private static void noColumns(ByteWriter out) {
    out.number(0);
    out.number(0);
  }

  private static void noReport(ByteWriter out) {
    for (int i = 0; i < 4; i++) {
      out.number(0);
    }
  }
}
