package io.github.smm4j.examples.monday;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITS;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.examples.page.Section;
import io.github.smm4j.metrics.Change;
import io.github.smm4j.metrics.ComparedTable;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Significance;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Credits;
import io.github.smm4j.metrics.funnel.FunnelComparison;
import io.github.smm4j.metrics.funnel.FunnelStep;
import io.github.smm4j.metrics.join.JoinedSources;
import io.github.smm4j.metrics.join.Unmatched;
import io.github.smm4j.metrics.plan.BudgetPacing;
import io.github.smm4j.metrics.text.TextTable;
import io.github.smm4j.metrics.time.DailySeries;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.joda.money.BigMoney;

/** The sections of the Monday report. */
final class MondaySections {
  private static final double CONFIDENCE = 0.95;
  private static final double FAST = 1.1;
  private static final double SLOW = 0.9;
  private static final String NONE = "-";
  private static final List<Kpi> COMPARED = List.of(
      MondayAnalysis.COST, Kpis.CPC, Kpis.CLICK_TO_VISIT, MondayAnalysis.SALES, Kpis.CPA, Kpis.DRR);

  private final MondayAnalysis analysis;
  private final MondaySettings settings;
  private final JoinedSources sources;

  MondaySections(MondayAnalysis analysis) {
    this.analysis = analysis;
    this.settings = analysis.folder().settings();
    this.sources = analysis.week().sources();
  }

  List<Section> all() {
    MondayProblems problems = new MondayProblems(analysis);
    List<Section> sections = new ArrayList<>();
    problems.first().ifPresent(sections::add);
    sections.addAll(
        List.of(campaigns(), changes(), funnel(), budget(), trend(), attribution(), unmatched()));
    sections.add(problems.section());
    return sections;
  }

  private Section campaigns() {
    KpiTable table = analysis.week().kpis().sortedBy(MondayAnalysis.COST);
    List<String> header = new ArrayList<>(table.keyNames());
    table.kpis().forEach(kpi -> header.add(kpi.label()));
    List<List<String>> lines = new ArrayList<>();
    for (KpiTable.Row row : table.rows()) {
      lines.add(
          line(row.keys(), row.values().stream().map(MondaySections::shown).toList()));
    }
    lines.add(line(
        List.of("total", ""),
        table.totals().values().stream().map(MondaySections::shown).toList()));
    Section section = new Section("By campaign and network")
        .table(header, lines, table.keyNames().size())
        .note("The total is of all rows, also of those without ads.");
    MondayCharts.mix(table).ifPresent(section::add);
    sources
        .total()
        .get(Measure.count("ads_conversions"))
        .ifPresent(claimed -> section.note("The ad accounts claim " + claimed
            + " conversions. CPA is by the " + sources.total().get(CONVERSIONS).orElse(0)
            + " orders that can be told to come from these visits."));
    return section;
  }

  private static List<String> line(List<?> keys, List<String> cells) {
    List<String> line = new ArrayList<>();
    keys.forEach(key -> line.add(key.toString()));
    line.addAll(cells);
    return line;
  }

  private static String shown(KpiValue value) {
    return value.isDefined() ? value.format(Locale.ENGLISH) : NONE;
  }

  private Section changes() {
    ComparedTable table = analysis
        .week()
        .kpis()
        .sortedBy(MondayAnalysis.COST)
        .beside(analysis.weekBefore().kpis());
    List<String> header = new ArrayList<>(sources.keyNames());
    COMPARED.forEach(kpi -> header.add(kpi.label()));
    List<List<String>> lines = new ArrayList<>();
    for (ComparedTable.Row row : table.rows()) {
      List<String> cells = changes(row);
      if (!cells.stream().allMatch(NONE::equals)) {
        lines.add(line(row.keys(), cells));
      }
    }
    lines.add(line(List.of("total", ""), changes(table.totals())));
    return new Section("What changed since the week before")
        .table(header, lines, sources.keyNames().size())
        .note(
            "Against the week before as it stood on its Monday, without the orders that came later."
                + " Rows that are not in both weeks are left out.");
  }

  private static List<String> changes(ComparedTable.Row row) {
    return COMPARED.stream().map(kpi -> change(row.get(kpi))).toList();
  }

  private static String change(ComparedTable.Cell cell) {
    if (cell.relative().isEmpty()) {
      return cell.standing() == ComparedTable.Standing.UNKNOWN ? NONE : "from 0";
    }
    double relative = cell.relative().getAsDouble();
    return (relative > 0 ? "+" : "")
        + TextTable.percent(relative, Locale.ENGLISH)
        + switch (cell.standing()) {
          case BETTER -> " better";
          case WORSE -> " worse";
          case SAME, DIFFERENT, UNKNOWN -> "";
        };
  }

  private Section funnel() {
    Section section = new Section("Funnel of what was paid for");
    analysis.funnel().ifPresent(funnel -> addFunnel(section, funnel));
    if (!analysis.stepsNotMeasured().isEmpty()) {
      section.note(
          "Not measured in these weeks: " + String.join(", ", analysis.stepsNotMeasured()) + ".");
    }
    return section.note("Campaigns that have both ads and visits; the others are listed below.");
  }

  private static void addFunnel(Section section, FunnelComparison funnel) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < funnel.value().steps().size(); i++) {
      FunnelStep step = funnel.value().steps().get(i);
      FunnelStep before = funnel.base().steps().get(i);
      lines.add(List.of(
          step.name(),
          shown(step.count()),
          shown(before.count()),
          step.rate().map(MondaySections::shown).orElse(NONE),
          before.rate().map(MondaySections::shown).orElse(NONE),
          i == 0 ? NONE : verdict(funnel.change(step.name()))));
    }
    section
        .add(MondayCharts.funnel(funnel))
        .table(List.of("step", "count", "week before", "rate", "week before", "rate is"), lines, 1);
    funnel
        .weakest(CONFIDENCE)
        .or(funnel::weakest)
        .ifPresent(step -> section.note("Weakest step beside the week before: " + step.name() + ", "
            + funnel.change(step.name()) + "."));
    funnel.issues().forEach(issue -> section.note(issue.text()));
  }

  private static String verdict(Change change) {
    if (!change.isDefined()) {
      return NONE;
    }
    Significance test = change.significance();
    return (change.isWorse() ? "worse" : change.isBetter() ? "better" : "the same")
        + (test.isDefined() && !test.isSignificant(CONFIDENCE) ? ", maybe by chance" : "");
  }

  private Section budget() {
    List<List<String>> lines = new ArrayList<>();
    analysis
        .budget()
        .forEach((plan, pacing) -> lines.add(List.of(
            plan.campaign(),
            plan.network(),
            money(pacing.spent()),
            money(plan.budget()),
            percent(pacing.spentShare()),
            percent(pacing.elapsedShare()),
            pacing.forecast().map(MondaySections::money).orElse(NONE),
            pacing.perDayLeft().map(MondaySections::money).orElse(NONE),
            pace(plan, pacing))));
    Section section = new Section("Budget against plan");
    if (lines.isEmpty()) {
      return section.note("No plan.csv in the folder.");
    }
    section.table(
        List.of(
            "campaign",
            "network",
            "spent",
            "budget",
            "of it",
            "of the time",
            "forecast",
            "a day left",
            "pace"),
        lines,
        2);
    analysis.notPlanned().forEach(name -> section.note("Not in the plan: " + name + "."));
    return section;
  }

  /** By the forecast, in which days without data bring nothing. */
  private static String pace(PlanLine plan, BudgetPacing pacing) {
    if (pacing.forecast().isEmpty()) {
      if (pacing.elapsedShare() == 0) {
        return "not begun";
      }
      return pacing.spent().isZero() ? "nothing spent" : "too early to tell";
    }
    double pace = pacing.forecast().get().getAmount().doubleValue()
        / plan.budget().getAmount().doubleValue();
    String missing =
        pacing.daysWithoutData() == 0 ? "" : ", days without data: " + pacing.daysWithoutData();
    return (pace > FAST ? "too fast" : pace < SLOW ? "too slow" : "as planned") + missing;
  }

  private static String percent(double share) {
    return TextTable.percent(share, Locale.ENGLISH);
  }

  private static String money(BigMoney money) {
    return String.format(
        Locale.ENGLISH, "%,.2f", money.getAmount().setScale(2, RoundingMode.HALF_EVEN));
  }

  private Section trend() {
    DailySeries trend = analysis.trend();
    List<List<String>> lines = new ArrayList<>();
    trend.period().stream().forEach(day -> lines.add(trendLine(trend, day)));
    return new Section("Day by day")
        .add(MondayCharts.money(trend, settings.currency()))
        .add(MondayCharts.traffic(trend))
        .table(List.of("day", "spend", "clicks", "visits", "orders", "revenue"), lines, 1)
        .note("Orders stand on the day of their visit, so the last days may still grow.");
  }

  private static List<String> trendLine(DailySeries trend, LocalDate day) {
    Tally tally = trend.day(day).orElse(Tally.empty());
    List<String> line = new ArrayList<>();
    line.add(day.getDayOfWeek().toString().charAt(0)
        + day.getDayOfWeek().toString().substring(1, 3).toLowerCase(Locale.ROOT) + " " + day);
    for (Measure measure : List.of(SPEND, CLICKS, VISITS, PURCHASES, REVENUE)) {
      line.add(tally.isMeasured(measure) ? number(tally, measure) : NONE);
    }
    return line;
  }

  private static String number(Tally tally, Measure measure) {
    return measure.unit() == MeasureUnit.MONEY
        ? tally.money(measure).map(MondaySections::money).orElse(NONE)
        : String.format(Locale.ENGLISH, "%,d", tally.get(measure).orElse(0));
  }

  private Section attribution() {
    Credits credits = analysis.credits();
    Section section = new Section("Whom the orders of both weeks are owed to");
    if (credits.channels().isEmpty()) {
      return section.note("No visits with a time and a client id.");
    }
    List<String> header = new ArrayList<>(List.of("came by"));
    credits.all().forEach(credit -> header.add(MondayCharts.model(credit)));
    header.add("spread");
    List<List<String>> lines = new ArrayList<>();
    for (String channel : MondayCharts.byCredit(credits)) {
      List<String> line = new ArrayList<>(List.of(channel));
      credits.all().forEach(credit -> line.add(orders(credit.of(channel))));
      line.add(orders(credits.spread(channel)));
      lines.add(line);
    }
    List<String> total = new ArrayList<>(List.of("total"));
    credits.all().forEach(credit -> total.add(orders(credit.total())));
    total.add("");
    lines.add(total);
    section.add(MondayCharts.credits(credits)).table(header, lines, 1);
    Credit first = credits.all().get(0);
    if (first.unattributed() > 0) {
      section.note(first.unattributed() + " orders have no visit before them.");
    }
    return section.note(
        "Visits of 30 days before the order count, as far as the folder has them, one for each session.");
  }

  private static String orders(double credit) {
    return String.format(Locale.ENGLISH, "%.1f", credit);
  }

  private Section unmatched() {
    List<List<String>> lines = new ArrayList<>();
    for (Unmatched keys : sources.unmatched()) {
      for (Map.Entry<String, Tally> held : keys.holds().entrySet()) {
        List<String> line = new ArrayList<>();
        keys.keys().forEach(key -> line.add(key.toString()));
        line.add(held.getKey());
        line.add(holds(held.getValue()));
        line.add(String.join(", ", keys.lacking()));
        lines.add(line);
      }
    }
    List<String> header = new ArrayList<>(sources.keyNames());
    header.addAll(List.of("in", "holds", "not in"));
    Section section = new Section("Names without a partner");
    return lines.isEmpty() ? section.note("None.") : section.table(header, lines, header.size());
  }

  private static String holds(Tally tally) {
    StringJoiner text = new StringJoiner(", ");
    for (Measure measure : tally.measures()) {
      if (!measure.equals(Measure.MARKETING_COST)) { // the same as the spend here
        text.add(measure.id() + " " + number(tally, measure));
      }
    }
    return text.toString();
  }
}
