package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import io.github.smm4j.utm.WebPlatformUrls.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/**
 * Tags the URLs that browsers are tested with. Two independent judges say what became of them: OkHttp, which reads them
 * as browsers do (only http and https), and the regular expression of RFC 3986, appendix B, which splits any text.
 */
class WebPlatformUrlsTest {
  private static final UtmParameters TAGS = UtmParameters.EMPTY
      .with(UtmKey.SOURCE, "vk")
      .with(UtmKey.MEDIUM, "a&b=c#d?e;f+g%20/h")
      .with(UtmKey.CAMPAIGN, "Весна \u20ac \ud83d\ude00");

  private static final Pattern RFC_3986_APPENDIX_B =
      Pattern.compile("^(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\\?([^#]*))?(#(.*))?", Pattern.DOTALL);

  /** Why a URL that a browser accepts is not tagged as it should be; empty if it is. */
  private static String failure(Vector vector) {
    HttpUrl before = read(vector.base(), vector.input());
    UtmLink link = UtmLink.find(vector.input()).orElse(null);
    if (link == null) {
      return isWebPage(vector) ? "refused" : "";
    }
    String tagged = link.utm(TAGS).toString();
    UtmParameters read = UtmParameters.parse(tagged);
    if (!read.asMap().entrySet().containsAll(TAGS.asMap().entrySet())) {
      return "parsed back as " + read;
    }
    if (!partsWithoutQuery(tagged).equals(partsWithoutQuery(vector.input()))) {
      return "split as " + partsWithoutQuery(tagged);
    }
    if (before == null) {
      return "";
    }
    HttpUrl after = read(vector.base(), tagged);
    if (after == null) {
      return "no URL any more: " + tagged;
    }
    return differences(before, after);
  }

  private static boolean isWebPage(Vector vector) {
    return vector.url().startsWith("http://") || vector.url().startsWith("https://");
  }

  private static HttpUrl read(String base, String text) {
    HttpUrl page = HttpUrl.parse(base);
    return page == null ? HttpUrl.parse(text) : page.resolve(text);
  }

  private static List<String> partsWithoutQuery(String text) {
    Matcher parts = RFC_3986_APPENDIX_B.matcher(text.stripTrailing());
    assertThat(parts.matches()).isTrue();
    List<String> kept = new ArrayList<>();
    for (int group : new int[] {2, 4, 5, 9}) {
      String part = parts.group(group);
      kept.add(part == null ? "" : part.stripTrailing());
    }
    return kept;
  }

  private static String differences(HttpUrl before, HttpUrl after) {
    List<String> differences = new ArrayList<>();
    compare(differences, "scheme", before.scheme(), after.scheme());
    compare(differences, "user", before.encodedUsername(), after.encodedUsername());
    compare(differences, "password", before.encodedPassword(), after.encodedPassword());
    compare(differences, "host", before.host(), after.host());
    compare(differences, "port", before.port(), after.port());
    compare(differences, "path", before.encodedPath(), after.encodedPath());
    compare(differences, "fragment", before.encodedFragment(), after.encodedFragment());
    compare(differences, "other parameters", otherParameters(before), otherParameters(after));
    TAGS.asMap()
        .forEach((key, value) -> compare(
            differences,
            key.parameter(),
            List.of(value),
            after.queryParameterValues(key.parameter())));
    return String.join(", ", differences);
  }

  private static List<String> otherParameters(HttpUrl url) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < url.querySize(); i++) {
      String name = url.queryParameterName(i);
      boolean nothing = name.isEmpty() && url.queryParameterValue(i) == null;
      if (!nothing && UtmKey.find(Ascii.toLowerCase(name)).isEmpty()) {
        others.add(name + "=" + url.queryParameterValue(i));
      }
    }
    return others;
  }

  private static void compare(List<String> differences, String part, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      differences.add(part + " " + before + " became " + after);
    }
  }

  @Test
  void tagsOfEveryUrlThatABrowserAcceptsAreReadBackAndTheRestStays() {
    List<String> known = WebPlatformUrls.knownFailures();
    List<String> unknownFailures = new ArrayList<>();
    List<String> passing = new ArrayList<>();
    int accepted = 0;
    for (Vector vector : WebPlatformUrls.all()) {
      if (!vector.isAccepted()) {
        continue;
      }
      accepted++;
      String failure = failure(vector);
      boolean isKnown = known.contains(vector.line());
      if (!failure.isEmpty() && !isKnown) {
        unknownFailures.add(vector + "\t" + failure);
      } else if (failure.isEmpty() && isKnown) {
        passing.add(vector.line());
      }
    }
    assertThat(accepted).isGreaterThan(400);
    assertThat(unknownFailures).as("failures that are not in the list").isEmpty();
    assertThat(passing)
        .as("listed as failures, but they pass: take them off the list")
        .isEmpty();
    assertThat(WebPlatformUrls.all().stream().map(Vector::line)).containsAll(known);
  }

  @Test
  void everyTextIsReadCleanedAndClassifiedWhetherABrowserAcceptsItOrNot() {
    for (Vector vector : WebPlatformUrls.all()) {
      UtmParse parse = UtmParser.standard().parse(vector.input());
      assertThat(parse.parameters()).isEqualTo(UtmParameters.parse(vector.input()));
      assertThat(LinkCleaner.standard().clean(vector.input())).isEqualTo(vector.input());
      TrafficSource visit = TrafficSource.classify("https://shop.example/", vector.input());
      assertThat(visit.source()).isNotEmpty();
      assertThat(TrafficSource.classify(vector.input(), "").source()).isNotEmpty();
    }
  }

  @Test
  void theJudgeReadsMostUrlsAsBrowsersDo() {
    long judged = 0;
    long same = 0;
    for (Vector vector : WebPlatformUrls.all()) {
      if (vector.isAccepted() && isWebPage(vector)) {
        HttpUrl url = read(vector.base(), vector.input());
        judged += url == null ? 0 : 1;
        same += url != null && url.host().equals(HttpUrl.get(vector.url()).host()) ? 1 : 0;
      }
    }
    assertThat(judged).isGreaterThan(150);
    assertThat((double) same / judged).isGreaterThan(0.9);
  }
}
