package io.github.smm4j.exports;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SESSIONS;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VIEWS;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.core.Measure.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The files that people download, as their cabinets write them: titles, totals, charsets, commas and blanks. */
class DownloadsTest {

  private final List<ExportRow> rows = new ArrayList<>();

  private static ExportReader.Builder rubles() {
    return ExportReader.builder().currency(CurrencyUnit.of("RUB"));
  }

  private ExportReport read(ExportReader.Builder reader, String file) {
    return PlatformExport.read(
        reader.build(), file, PlatformExport.bytesOf("downloads/" + file), rows::add);
  }

  @Test
  void vkAdsInRussianAndUtf16() {
    ExportReport report = read(rubles(), "vk-ads-ru.csv");
    assertThat(report.format()).contains(ExportFormats.find("vk_ads").orElseThrow());
    assertThat(report.language()).contains("ru");
    assertThat(report.charset()).isEqualTo(StandardCharsets.UTF_16LE);
    assertThat(report.separator()).isEqualTo('\t');
    assertThat(report.headerLine()).isEqualTo(4);
    assertThat(report.linesBeforeHeader()).hasSize(2);
    assertThat(report.unknownColumns()).containsExactly("Качество");
    assertThat(report.columnsNotRead()).containsExactly("CTR, %", "eCPC, ₽");
    assertThat(report.rowsUsed()).isEqualTo(3);
    assertThat(report.setAsideByReason()).containsExactly(Map.entry(SetAside.Reason.TOTAL_ROW, 1L));

    ExportRow first = rows.get(0);
    assertThat(first.day()).contains(LocalDate.of(2026, 5, 1));
    assertThat(first.text(Role.CAMPAIGN)).contains("Кеды_весна");
    assertThat(first.get(IMPRESSIONS)).hasValue(12_345);
    assertThat(first.micros(SPEND)).hasValue(1_234_560_000);
    assertThat(first.unknown()).containsEntry("Качество", "высокое");
    assertThat(rows.get(1).get(CONVERSIONS)).isEmpty();
    ExportRow last = rows.get(2);
    assertThat(last.text(Role.CAMPAIGN)).contains("Плащи; \"осень\"");
    assertThat(last.get(IMPRESSIONS)).hasValue(1_000_000);
    assertThat(last.get(REACH)).isEmpty();
    assertThat(last.get(CONVERSIONS)).isEmpty();
    assertThat(last.micros(SPEND)).hasValue(15_000_500_000L);
    assertThat(report.has(ExportProblem.Kind.CENSORED)).isTrue();
    // 12345 + 8000 + 1000000 = 1020345, as the total row says too
    assertThat(rows.stream().mapToLong(row -> row.get(IMPRESSIONS).orElse(0)).sum())
        .isEqualTo(1_020_345);
  }

  @Test
  void vkAdsInEnglish() {
    ExportReport report = read(rubles(), "vk-ads-en.csv");
    assertThat(report.language()).contains("en");
    assertThat(rows.get(0).get(IMPRESSIONS)).hasValue(12_345);
    assertThat(rows.get(0).micros(SPEND)).hasValue(1_234_560_000);
    assertThat(rows.get(1).get(CONVERSIONS)).isEmpty();
    assertThat(report.setAsideByReason()).containsOnlyKeys(SetAside.Reason.TOTAL_ROW);
  }

  @Test
  void theHeaderSaysTheCurrency() {
    read(ExportReader.builder(), "vk-ads-en.csv");
    assertThat(rows.get(0).currency()).contains(CurrencyUnit.of("RUB"));
    rows.clear();
    ExportReport dollars = read(ExportReader.builder().currency(CurrencyUnit.USD), "vk-ads-en.csv");
    assertThat(rows).isEmpty();
    assertThat(dollars.setAsideByReason()).containsEntry(SetAside.Reason.OTHER_CURRENCY, 2L);
  }

  @Test
  void vkCommunityInWindows1251() {
    ExportReport report = read(rubles(), "vk-community-ru.csv");
    assertThat(report.charset()).isEqualTo(Charset.forName("windows-1251"));
    assertThat(report.has(ExportProblem.Kind.CHARSET)).isFalse();
    assertThat(report.separator()).isEqualTo(';');
    assertThat(rows.get(0).get(REACH)).hasValue(5200);
    assertThat(report.setAside())
        .singleElement()
        .hasToString("vk-community-ru.csv:5: Дата: BAD_DATE: \"31.02.2026\" is no day or time in a"
            + " form of vk_community 2024 [31.02.2026, 1, 1, 1, 1, 1, 1, 1, 1, 1]");
  }

  @Test
  void telegramInSpanishAndRussian() {
    ExportReport ambiguous = read(rubles(), "telegram-es.csv");
    assertThat(ambiguous.language()).contains("es");
    assertThat(ambiguous.setAsideByReason())
        .containsExactly(Map.entry(SetAside.Reason.AMBIGUOUS_NUMBER, 2L));

    read(rubles().decimalMark(DecimalMark.COMMA), "telegram-es.csv");
    assertThat(rows.get(0).get(FOLLOWERS)).hasValue(10_250);
    assertThat(rows.get(0).get(VIEWS)).hasValue(5120);
    assertThat(rows.get(1).get(SHARES)).isEmpty();
    List<ExportRow> spanish = List.copyOf(rows);
    rows.clear();
    assertThat(read(rubles(), "telegram-ru.csv").language()).contains("ru");
    assertThat(rows)
        .extracting(ExportRow::tally)
        .isEqualTo(spanish.stream().map(ExportRow::tally).toList());
  }

  @Test
  void metricaWithItsTotalFirst() {
    ExportReport report = read(rubles(), "metrica-ru.csv");
    assertThat(report.headerLine()).isEqualTo(3);
    assertThat(report.setAside())
        .extracting(SetAside::line, SetAside::reason)
        .containsExactly(tuple(4L, SetAside.Reason.TOTAL_ROW));
    assertThat(rows.stream().mapToLong(row -> row.get(VISITS).orElse(0)).sum()).isEqualTo(1500);
    assertThat(rows.get(0).get(VISITORS)).hasValue(800);
    assertThat(rows.get(0).text(Role.SOURCE)).contains("vk");
    assertThat(rows.get(0).micros(REVENUE)).hasValue(105_000_000_000L);
    assertThat(report.columnsNotRead())
        .containsExactly("Отказы", "Глубина просмотра", "Время на сайте");
  }

  @Test
  void ga4WithCommentsAndGrandTotal() {
    ExportReport report = read(rubles(), "ga4-en.csv");
    assertThat(report.headerLine()).isEqualTo(10);
    assertThat(report.linesBeforeHeader()).contains("# Start date: 20260501");
    assertThat(report.setAsideByReason()).containsExactly(Map.entry(SetAside.Reason.TOTAL_ROW, 1L));
    assertThat(rows)
        .extracting(row -> row.text(Role.SOURCE_MEDIUM).orElse(""))
        .containsExactly("vk / cpc", "(direct) / (none)");
    assertThat(rows.get(0).get(SESSIONS)).hasValue(100);
    assertThat(rows.get(0).micros(REVENUE)).hasValue(12_345_678_901L);
    assertThat(rows.get(0).get(CLICKS)).isEmpty();
  }

  @Test
  void ga4InSpanishAndWindows1252() {
    ExportReport report = read(rubles(), "ga4-es.csv");
    assertThat(report.language()).contains("es");
    assertThat(report.charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(report.has(ExportProblem.Kind.CHARSET)).isFalse();
    assertThat(rows.get(0).get(SESSIONS)).hasValue(10);
  }
}
