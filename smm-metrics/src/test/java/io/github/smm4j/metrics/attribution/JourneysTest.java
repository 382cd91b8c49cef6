package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneysTest {

  private static List<String> channels(Journeys journeys) {
    return journeys.stream().findFirst().orElseThrow().channels();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          vk > search > email | vk,search,email | 0
          vk>search>email     | vk,search,email | 0
          '  vk\t>\u00a0search ' | vk,search     | 0
          vk > > email        | vk,email        | 1
          > vk >              | vk              | 2
          > vk                | vk              | 1
          vk >                | vk              | 1
          vk                  | vk              | 0
          VK > vk             | VK,vk           | 0
          Весна > 春          | Весна,春        | 0
          ''                  | ''              | 0
          '   '               | ''              | 0
          >                   | ''              | 2
          """)
  void readsText(String text, String channels, long blanks) {
    Journeys journeys = Journeys.builder().path(text, 1, 1).build();
    assertThat(String.join(",", channels(journeys))).isEqualTo(channels);
    assertThat(journeys.leftOut().getOrDefault(LeftOut.BLANK_CHANNEL, 0L)).isEqualTo(2 * blanks);
  }

  @Test
  void listsMayHoldTheSeparator() {
    Journeys journeys =
        Journeys.builder().path(List.of("a > b", " ", "c "), 1, 0).build();
    assertThat(channels(journeys)).containsExactly("a > b", "c");
    assertThat(journeys.leftOut()).containsExactly(entry(LeftOut.BLANK_CHANNEL, 1L));
  }

  @Test
  void codesAreTheSameAsText() {
    int[] codes = {9, 0, 1, 2, 9};
    Journeys coded = Journeys.builder()
        .codes(List.of("vk", "search", "email"))
        .codedPath(codes, 1, 4, 5, 2)
        .path("email", 1, 0)
        .build();
    Journeys text =
        Journeys.builder().path("vk > search > email", 5, 2).path("email", 1, 0).build();
    assertThat(coded.stream().map(Journey::toString))
        .isEqualTo(text.stream().map(Journey::toString).toList());
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Journeys.builder().codes(List.of("a")).codedPath(codes, 0, 1, 1, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Journeys.builder().codes(List.of("a")).codedPath(codes, 3, 6, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Journeys.builder().codes(List.of("a", "b", "a")))
        .withMessageContaining("\"a\" has number 0");
    assertThatIllegalArgumentException().isThrownBy(() -> Journeys.builder().codes(List.of("a ")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          KEEP     | KEEP              | a > direct > a > a > b | a > direct > a > a > b | 0 | 0
          COLLAPSE | KEEP              | a > direct > a > a > b | a > direct > a > b     | 0 | 1
          KEEP     | SKIP              | a > direct > a > a > b | a > a > a > b          | 1 | 0
          COLLAPSE | SKIP              | a > direct > a > a > b | a > b                  | 1 | 2
          COLLAPSE | SKIP_UNLESS_ALONE | a > Direct > a > a > b | a > b                  | 1 | 2
          KEEP     | SKIP_UNLESS_ALONE | direct > (direct)      | direct > (direct)      | 0 | 0
          COLLAPSE | SKIP_UNLESS_ALONE | direct > direct        | direct                 | 0 | 1
          KEEP     | SKIP              | direct                 | ''                     | 1 | 0
          """)
  void cleansPaths(
      Repeats repeats,
      DirectTouches direct,
      String text,
      String expected,
      long skipped,
      long collapsed) {
    Journeys journeys =
        Journeys.builder().repeats(repeats).direct(direct).path(text, 3, 1).build();
    assertThat(String.join(" > ", channels(journeys))).isEqualTo(expected);
    assertThat(journeys.leftOut().getOrDefault(LeftOut.DIRECT_TOUCH, 0L)).isEqualTo(4 * skipped);
    assertThat(journeys.leftOut().getOrDefault(LeftOut.REPEATED_TOUCH, 0L))
        .isEqualTo(4 * collapsed);
  }

  @Test
  void directHasTheNamesItIsGiven() {
    Journeys journeys = Journeys.builder()
        .direct(DirectTouches.SKIP, "Прямые", "typed")
        .path("typed > direct > прямые > vk", 1, 0)
        .build();
    // only ASCII case is ignored
    assertThat(channels(journeys)).containsExactly("direct", "прямые", "vk");
  }

  @Test
  void emptyJourneysAreCounted() {
    Journeys journeys = Journeys.builder()
        .path("", 2, Money.of(CurrencyUnit.USD, 10), 3)
        .path("a", 1, 0)
        .path("b", 0, 0)
        .build();
    assertThat(journeys.conversions()).isEqualTo(3);
    assertThat(journeys.lost()).isEqualTo(3);
    assertThat(journeys.leftOut())
        .containsOnly(
            entry(LeftOut.CONVERSION_WITHOUT_TOUCH, 2L), entry(LeftOut.EMPTY_JOURNEY, 3L));
    for (Attribution model :
        List.of(Attribution.linear(), Attribution.markov(1), Attribution.markov(2))) {
      Credit credit = model.of(journeys);
      assertThat(credit.total()).isEqualTo(1);
      assertThat(credit.unattributed()).isEqualTo(2);
      assertThat(credit.of("a")).isEqualTo(1);
      assertThat(credit.of("b")).isZero();
      assertThat(credit.totalValue()).contains(Money.zero(CurrencyUnit.USD).toBigMoney());
    }
  }

  @Test
  void noJourneysAtAll() {
    Journeys none = Journeys.builder().build();
    for (Attribution model :
        List.of(Attribution.linear(), Attribution.shapley(), Attribution.markov(1))) {
      Credit credit = model.of(none);
      assertThat(credit.total()).isZero();
      assertThat(credit.channels()).isEmpty();
      assertThat(credit.of("vk")).isZero();
      assertThat(credit.share("vk")).isZero();
      assertThat(credit.totalValue()).isEmpty();
      assertThat(credit.table(AttributionKpis.CONVERSIONS).rows()).isEmpty();
    }
    assertThat(none.statistics().meanLength()).isZero();
  }

  @Test
  void refusesNumbersThatCannotBe() {
    Journeys.Builder journeys = Journeys.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> journeys.path("a", -1, 0))
        .withMessageContaining("-1 converting");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> journeys.path("a", 0, Money.of(CurrencyUnit.USD, 1), 4))
        .withMessageContaining("without a conversion");
    journeys.path("a", 1, Money.of(CurrencyUnit.USD, 1), 4);
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> journeys.path("a", 1, Money.of(CurrencyUnit.EUR, 1), 4));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> journeys.path("b", Long.MAX_VALUE, 0).build());
  }

  @Test
  void aRefusedPathLeavesNothingBehind() {
    Journeys.Builder journeys = Journeys.builder().codes(List.of("a"));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> journeys.codedPath(new int[] {0, 7}, 0, 2, 1, 0));
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> journeys.path(Arrays.asList("a", null), 1, 0));
    assertThat(journeys.build().stream()).isEmpty();
    journeys.path("b", 1, 0);
    assertThat(journeys.build().stream().map(Journey::channels)).containsExactly(List.of("b"));
  }

  @Test
  void aBuilderGoesOnAfterBuilding() {
    Journeys.Builder journeys = Journeys.builder().path("a > b", 1, 0);
    Journeys first = journeys.build();
    Journeys second = journeys.path("c", 1, 0).build();
    assertThat(first.conversions()).isEqualTo(1);
    assertThat(first.channels()).containsExactly("a", "b");
    assertThat(first.stream()).hasSize(1);
    assertThat(second.stream()).hasSize(2);
    assertThat(second.conversions()).isEqualTo(2);
  }

  @Test
  void saysWhatItIs() {
    assertThat(Journeys.builder().path("a > b > ", 5, 2).build())
        .hasToString(
            "1 paths over 2 channels: 5 conversions, 2 journeys without one; left out {touches without a channel=7}");
    assertThat(Journeys.builder().path("a>b", 5, 2).build().stream())
        .singleElement()
        .hasToString("a > b (5 converted, 2 did not)");
  }

  @Test
  void survivesSerialization() throws Exception {
    Journeys journeys = RandomJourneys.of(RandomJourneys.paths(6, 50, 5, 6));
    Journeys copy = Serialized.copyOf(journeys);
    assertThat(copy).hasToString(journeys.toString());
    assertThat(copy.stream().map(Journey::toString).toList())
        .isEqualTo(journeys.stream().map(Journey::toString).toList());
    assertThat(copy.leftOut()).isEqualTo(journeys.leftOut());
    assertThat(copy.value()).isEqualTo(journeys.value());
  }

  @Test
  void statisticsSayWhichPartAChannelPlays() {
    PathStatistics statistics = Journeys.builder()
        .path("vk > search > vk > email", 5, 2)
        .path("vk > vk", 1, 0)
        .path("search", 0, 9)
        .path("", 1, 0)
        .build()
        .statistics();
    assertThat(statistics.lengths()).containsExactly(entry(0, 1L), entry(2, 1L), entry(4, 5L));
    assertThat(statistics.meanLength()).isEqualTo(22.0 / 7);
    assertThat(statistics.roles())
        .containsExactly(
            new PathStatistics.Role("email", 7, 7, 5, 0, 5, 0),
            new PathStatistics.Role("search", 16, 16, 5, 0, 0, 5),
            new PathStatistics.Role("vk", 16, 8, 6, 6, 1, 6));
    assertThat(statistics.topPaths(2))
        .containsExactly(entry(List.of("vk", "search", "vk", "email"), 5L), entry(List.of(), 1L));
  }

  private static List<String> texts(Journeys journeys) {
    return journeys.stream().map(Journey::toString).toList();
  }

  @Test
  void manyCodedPathsAreTheSameAsText() {
    int[] codes = {0, 1, 2, 1};
    Journeys coded = Journeys.builder()
        .path("email", 1, 0)
        .codedPaths(new int[0], new int[0], new long[0], new long[0])
        .build();
    assertThat(texts(coded)).containsExactly("email (1 converted, 0 did not)");
    Journeys.Builder builder = Journeys.builder().codes(List.of("vk", "search", "email"));
    builder.codedPaths(codes, new int[] {3, 3, 4}, new long[] {5, 1, 1}, new long[] {2, 0, 30});
    assertThat(texts(builder.build()))
        .isEqualTo(texts(Journeys.builder()
            .path("vk > search > email", 5, 2)
            .path("", 1, 0)
            .path("search", 1, 30)
            .build()));
    long[] two = {1, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.codedPaths(codes, new int[] {4}, two, new long[] {1}))
        .withMessage("1 paths, but 2 and 1 numbers of journeys");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.codedPaths(codes, new int[] {4}, new long[] {1}, two))
        .withMessage("1 paths, but 1 and 2 numbers of journeys");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.codedPaths(codes, new int[] {4, 3}, two, two))
        .withMessage("path 1 ends before it starts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.codedPaths(codes, new int[] {1, 3}, two, two))
        .withMessage("the last path ends at 3 of 4 touches");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.codedPaths(codes, new int[] {1, 4}, two, new long[] {1, -1}));
    for (int code : new int[] {-1, 3}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> builder.codedPaths(
              new int[] {0, code}, new int[] {2}, new long[] {1}, new long[] {1}));
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> builder.codedPath(new int[] {0, code}, 0, 2, 1, 1));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> builder.codedPath(codes, 0, 1, 1, -1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> builder.codedPath(codes, 2, 1, 1, 0));
    assertThat(builder.build().conversions()).isEqualTo(7);
  }

  @Test
  void manyPathsMakeRoom() {
    int paths = 1_000;
    int[] codes = new int[3 * paths];
    int[] ends = new int[paths];
    long[] converting = new long[paths];
    Journeys.Builder text = Journeys.builder();
    for (int path = 0; path < paths; path++) {
      for (int touch = 0; touch < 3; touch++) {
        codes[3 * path + touch] = path + touch;
      }
      ends[path] = 3 * path + 3;
      converting[path] = path + 1L;
      text.path("c" + path + ">c" + (path + 1) + ">c" + (path + 2), path + 1, 0);
    }
    List<String> channels = new ArrayList<>();
    for (int channel = 0; channel < paths + 2; channel++) {
      channels.add("c" + channel);
    }
    Journeys.Builder coded = Journeys.builder().codes(channels);
    coded.codedPaths(codes, ends, converting, new long[paths]);
    assertThat(coded.build().channels()).containsExactlyElementsOf(text.build().channels());
    assertThat(texts(coded.build())).isEqualTo(texts(text.build()));
  }

  @Test
  void aRefusedPathIsNoPartOfTheNext() {
    List<String> refused = Arrays.asList("a", null);
    Journeys.Builder text = Journeys.builder();
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> text.path(refused, 1, 0));
    assertThat(channels(text.path("b", 1, 0).build())).containsExactly("b");

    Journeys.Builder coded = Journeys.builder().codes(List.of("a", "b"));
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> coded.path(refused, 1, 0));
    assertThat(channels(coded.codedPath(new int[] {1}, 0, 1, 1, 0).build())).containsExactly("b");

    Journeys.Builder many = Journeys.builder().codes(List.of("a", "b"));
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> many.path(refused, 1, 0));
    many.codedPaths(new int[] {1}, new int[] {1}, new long[] {1}, new long[] {0});
    assertThat(channels(many.build())).containsExactly("b");

    Journeys.Builder events = Journeys.builder();
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> events.path(refused, 1, 0));
    events.events(List.of(Touch.of("ann", Instant.EPOCH, "b")), List.of());
    assertThat(texts(events.build())).containsExactly("b (0 converted, 1 did not)");

    Journeys.Builder nobody = Journeys.builder().codes(List.of("a", "b")).path("a", 0, 0);
    assertThat(channels(nobody.codedPath(new int[] {1}, 0, 1, 1, 0).build())).containsExactly("b");
  }
}
