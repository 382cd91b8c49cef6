package io.github.smm4j.metrics;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.community.ResponseTimes;
import io.github.smm4j.metrics.economics.BreakEven;
import io.github.smm4j.metrics.economics.UnitEconomics;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Writes the catalogue page from the definitions, with an example computed for each. */
class KpiCatalogueTest {

  private static final Map<String, List<Kpi>> SUBJECTS = new LinkedHashMap<>();

  static {
    SUBJECTS.put("Clicks and impressions", ClickKpis.ALL);
    SUBJECTS.put("Videos and stories", VideoKpis.ALL);
    SUBJECTS.put("Conversions and visits", ConversionKpis.ALL);
    SUBJECTS.put("Costs", CostKpis.ALL);
    SUBJECTS.put("Sales and returns", SalesKpis.ALL);
    SUBJECTS.put("Engagement", EngagementKpis.ALL);
    SUBJECTS.put("Audience and publishing", AudienceKpis.ALL);
    SUBJECTS.put("Conversation and spread", ConversationKpis.ALL);
    SUBJECTS.put("Mail", MailKpis.ALL);
  }

  @Test
  void isUpToDate() {
    Docs.check("kpis.md", page());
  }

  private static String page() {
    StringBuilder page = new StringBuilder("""
        # The KPI catalogue

        <!-- Written by KpiCatalogueTest from the definitions; run it with -Ddocs.write=true after changing them. -->

        Every KPI of `io.github.smm4j.metrics.Kpis`, by subject. Names in formulas are the ids of measures. Where one name
        has many meanings in the field, each is a KPI of its own and the notes name the others.

        What a measure is decides over what a KPI may be summed: **unique** counts people and adds up over nothing, a
        **snapshot** is the state on a day and does not add up over days. For sums there is `kpi.pooled()`, which is over
        gross measures and says so in its id. Everything else adds up over posts, ads and days alike.

        """);
    SUBJECTS.forEach((subject, kpis) -> page.append("- [")
        .append(subject)
        .append("](#")
        .append(subject.toLowerCase(Locale.ROOT).replace(' ', '-'))
        .append("): ")
        .append(kpis.stream()
            .map(kpi -> "[" + kpi.id() + "](#" + kpi.id() + ")")
            .collect(Collectors.joining(", ")))
        .append('\n'));
    page.append("- [Models that are no ratios](#models-that-are-no-ratios)\n");
    SUBJECTS.forEach((subject, kpis) -> {
      page.append("\n## ").append(subject).append('\n');
      kpis.forEach(kpi -> page.append(section(kpi)));
    });
    return page.append(models()).toString();
  }

  private static String section(Kpi kpi) {
    StringBuilder section = new StringBuilder("\n### ").append(kpi.id()).append("\n\n");
    section.append("**").append(kpi.title()).append("**");
    if (!kpi.label().equals(kpi.title())) {
      section.append(" (").append(kpi.label()).append(')');
    }
    if (!kpi.aliases().isEmpty()) {
      section.append(", also `").append(String.join("`, `", kpi.aliases())).append('`');
    }
    section.append("\n\n- Formula: `").append(kpi.formula()).append("`\n");
    section
        .append("- Unit: ")
        .append(kpi.unit())
        .append("; ")
        .append(
            switch (kpi.direction()) {
              case HIGHER_IS_BETTER -> "higher is better";
              case LOWER_IS_BETTER -> "lower is better";
              case NEUTRAL -> "neither higher nor lower is better";
            })
        .append("; valid: ")
        .append(kpi.validRange())
        .append(kpi.isProportion() ? "; a proportion, with confidence intervals" : "")
        .append('\n');
    section
        .append("- Needs: ")
        .append(
            kpi.measures().stream().map(KpiCatalogueTest::need).collect(Collectors.joining(", ")))
        .append(kpi.isAdditive() ? "; adds up" : "; sums: `" + kpi.pooled().id() + "`")
        .append('\n');
    kpi.network()
        .ifPresent(network -> section
            .append("- Defined so by ")
            .append(network.name())
            .append(kpi.since().map(day -> " since " + day).orElse(""))
            .append('\n'));
    kpi.rivals().forEach(rival -> section.append("- Note: ").append(rival).append('\n'));
    section.append("- Source: ").append(kpi.source()).append('\n');
    return section.append("- Example: ").append(example(kpi)).append('\n').toString();
  }

  private static String need(Measure measure) {
    return "`" + measure.id() + "`"
        + (measure.additivity() == Additivity.ADDITIVE
            ? ""
            : " (" + measure.additivity().name().toLowerCase(Locale.ROOT) + ")");
  }

  private static String example(Kpi kpi) {
    TestTable.Row row = KpisTest.examples().stream()
        .filter(each -> each.get("id").equals(kpi.id()))
        .findFirst()
        .orElseThrow();
    KpiValue value = kpi.of(Tallies.parse(row.get("inputs")));
    return "`" + row.get("inputs") + "` gives `" + value + "` (" + row.get("source") + ")";
  }

  private static String models() {
    UnitEconomics economics = UnitEconomics.per(ChronoUnit.MONTHS)
        .arpu(Money.of(CurrencyUnit.USD, 20))
        .margin(0.6)
        .churn(0.05)
        .cac(Money.of(CurrencyUnit.USD, 60))
        .build();
    BreakEven breakEven = BreakEven.of(
        Money.of(CurrencyUnit.EUR, 10_000),
        Money.of(CurrencyUnit.EUR, 50),
        Money.of(CurrencyUnit.EUR, 30));
    ResponseTimes times = ResponseTimes.builder()
        .add(Duration.ofMinutes(10))
        .add(Duration.ofMinutes(45))
        .add(Duration.ofHours(2))
        .add(Duration.ofHours(20))
        .add(Duration.ofMinutes(53))
        .build();
    Change change = Change.between(
        Kpis.EMAIL_CTR.of(Tallies.parse("unique_email_clicks=10; delivered=1000")),
        Kpis.EMAIL_CTR.of(Tallies.parse("unique_email_clicks=120; delivered=1000")));
    return """

        ## Models that are no ratios

        | name | call | formula | example |
        |---|---|---|---|
        | ltv | `UnitEconomics.lifetimeValue()` | arpu * margin / churn, all over one period; undefined at churn 0 | \
        arpu USD 20 a month, margin 60 %%, churn 5 %% a month: %s |
        | ltv_cac | `UnitEconomics.lifetimeValueToCac()` | ltv / cac | the same at cac USD 60: %s |
        | payback | `UnitEconomics.payback()` | cac / (arpu * margin) | the same: %s months |
        | break_even_volume | `BreakEven.volume()` | fixed cost / (price - variable cost), rounded up; undefined where the \
        price is not above the variable cost | fixed cost EUR 10,000, price EUR 50, variable cost EUR 30: %s |
        | response_time | `ResponseTimes.median()`, `.mean()` | first reply - question, in business hours if given | \
        10 min, 45 min, 2 h, 20 h, 53 min: median %s, mean %s |
        | click_ratio | `Change.ratio()`; the lift is `Change.relative()` | rate of a variant / rate of the base | plain mail \
        1 %%, mail with a video still 12 %%: %s times, a lift of %s %% |
        """.formatted(
            economics.lifetimeValue(),
            economics.lifetimeValueToCac(),
            economics.payback(),
            breakEven.volume(),
            times.median(),
            times.mean(),
            Math.round(change.ratio().orElseThrow()),
            Math.round(100 * change.relative().orElseThrow()));
  }
}
