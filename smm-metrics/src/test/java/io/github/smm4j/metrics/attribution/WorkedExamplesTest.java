package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.metrics.TestTable;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedExamplesTest {

  private static final Pattern PATH = Pattern.compile("(.+) \\((\\d+), (\\d+)\\)");

  private static final List<Attribution> MODELS = List.of(
      Attribution.firstTouch(),
      Attribution.lastTouch(),
      Attribution.lastNonDirect(),
      Attribution.linear(),
      Attribution.linearByChannel(),
      Attribution.positionBased(0.4, 0.4),
      Attribution.positionBased(0.3, 0.7),
      Attribution.timeDecay(Duration.ofDays(7)),
      Attribution.shapley(),
      Attribution.markov(1),
      Attribution.markov(2));

  static List<TestTable.Row> rows() {
    return TestTable.tsv("attribution/worked-examples.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesThePublishedAnswer(TestTable.Row row) {
    Credit credit = model(row.get("model")).of(journeys(row.get("journeys")));
    for (String expected : row.get("expected").split("; ", -1)) {
      int space = expected.lastIndexOf(' ');
      String subject = expected.substring(0, space);
      assertThat(answer(credit, row.get("what"), subject))
          .as(subject)
          .isCloseTo(number(expected.substring(space + 1)), within(1e-14));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyModelAddsUp(TestTable.Row row) {
    Journeys journeys = journeys(row.get("journeys"));
    for (Attribution model : MODELS) {
      Credit credit = model.of(journeys);
      assertThat((long) credit.total()).as(model.toString()).isEqualTo(journeys.conversions());
      assertThat(credit.channels().stream().mapToLong(credit::micros).sum())
          .isEqualTo(journeys.conversions() * 1_000_000);
    }
  }

  @Test
  void everyModelHasAnExample() {
    assertThat(rows())
        .extracting(row -> row.get("model"))
        .containsAll(MODELS.stream().map(Attribution::toString).toList());
  }

  private static Attribution model(String name) {
    return MODELS.stream()
        .filter(model -> model.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Journeys journeys(String text) {
    Journeys.Builder journeys = Journeys.builder();
    for (String path : text.split("; ", -1)) {
      Matcher matcher = PATH.matcher(path);
      assertThat(matcher.matches()).as(path).isTrue();
      journeys.path(
          matcher.group(1), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }
    return journeys.build();
  }

  private static double answer(Credit credit, String what, String subject) {
    return switch (what) {
      case "credit" -> credit.of(subject);
      case "removal" -> credit.chain().orElseThrow().removalEffect(subject);
      case "transition" -> {
        int space = subject.lastIndexOf(' ');
        yield credit
            .chain()
            .orElseThrow()
            .probability(subject.substring(0, space), subject.substring(space + 1));
      }
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static double number(String text) {
    String[] fraction = text.split("/", -1);
    return fraction.length == 1
        ? Double.parseDouble(text)
        : Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
  }
}
