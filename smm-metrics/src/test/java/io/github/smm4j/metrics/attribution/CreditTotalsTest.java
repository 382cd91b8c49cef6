package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CreditTotalsTest {

  private static final Comparison MODELS =
      Attribution.compare(Attribution.linear(), Attribution.markov(1));

  private static CreditTotals totals() {
    return MODELS
        .start()
        .add(Journeys.builder()
            .path("vk > email", 2, Money.of(CurrencyUnit.USD, 9), 1)
            .path("", 0, 1)
            .build());
  }

  /** Bytes of version 1, as they were first written: whoever stored them must be able to read them. */
  private static final String VERSION_1 =
      "534d4d410100000002000000066c696e656172000000096d61726b6f762831290000000000000002"
          + "00000000000000020000000000895440000000000000000000000000000000000000000355534400"
          + "0000010000000d454d5054595f4a4f55524e455900000000000000010000000200000005656d6169"
          + "6c800000000000000000000002766b80000000000000000000000000000000400000000000000000"
          + "00000000112a880000000000000000000000000000000040000000000000000000000000112a8800"
          + "00000000000000000000000000000000000000000000000000000000000000000000040000000000"
          + "00000300000000000000030000000000200000000000000000000200000000002000010000000000"
          + "00000100000000004000020000000000000003";

  /** The same of version 2: behind the sums that all share it says whether a value was given, be it 0. */
  private static final String VERSION_2 =
      "534d4d410200000002000000066c696e656172000000096d61726b6f762831290000000000000002"
          + "00000000000000020000000000895440000000000000000000000000000000000100000003555344"
          + "000000010000000d454d5054595f4a4f55524e455900000000000000010000000200000005656d61"
          + "696c800000000000000000000002766b800000000000000000000000000000004000000000000000"
          + "0000000000112a880000000000000000000000000000000040000000000000000000000000112a88"
          + "00000000000000000000000000000000000000000000000000000000000000000000000400000000"
          + "00000003000000000000000300000000002000000000000000000002000000000020000100000000"
          + "0000000100000000004000020000000000000003";

  @Test
  void channelsThatWereCutThroughAnEmojiComeBack() {
    Comparison comparison = Attribution.compare(Attribution.linear());
    Journeys journeys = Journeys.builder().path("cut \ud83d > cut \ud83c", 3, 0).build();
    byte[] bytes = comparison.start().add(journeys).toBytes();
    assertThat(comparison.parse(bytes).toBytes()).isEqualTo(bytes);
    assertThat(comparison.parse(bytes).credits().of(Attribution.linear()).of("cut \ud83d"))
        .isEqualTo(1.5);
  }

  @Test
  void bytesOfVersionOneAreReadForEver() {
    CreditTotals read = MODELS.parse(HexFormat.of().parseHex(VERSION_1));
    assertThat(HexFormat.of().formatHex(read.toBytes())).isEqualTo(VERSION_2);
    Credits credits = read.credits();
    assertThat(credits.of(Attribution.linear()).of("vk")).isEqualTo(1);
    assertThat(credits.of(Attribution.markov(1)).of("vk")).isEqualTo(1);
    assertThat(credits.of(Attribution.linear()).value("vk")).hasToString("Optional[USD 4.50]");
    assertThat(credits.all().get(0).leftOut()).containsOnlyKeys(LeftOut.EMPTY_JOURNEY);
  }

  @Test
  void bytesOfVersionTwoAreWritten() {
    assertThat(HexFormat.of().formatHex(totals().toBytes())).isEqualTo(VERSION_2);
    CreditTotals unvalued =
        MODELS.start().add(Journeys.builder().path("vk", 1, 0).build());
    byte[] bytes = unvalued.toBytes();
    assertThat(MODELS.parse(bytes).toBytes()).isEqualTo(bytes);
    byte[] changed = bytes.clone();
    changed[72] = 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODELS.parse(changed))
        .withMessageContaining("neither yes nor no");
  }

  @Test
  void bytesCutAnywhereAreRefused() {
    byte[] bytes = totals().toBytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MODELS.parse(cut))
          .withMessageContaining("no attribution totals");
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> MODELS.parse(longer));
  }

  @Test
  void changedBytesAreRefusedOrGiveFiniteCredits() {
    byte[] bytes = totals().toBytes();
    Random random = new Random(4);
    for (int i = 0; i < Integer.getInteger("smm4j.tries", 20_000); i++) {
      byte[] changed = bytes.clone();
      for (int j = 0; j <= i % 3; j++) {
        changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        Credits credits = MODELS.parse(changed).credits();
        for (Credit credit : credits.all()) {
          assertThat(credit.channels()).allMatch(c -> Double.isFinite(credit.of(c)));
        }
        assertThat(credits.toString()).isNotEmpty();
      } catch (IllegalArgumentException | ArithmeticException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  @Test
  void refusesWhatIsOfAnotherVersionOrModel() {
    byte[] bytes = totals().toBytes();
    bytes[4] = 3;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODELS.parse(bytes))
        .withMessageContaining("version 3, not 1 to 2");
    Comparison other = Attribution.compare(Attribution.linear(), Attribution.markov(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.parse(totals().toBytes()))
        .withMessageContaining("markov(1), not markov(2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals().merge(other.start()))
        .withMessageContaining("cannot be merged");
    CreditTotals self = totals();
    assertThatIllegalArgumentException().isThrownBy(() -> self.merge(self));
  }

  @Test
  void valuesAreOfOneCurrency() {
    Journeys euros =
        Journeys.builder().path("vk", 1, Money.of(CurrencyUnit.EUR, 1), 0).build();
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> totals().add(euros));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> totals().merge(MODELS.start().add(euros)));
    // no value at all goes with any currency
    assertThat(totals().add(Journeys.builder().path("vk", 1, 0).build()).conversions())
        .isEqualTo(3);
  }

  @Test
  void survivesSerializationWithOnesOwnModel() throws Exception {
    Comparison models = Attribution.compare(
        Attribution.weighted("first two", journey -> {
          double[] weights = new double[journey.size()];
          Arrays.fill(weights, 0, Math.min(2, weights.length), 1);
          return weights;
        }),
        Attribution.markov(2));
    Journeys journeys = RandomJourneys.of(RandomJourneys.paths(2, 40, 4, 5));
    CreditTotals copy = Serialized.copyOf(models.start().add(journeys));
    assertThat(copy.toBytes()).isEqualTo(models.start().add(journeys).toBytes());
    Comparison copied = Serialized.copyOf(models);
    copy.merge(copied.start().add(journeys));
    assertThat(copy.conversions()).isEqualTo(2 * journeys.conversions());
    assertThat(copied.models()).isEqualTo(models.models());
  }

  @Tag("slow")
  @Test
  void growsWithChannelsNotWithJourneys() {
    int once = MODELS
        .start()
        .add(RandomJourneys.of(RandomJourneys.paths(1, 2_000, 5, 9)))
        .toBytes()
        .length;
    CreditTotals many = MODELS.start();
    for (int i = 1; i < 20; i++) {
      many.add(RandomJourneys.of(RandomJourneys.paths(i, 2_000, 5, 9)));
    }
    assertThat(many.toBytes().length).isEqualTo(once);
  }

  @Test
  void overflowIsLoud() {
    CreditTotals totals = MODELS.start();
    Journeys huge = Journeys.builder().path("a > b", Long.MAX_VALUE / 2, 0).build();
    totals.add(huge).add(huge);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> totals.add(huge));
    CreditTotals two =
        Attribution.compare(Attribution.linear()).start().add(huge).add(huge);
    assertThat(two.credits().of(Attribution.linear()).of("a")).isEqualTo(0x1p62);
  }

  @Test
  void saysWhatItIs() {
    assertThat(totals())
        .hasToString(
            "2 conversions, 2 journeys without one, over 2 channels, for [linear, markov(1)]");
  }

  @Test
  void stepsOfNoChannelAreRefused() {
    byte[] bytes = HexFormat.of().parseHex(VERSION_1);
    int step = bytes.length - 16; // the last one, from channel 2 of 2 to conversion 0 of 0 and 1
    for (long wrong : new long[] {
      2L << 21 | 4, // to channel 3
      3L << 21, // from channel 3
      1L << 42 | 2L << 21, // two channels back, in order 1
      -1
    }) {
      byte[] changed = bytes.clone();
      ByteBuffer.wrap(changed).putLong(step, wrong);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MODELS.parse(changed))
          .withMessageContaining("a step of no channel");
    }
    for (long wrong : new long[] {0, -1}) {
      byte[] changed = bytes.clone();
      ByteBuffer.wrap(changed).putLong(step + 8, wrong);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MODELS.parse(changed))
          .withMessageContaining("a step of no channel");
    }
  }
}
