package io.github.smm4j.utm.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostMemoTest {
  private final List<String> asked = new ArrayList<>();
  private final HostMemo<String> memo = new HostMemo<>(host -> {
    asked.add(host);
    return host;
  });

  @Test
  void findsAHostOutOnce() {
    assertThat(memo.get("https://Shop.example/", 8, 20)).isEqualTo("shop.example");
    assertThat(memo.get("shop.EXAMPLE", 0, 12)).isEqualTo("shop.example");
    assertThat(asked).containsExactly("shop.example");
  }

  @Test
  void givesEachHostItsOwnAnswerHoweverManyThereAre() {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      int length = random.nextInt(1, 40);
      StringBuilder text = new StringBuilder("<");
      for (int j = 0; j < length; j++) {
        text.append("ab.-A0".charAt(random.nextInt(6)));
      }
      String host = text.substring(1).toLowerCase(Locale.ROOT);
      assertThat(memo.get(text.append('>').toString(), 1, length + 1)).isEqualTo(host);
    }
  }

  @Test
  void remembersNearlyAllOfSomeHundredHosts() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 500; i++) {
        String host = "www.shop-" + i + ".example";
        memo.get(host, 0, host.length());
      }
    }
    assertThat(asked).hasSizeBetween(500, 520);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facebook.com",
        "t.co",
        "www.google.co.uk",
        "www.",
        "w",
        "_dmarc.example",
        "0.0.0.0"
      })
  void remembersOnlyWhatIsWrittenTheSame(String host) {
    memo.get(host, 0, host.length());

    assertThat(memo.remembered(host, 0, host.length())).isNotNull();
    for (int from = 0; from < host.length(); from++) {
      for (int to = from; to <= host.length(); to++) {
        boolean whole = to - from == host.length();
        assertThat(memo.remembered(host, from, to) != null).isEqualTo(whole);
      }
      for (char other : new char[] {'\u212A', '\u017F', 'K', '\0', '?', '\uD83D', '\u0131'}) {
        String changed = host.substring(0, from) + other + host.substring(from + 1);
        assertThat(memo.remembered(changed, 0, changed.length())).as(changed).isNull();
      }
    }
  }

  @Test
  void tellsWhatAHostBeginsWithButForItsWww() {
    assertThat(begins("www.shop.example", 's')).isTrue();
    assertThat(begins("www.shop.example", 'S')).isTrue();
    assertThat(begins("shop.example", 's')).isTrue();
    assertThat(begins("_shop.example", '_')).isTrue();
    assertThat(begins("kiosk.example", '\u212A')).as("a Kelvin sign is a k").isTrue();
    assertThat(begins("xn--bcher-kva.de", 'b'))
        .as("it may be written bücher.de")
        .isTrue();
    assertThat(begins("shop.example", '%')).as("the character may be encoded").isTrue();
    assertThat(begins("www.", '.')).as("there is no such character").isTrue();
    assertThat(begins("www.shop.example", 'w')).isFalse();
    assertThat(begins("shop.example", 't')).isFalse();
  }

  private boolean begins(String host, char c) {
    memo.get(host, 0, host.length());
    HostMemo.Entry<String> entry = memo.remembered(host, 0, host.length());
    return entry != null && entry.mayBegin(c);
  }
}
