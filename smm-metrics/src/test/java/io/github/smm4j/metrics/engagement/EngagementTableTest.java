package io.github.smm4j.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.metrics.Docs;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes the table of models at the end of docs/engagement-models.md from the definitions. */
class EngagementTableTest {

  private static final String PAGE = "engagement-models.md";
  private static final String HEADING = "## The models\n";

  @Test
  void isUpToDate() {
    String page = Docs.read(PAGE);
    int heading = page.indexOf(HEADING);
    assertThat(heading).isPositive();
    Docs.check(PAGE, page.substring(0, heading) + HEADING + table());
  }

  private static String table() {
    return """

        Interactions in brackets are optional. Written by EngagementTableTest from the definitions.

        | model | interactions | base | averaged | source and note |
        |---|---|---|---|---|
        """
        + EngagementModels.all().stream()
            .map(EngagementTableTest::line)
            .collect(Collectors.joining());
  }

  private static String line(EngagementModel model) {
    String averaged = model.averaging().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + (model.last().isPresent() ? " of the last " + model.last().getAsInt() : "")
        + (model.days().isPresent() ? ", days: " + model.days().getAsInt() : "");
    return "| `" + model.id() + "` | " + model.interactions() + " | " + model.base() + " | "
        + averaged + " | " + (model.source() + ". " + model.note()).stripTrailing() + " |\n";
  }
}
