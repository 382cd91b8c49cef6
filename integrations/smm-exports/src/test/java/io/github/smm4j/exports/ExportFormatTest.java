package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExportFormatTest {

  private static final String HEAD = "format\ta\nplatform\tb\nexport\tc\nversion\t1\n";
  private static final String TABLE = "means\tunit\tadds\tform\tneed\ten\tru\n";

  private static Stream<ExportFormat> known() {
    return ExportFormats.all().stream();
  }

  @ParameterizedTest
  @MethodSource("known")
  void everyKnownFormatReadsItsOwnHeader(ExportFormat format) {
    for (String language : format.languages()) {
      Header header = Header.read(
          format,
          format.columns().stream()
              .filter(column -> !column.names().get(language).isEmpty())
              .map(
                  column -> column.names().get(language).get(0).replace(HeaderName.CURRENCY, "RUB"))
              .toList());
      assertThat(header.isComplete()).as(language).isTrue();
      assertThat(header.cells()).allMatch(cell -> cell.column() != null);
      assertThat(ExportFormats.find(format.id())).contains(format);
    }
    assertThat(format.measures()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(format.roles()).doesNotHaveDuplicates();
    assertThat(format.platform()).isNotBlank();
    assertThat(format.export()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("known")
  void everyKnownFormatSaysWhereItIsFrom(ExportFormat format) {
    assertThat(DataFile.text("formats/" + format.id() + ".tsv")
            .lines()
            .filter(line -> line.startsWith("#")))
        .anyMatch(line -> line.contains("Sources:") || line.contains("Column names:"));
  }

  @Test
  void fourteenAreKnown() {
    assertThat(ExportFormats.all()).hasSize(14).doesNotHaveDuplicates();
    assertThat(ExportFormats.find("no_such")).isEmpty();
    ExportFormat ads = ExportFormats.find("facebook_ads").orElseThrow();
    assertThat(ads).hasToString("facebook_ads 2021");
    assertThat(ads.network()).contains(Network.FACEBOOK);
    assertThat(ads.decimalMark()).isEqualTo(DecimalMark.POINT);
    assertThat(ads.measures()).contains(Measure.SPEND);
    assertThat(ads.roles()).contains(Role.AD_ID);
    assertThat(ads.languages()).containsExactly("api");
  }

  @Test
  void aFormatOfOnesOwn(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(
        folder.resolve("own.tsv"),
        "\uFEFF# mine\n" + HEAD + "network\tmynet\ndecimal\tcomma\ntotal\tAll | Sum*\n\n" + TABLE
            + "clicks\tcount\t\t\tyes\tClicks | Taps\tКлики\n"
            + "guests\tcount\tunique\t\t\tGuests\n"
            + "-\tpercent\t\t\t\tCTR\n");
    ExportFormat format = ExportFormat.load(file);
    assertThat(format)
        .isEqualTo(ExportFormat.load(file))
        .hasSameHashCodeAs(ExportFormat.load(file));
    assertThat(format).isNotEqualTo(ExportFormats.all().get(0));
    assertThat(format.measures()).hasSize(2);
    assertThat(format.measures().get(1).additivity()).isEqualTo(Additivity.UNIQUE);
    assertThat(format.network()).map(Network::id).contains("mynet");
    assertThat(format.totals()).containsExactly("all", "sum*");
    assertThat(format.languages()).containsExactly("en", "ru");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "formaz\\ta| line 1 of the export format: \"formaz\" is none of",
        "format\\ta\\nformat\\tb| line 2 of the export format: format is said a second time",
        "format| line 1 of the export format: format needs one value behind a tab",
        "decimal\\tdot| line 1 of the export format: decimal is one of [point, comma, either], not \"dot\"",
        "means\\tunits| line 1 of the export format: the table's columns are",
        "TABLEclicks\\tcounts\\t\\t\\tyes\\tC| line 6 of the export format: unit is one of [count, currency,",
        "TABLEspend\\tcount\\t\\t\\tyes\\tC| line 6 of the export format: spend is listed as MONEY, not as COUNT",
        "TABLEclicks\\tcount\\tunique\\t\\tyes\\tC| line 6 of the export format: clicks is listed as COUNT, ADDITIVE",
        "TABLEclicks\\tcount\\tsometimes\\t\\tyes\\tC| adds is one of [additive, unique, snapshot, lifetime], not",
        "TABLEclicks\\tcount\\t\\t\\tmaybe\\tC| need is \"yes\", \"one\" or nothing, not \"maybe\"",
        "TABLEclicks\\tcount\\t\\t\\tyes| a column needs a name in one language or more",
        "TABLEclicks\\tcount\\t\\t\\tyes\\tC\\nclicks\\tcount\\t\\t\\tyes\\tD| clicks is meant by two columns",
        "TABLEclicks\\tcount\\t\\t\\tyes\\tC\\nleads\\tcount\\t\\t\\tyes\\tc| \"c\" is the name of two columns",
        "TABLEday\\tdate\\t\\t\\tyes\\tC| days and times need a form",
        "TABLEday\\tdate\\t\\tyyyy-bb\\tyes\\tC| line 6 of the export format",
        "TABLEtime\\tdatetime\\t\\tyyyy-MM-dd HH:mm @Mars\\tyes\\tC| no zone in",
        "TABLEad\\tdate\\t\\tyyyy-MM-dd\\tyes\\tC| day and time are of the units date, datetime or period_end",
        "TABLEclicks\\tpercent\\t\\t\\tyes\\tC| what is percent, average or ignored means \"-\"",
        "TABLE-\\tcount\\t\\t\\tyes\\tC| means",
        "TABLEclicks\\tcount\\t\\t\\t\\tC| no column of the export format is needed",
        "format\\ta| the export format says no platform",
      })
  void whatIsWrongIsSaid(String text, String message) {
    String whole = text.startsWith("TABLE") ? HEAD + TABLE + text.substring(5) : text;
    assertThatThrownBy(() -> ExportFormat.parse(whole.replace("\\t", "\t").replace("\\n", "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void roles() {
    assertThat(Role.of("campaign"))
        .isEqualTo(Role.CAMPAIGN)
        .hasSameHashCodeAs(Role.CAMPAIGN)
        .hasToString("campaign");
    assertThat(Serialized.copyOf(Role.AD)).isEqualTo(Role.AD);
    assertThat(Role.AD.id()).isEqualTo("ad");
    assertThatThrownBy(() -> Role.of("Два слова")).hasMessageContaining("a role's id is");
  }

  @Test
  void signsOfCurrencies() {
    assertThat(CurrencySigns.all()).allSatisfy((sign, currencies) -> {
      assertThat(sign).isEqualTo(sign.toLowerCase(Locale.ROOT));
      assertThat(currencies).isNotEmpty();
      assertThat(CurrencySigns.meantBy(" " + sign + "\u00a0")).isEqualTo(currencies);
    });
    assertThat(CurrencySigns.meantBy("xyz")).isEmpty();
    assertThat(CurrencySigns.meantBy("kzt")).extracting(Object::toString).containsExactly("KZT");
  }

  @Test
  void readersCheckTheirSettings() {
    assertThatThrownBy(() -> ExportReader.builder().separator('"'))
        .hasMessageContaining("separator");
    assertThatThrownBy(() -> ExportReader.builder().quote(',')).hasMessageContaining("quote");
    assertThatThrownBy(() -> ExportReader.builder().keep(-1)).hasMessage("-1 rows cannot be kept");
  }
}
