package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/exports.md. */
class ExportsGuideTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void copyFiles() throws IOException {
    Files.write(folder.resolve("vk-ads.csv"), PlatformExport.bytesOf("downloads/vk-ads-ru.csv"));
    Files.write(folder.resolve("facebook-ads.csv"), PlatformExport.FACEBOOK_ADS.bytes());
    Files.write(folder.resolve("google-ads.csv"), PlatformExport.GOOGLE_ADS.bytes());
    Files.writeString(folder.resolve("shop-orders.tsv"), """
        # Orders of our shop, as the back office exports them.
        format\tshop_orders
        platform\tshop
        export\torders
        version\t2026
        decimal\tcomma
        total\tИтого*

        means\tunit\tadds\tform\tneed\ten\tru
        time\tdatetime\t\tdd.MM.yyyy HH:mm\tyes\tCreated\tСоздан
        order_id\ttext\t\t\tyes\tOrder\tЗаказ | Номер заказа
        url\ttext\t\t\t\tLanding page\tСтраница входа
        revenue\tcurrency\t\t\tyes\tSum\tСумма, {currency}
        purchases\tcount\t\t\t\tOrders\tЗаказов
        -\tpercent\t\t\t\tMargin\tМаржа
        """);
    Files.writeString(folder.resolve("orders.csv"), """
        Заказы за май
        Создан;Номер заказа;Страница входа;Сумма, ₽;Заказов;Маржа;Менеджер
        01.05.2026 00:30;A-17;https://shop.example/?utm_source=vk;4 990,00;1;31 %;Анна
        Итого;;;4 990,00;1;31 %;
        """);
  }

  @Test
  void read() throws IOException {
    // docs: exports-read
    ExportReader reader = ExportReader.builder()
        .zone(ZoneId.of("Europe/Moscow"))
        .currency(CurrencyUnit.of("RUB"))
        .build();
    List<ExportRow> rows = new ArrayList<>();
    ExportReport report = reader.read(folder.resolve("vk-ads.csv"), rows::add);

    assertThat(report.format()).hasToString("Optional[vk_ads 2024]");
    assertThat(report.language()).contains("ru");
    ExportRow row = rows.get(0);
    assertThat(row.day()).contains(LocalDate.of(2026, 5, 1));
    assertThat(row.text(Role.CAMPAIGN)).contains("Кеды_весна");
    assertThat(row.tally())
        .hasToString(
            "{impressions=12345, reach=9800, clicks=67, conversions=5, spend=RUB 1234.56}");
    // end
  }

  @Test
  void stream() throws IOException {
    // docs: exports-stream
    ExportReader reader = ExportReader.builder().currency(CurrencyUnit.USD).build();
    try (ExportRows rows = reader.open(folder.resolve("facebook-ads.csv"))) {
      Tally total = rows.stream().map(ExportRow::tally).collect(Tally.summing());
      assertThat(total).hasToString("{impressions=37275, link_clicks=149, spend=USD 643.63}");
      assertThat(rows.report().rowsUsed()).isEqualTo(10);
    }
    // end
  }

  @Test
  void setAside() throws IOException {
    // docs: exports-set-aside
    List<SetAside> all = new ArrayList<>();
    ExportReader reader = ExportReader.builder()
        .currency(CurrencyUnit.of("RUB"))
        .keep(100)
        .onSetAside(all::add)
        .build();
    ExportReport report = reader.read(folder.resolve("vk-ads.csv"), row -> {});

    assertThat(report.rowsIn()).isEqualTo(report.rowsUsed() + report.rowsSetAside());
    SetAside total = report.setAside().get(0);
    assertThat(total.line()).isEqualTo(8);
    assertThat(total.reason()).isEqualTo(SetAside.Reason.TOTAL_ROW);
    assertThat(total.cells()).startsWith("Итого за период");
    assertThat(report.problems())
        .extracting(ExportProblem::kind)
        .containsExactly(ExportProblem.Kind.CENSORED);
    assertThat(report.unknownColumns()).containsExactly("Качество");
    // end
    assertThat(all).containsExactly(total);
  }

  @Test
  void ownFormat() throws IOException {
    // docs: exports-own-format
    ExportFormat orders = ExportFormat.load(folder.resolve("shop-orders.tsv"));
    ExportReader reader =
        ExportReader.builder().knowing(orders).zone(ZoneId.of("Europe/Moscow")).build();
    List<ExportRow> rows = new ArrayList<>();
    ExportReport report = reader.read(folder.resolve("orders.csv"), rows::add);

    assertThat(report.format()).contains(orders);
    assertThat(rows.get(0).text(Role.ORDER_ID)).contains("A-17");
    assertThat(rows.get(0).time()).hasToString("Optional[2026-04-30T21:30:00Z]");
    assertThat(rows.get(0).tally()).hasToString("{purchases=1, revenue=RUB 4990.00}");
    assertThat(rows.get(0).unknown()).containsEntry("Менеджер", "Анна");
    // end
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get(Measure.PURCHASES)).hasValue(1);
  }

  @Test
  void fractions() throws IOException {
    // docs: exports-fractions
    ExportReader reader = ExportReader.builder()
        .format(ExportFormats.find("google_ads").orElseThrow())
        .currency(CurrencyUnit.EUR)
        .decimalMark(DecimalMark.POINT)
        .fractions(FractionPolicy.ROUND)
        .build();
    ExportReport report = reader.read(folder.resolve("google-ads.csv"), row -> {});
    assertThat(report.has(ExportProblem.Kind.ROUNDED)).isFalse();
    // end
    assertThat(report.rowsUsed()).isEqualTo(10);
  }
}
