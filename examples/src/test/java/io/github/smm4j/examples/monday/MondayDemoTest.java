package io.github.smm4j.examples.monday;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Tally;
import io.github.smm4j.examples.job.BadInputException;
import io.github.smm4j.exports.ExportProblem;
import io.github.smm4j.exports.ExportReport;
import io.github.smm4j.exports.SetAside;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.join.JoinedTable;
import io.github.smm4j.metrics.join.OrderTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo folder is what its generator makes, and the report says what the generator knows to be true. */
class MondayDemoTest {

  private final DemoFolder truth = new DemoFolder();

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("LICENSE"))) {
      folder = Optional.ofNullable(folder.getParent()).orElseThrow();
    }
    return folder;
  }

  private static Path shipped() {
    return root().resolve("examples/src/main/resources/io/github/smm4j/examples/monday/demo");
  }

  private static MondayAnalysis analysis() throws BadInputException {
    return new MondayAnalysis(MondayFolder.read(shipped()));
  }

  @Test
  void shipsWhatTheGeneratorMakes() throws IOException {
    if (Boolean.getBoolean("docs.write")) {
      for (Map.Entry<String, byte[]> file : truth.files().entrySet()) {
        Path path = shipped().resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(shipped())) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> there.add(shipped().relativize(file).toString().replace('\\', '/')));
    }
    assertThat(there).isEqualTo(truth.files().keySet());
    for (Map.Entry<String, byte[]> file : truth.files().entrySet()) {
      assertThat(Files.readAllBytes(shipped().resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "winter_sale, Facebook",
        "winter_sale, VK",
        "winter_sale, TikTok",
        "retargeting, Facebook",
        "retargeting, VK",
        "brand, (none)"
      })
  void saysWhatIsTrueOfBothWeeks(String campaign, String network) throws BadInputException {
    MondayAnalysis analysis = analysis();
    String networkInTruth = network.equals("(none)") ? "" : network;
    check(
        analysis.week(),
        truth.truth(DemoFolder.MONDAY, campaign, networkInTruth),
        campaign,
        network);
    check(
        analysis.weekBefore(),
        truth.truth(DemoFolder.FIRST, campaign, networkInTruth),
        campaign,
        network);
  }

  private static void check(
      JoinedTable table, DemoFolder.Truth truth, String campaign, String network) {
    Tally tally = table.kpis().rows().stream()
        .filter(row ->
            row.keys().stream().map(Object::toString).toList().equals(List.of(campaign, network)))
        .findFirst()
        .orElseThrow()
        .tally();
    assertThat(tally.get(IMPRESSIONS)).hasValue(truth.impressions);
    assertThat(tally.get(CLICKS)).hasValue(truth.clicks);
    assertThat(tally.micros(SPEND)).hasValue(truth.micros);
    assertThat(tally.get(VISITS)).hasValue(truth.visits);
    assertThat(tally.get(LEADS)).hasValue(truth.leads);
    assertThat(tally.get(PURCHASES).orElse(0)).isEqualTo(truth.orders);
    assertThat(tally.micros(REVENUE).orElse(0)).isEqualTo(truth.cents * 10_000);
  }

  @Test
  void losesNoVisit() throws BadInputException {
    MondayAnalysis analysis = analysis();
    assertThat(analysis.week().sources().total().get(VISITS))
        .hasValue(lines("visits.csv", DemoFolder.MONDAY, 7));
    assertThat(analysis.weekBefore().sources().total().get(VISITS))
        .hasValue(lines("visits.csv", DemoFolder.FIRST, 7));
  }

  /** How many lines of a file have a day of a week in their second cell. */
  private long lines(String file, LocalDate monday, int days) {
    return new String(truth.files().get(file), StandardCharsets.UTF_8)
        .lines()
        .filter(line ->
            monday.datesUntil(monday.plusDays(days)).anyMatch(day -> line.contains("," + day)))
        .count();
  }

  @Test
  void listsWhatHasNoPartner() throws BadInputException {
    Set<String> alone = analysis().week().sources().unmatched().stream()
        .map(keys -> keys.keys().toString())
        .collect(Collectors.toSet());
    assertThat(alone)
        .contains(
            "[2385009, Facebook]",
            "[gift_cards, TikTok]",
            "[giftcards, TikTok]",
            "[digest_46, (none)]")
        .doesNotContain("[winter_sale, VK]");
  }

  @Test
  void countsLateOrdersApart() throws BadInputException {
    long late = truth.lateOrders(DemoFolder.MONDAY);
    assertThat(late).isPositive();
    assertThat(analysis().orderTimes()).containsEntry(OrderTime.LATE, (int) late);
  }

  @Test
  void namesTheMistakesOfTheFiles() throws BadInputException {
    Map<String, ExportReport> reports = analysis().folder().reports().stream()
        .collect(Collectors.toMap(ExportReport::file, report -> report));
    assertThat(report(reports, "vk-ads-cp1251.csv").setAside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.BAD_NUMBER, SetAside.Reason.TOTAL_ROW);
    assertThat(report(reports, "tiktok-ads.csv").has(ExportProblem.Kind.CUT_OFF))
        .isTrue();
    assertThat(report(reports, "tiktok-ads.csv").rowsSetAside()).isEqualTo(1);
    assertThat(report(reports, "google-ads.csv").has(ExportProblem.Kind.ROUNDED))
        .isTrue();
    assertThat(report(reports, "visits.csv").setAside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.BAD_DATE);
    assertThat(report(reports, "old-plan.csv").has(ExportProblem.Kind.UNKNOWN_HEADER))
        .isTrue();
    assertThat(analysis().folder().rows().problems())
        .anyMatch(problem -> problem.contains("a second time"))
        .anyMatch(problem -> problem.startsWith("orders: 1 have neither a visit"))
        .anyMatch(problem -> problem.startsWith("orders: 1 have no visit"));
  }

  private static ExportReport report(Map<String, ExportReport> reports, String file) {
    return Optional.ofNullable(reports.get(file)).orElseThrow();
  }

  @Test
  void creditsEveryOrderOfKnownPeopleInBothWeeks() throws BadInputException {
    MondayAnalysis analysis = analysis();
    Instant start = DemoFolder.FIRST.atStartOfDay(DemoFolder.ZONE).toInstant();
    Instant end = DemoFolder.MONDAY.plusDays(7).atStartOfDay(DemoFolder.ZONE).toInstant();
    long known = analysis.folder().rows().orders().stream()
        .filter(order -> order.person().isPresent())
        .filter(order -> !order.time().isBefore(start) && order.time().isBefore(end))
        .count();
    for (Credit credit : analysis.credits().all()) {
      assertThat(Math.round(credit.total()) + credit.unattributed()).isEqualTo(known);
    }
  }

  @Test
  void findsTheSlowPage() throws BadInputException {
    assertThat(analysis().funnel().orElseThrow().weakest(0.95))
        .hasValueSatisfying(step -> assertThat(step.name()).isEqualTo("visit"));
  }
}
