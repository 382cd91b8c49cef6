package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A classifier remembers hosts and answers. What it says of a visit must not depend on the visits before: neither an
 * exception nor another answer comes of it.
 */
class VisitSequencesTest {
  private static final int VISITS = Integer.getInteger("smm4j.tries", 1_000) * 4;

  private static final String[] SCHEMES = {
    "https://",
    "http://",
    "HTTPS://",
    "//",
    "",
    " https://",
    "https:/",
    "ftp://",
    "android-app://",
    "https://u:p@",
    "http://@",
    "https://\u00FC@"
  };
  private static final String[] HOSTS = {
    "t.co",
    "x.com",
    "vk.com",
    "google.com",
    "google.co.uk",
    "shop.example",
    "mail.google.com",
    "icloud.com",
    "apollo.lv",
    "k",
    "a",
    "w",
    "www",
    "www.",
    "ww",
    "co.uk",
    "com",
    "0.0.0.0",
    "[::1]",
    "[",
    "]",
    "xn--80ak6aa92e.com",
    "\u043F.\u0440\u0444",
    "\u212Aiosk.example",
    "kiosk.example",
    "\u017Fhop.example",
    "facebook.com",
    "facebool.com",
    "_a.example",
    "%6b.ru",
    "\uD83D\uDE00.example",
    "\uD83D",
    "com.google.android.gm",
    "a..b",
    "..",
    ".",
    "-",
    ""
  };
  private static final String[] PREFIXES = {"", "", "www.", "WWW.", "www.www.", "m.", ".", "a-"};
  private static final String[] ENDS = {
    "",
    "",
    "/",
    "/",
    ".",
    "..",
    ":",
    ":80",
    ":80:",
    ":x",
    ":%30",
    "?q=a",
    "#q=%",
    "\\",
    "\0",
    " ",
    "/i/grok",
    "/mail/x",
    "/portal/search?q=%D0%B0+b",
    "/?q=%&p=&text=\uD83D",
    "@",
    "/@",
    "/x@y.z"
  };
  private static final String[] TAGS = {
    "",
    "",
    "?utm_source=vk&utm_medium=cpc",
    "?UTM_SOURCE=%",
    "?utm_campaign=Shop",
    "?gclid=1",
    "#utm_medium=",
    "?fbclid=%00&yclid=\uD83D&utm_source=AaBB",
    "?utm_source=BBAa"
  };

  static IntStream seeds() {
    return IntStream.range(0, 5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void doNotChangeAnAnswer(int seed) {
    Random random = new Random(seed);
    List<Visitor> visits = new ArrayList<>();
    for (int i = 0; i < VISITS; i++) {
      String referrer = address(random);
      String landing = random.nextInt(3) == 0 ? referrer : address(random);
      visits.add(new Visitor(landing + pick(random, TAGS), referrer));
    }
    TrafficClassifier classifier = newClassifier();
    List<TrafficSource> answers =
        visits.stream().map(visit -> visit.by(classifier)).toList();

    TrafficClassifier backwards = newClassifier();
    Collections.reverse(visits);
    List<TrafficSource> others =
        new ArrayList<>(visits.stream().map(visit -> visit.by(backwards)).toList());
    Collections.reverse(others);
    Collections.reverse(visits);
    for (int i = 0; i < VISITS; i++) {
      assertThat(others.get(i)).as("%s", visits.get(i)).isEqualTo(answers.get(i));
      assertThat(others.get(i).rule()).isEqualTo(answers.get(i).rule());
    }
    for (int i = 0; i < VISITS; i += 1 + VISITS / 20) {
      assertThat(visits.get(i).by(newClassifier()))
          .as("%s", visits.get(i))
          .isEqualTo(answers.get(i));
    }
  }

  private static TrafficClassifier newClassifier() {
    return TrafficClassifier.builder().ownHosts("own.example", "shop.*").build();
  }

  private static String address(Random random) {
    StringBuilder address = new StringBuilder(pick(random, SCHEMES)).append(pick(random, PREFIXES));
    String host = pick(random, HOSTS);
    switch (random.nextInt(6)) {
      case 0 -> address.append(host, 0, random.nextInt(host.length() + 1));
      case 1 -> address.append(host).append(pick(random, HOSTS));
      case 2 -> address.append(changed(random, host));
      case 3 -> address.append('h').append(random.nextInt(5_000)).append(".example");
      default -> address.append(host);
    }
    return address.append(pick(random, ENDS)).toString();
  }

  /** The host with one letter in upper case, doubled, or made to another character. */
  private static String changed(Random random, String host) {
    if (host.isEmpty()) {
      return host;
    }
    StringBuilder changed = new StringBuilder(host);
    int at = random.nextInt(host.length());
    switch (random.nextInt(3)) {
      case 0 -> changed.setCharAt(at, Character.toUpperCase(host.charAt(at)));
      case 1 -> changed.insert(at, host.charAt(at));
      default -> changed.setCharAt(at, (char) random.nextInt(0x300));
    }
    return changed.toString();
  }

  private static String pick(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private record Visitor(String landing, String referrer) {
    TrafficSource by(TrafficClassifier classifier) {
      return classifier.classify(landing, referrer);
    }
  }
}
