package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

  private final NumberReader numbers = new NumberReader();

  private NumberReader.Outcome read(String cell, ColumnUnit unit, DecimalMark mark) {
    // somewhere in a longer row
    String row = "xx" + cell + "9yy";
    return numbers.read(row.toCharArray(), 2, 2 + cell.length(), unit, mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0|COUNT|EITHER|0",
        "-5|COUNT|EITHER|-5",
        "+5|COUNT|EITHER|5",
        "\u22125|COUNT|EITHER|-5",
        "1.0|COUNT|EITHER|1",
        "7,00|COUNT|EITHER|7",
        "  42 |COUNT|EITHER|42",
        "1 234|COUNT|EITHER|1234",
        "1\u00a0234\u00a0567|COUNT|EITHER|1234567",
        "1\u202f234|COUNT|EITHER|1234",
        "1\u2009234|COUNT|EITHER|1234",
        "1'234|COUNT|EITHER|1234",
        "1\u2019234|COUNT|EITHER|1234",
        "1,234|COUNT|POINT|1234",
        "1.234|COUNT|COMMA|1234",
        "1,234,567|COUNT|EITHER|1234567",
        "1.234.567|COUNT|EITHER|1234567",
        "1,23,456|COUNT|POINT|123456",
        "12,34,56,789|COUNT|EITHER|123456789",
        "₹1,23,456.00|CURRENCY|EITHER|123456000000",
        "1e3|COUNT|POINT|1000",
        "1.5E4|COUNT|EITHER|15000",
        "9223372036854775807|COUNT|EITHER|9223372036854775807",
        "00012|COUNT|EITHER|12",
        "144.|CURRENCY|POINT|144000000",
        ".5|CURRENCY|POINT|500000",
        "76.53|CURRENCY|EITHER|76530000",
        "76,53|CURRENCY|EITHER|76530000",
        "1.234,5|CURRENCY|EITHER|1234500000",
        "1,234.5|CURRENCY|EITHER|1234500000",
        "1 234,56|CURRENCY|COMMA|1234560000",
        "0,123|CURRENCY|EITHER|123000",
        "0.0000005|CURRENCY|POINT|0",
        "0.0000015|CURRENCY|POINT|2",
        "0.00000250000000000000000001|CURRENCY|POINT|3",
        "-0.0000015|CURRENCY|POINT|-2",
        "$76.53|CURRENCY|POINT|76530000",
        "-$76.53|CURRENCY|POINT|-76530000",
        "$-76.53|CURRENCY|POINT|-76530000",
        "76,53 ₽|CURRENCY|COMMA|76530000",
        "1\u00a0234,5\u00a0₽|CURRENCY|COMMA|1234500000",
        "100 руб.|CURRENCY|COMMA|100000000",
        "руб. 100|CURRENCY|COMMA|100000000",
        "RUB 100|CURRENCY|COMMA|100000000",
        "100 RUB|CURRENCY|COMMA|100000000",
        "€1.5|CURRENCY|POINT|1500000",
        "58700000|MICROS|POINT|58700000",
        "8.9|SECONDS|POINT|8900",
        "0.0005|SECONDS|POINT|0",
        "0.0015|SECONDS|POINT|2",
        "0.14833333333333334|MINUTES|POINT|8900",
        "1.5|HOURS|POINT|5400000",
        "2.5|MILLISECONDS|POINT|2",
        "3.5|MILLISECONDS|POINT|4",
      })
  void read(String cell, ColumnUnit unit, DecimalMark mark, long expected) {
    assertThat(read(cell, unit, mark)).isEqualTo(NumberReader.Outcome.READ);
    assertThat(numbers.value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "''|COUNT|EITHER|NOT_MEASURED",
        " |COUNT|EITHER|NOT_MEASURED",
        "\u00a0|COUNT|EITHER|NOT_MEASURED",
        "-|COUNT|EITHER|NOT_MEASURED",
        "--|COUNT|EITHER|NOT_MEASURED",
        "—|CURRENCY|EITHER|NOT_MEASURED",
        "n/a|COUNT|EITHER|NOT_MEASURED",
        "N/A|COUNT|EITHER|NOT_MEASURED",
        "н/д|COUNT|EITHER|NOT_MEASURED",
        "null|COUNT|EITHER|NOT_MEASURED",
        "<1%|COUNT|EITHER|CENSORED",
        "<10|COUNT|EITHER|CENSORED",
        "> 1000|COUNT|EITHER|CENSORED",
        "<b|COUNT|EITHER|BAD",
        "123,45,678|COUNT|POINT|BAD",
        "1,234,56,789|COUNT|POINT|BAD",
        "1,23,45|COUNT|POINT|BAD",
        "1.23.456|COUNT|EITHER|BAD",
        "1,234|COUNT|EITHER|AMBIGUOUS",
        "1.234|CURRENCY|EITHER|AMBIGUOUS",
        "12.345|COUNT|EITHER|AMBIGUOUS",
        "1.5|COUNT|POINT|NOT_WHOLE",
        "1,5|COUNT|COMMA|NOT_WHOLE",
        "1,5|COUNT|POINT|BAD",
        "1.5|COUNT|COMMA|BAD",
        "1.234.567|COUNT|POINT|BAD",
        "1,234.5|COUNT|COMMA|BAD",
        "1.2,3.4|COUNT|EITHER|BAD",
        "12 34|COUNT|EITHER|BAD",
        "1 2345|COUNT|EITHER|BAD",
        "1,2345,678|COUNT|EITHER|BAD",
        "abc|COUNT|EITHER|BAD",
        "12O|COUNT|EITHER|BAD",
        ".|COUNT|EITHER|BAD",
        "1-2|COUNT|EITHER|BAD",
        "--5|COUNT|EITHER|BAD",
        "5%|COUNT|EITHER|BAD",
        "5 $|COUNT|EITHER|BAD",
        "$|CURRENCY|EITHER|BAD",
        "5 XYZ|CURRENCY|EITHER|BAD",
        "5 apples|CURRENCY|EITHER|BAD",
        "٣|COUNT|EITHER|BAD",
        "1e|COUNT|EITHER|BAD",
        "9223372036854775808|COUNT|EITHER|OUT_OF_RANGE",
        "1e999999999|COUNT|EITHER|OUT_OF_RANGE",
        "99999999999999|CURRENCY|EITHER|OUT_OF_RANGE",
      })
  void notRead(String cell, ColumnUnit unit, DecimalMark mark, NumberReader.Outcome outcome) {
    assertThat(read(cell, unit, mark)).isEqualTo(outcome);
  }

  @Test
  void currenciesOfACell() {
    read("1.5 ₽", ColumnUnit.CURRENCY, DecimalMark.POINT);
    assertThat(numbers.currencies()).extracting(Object::toString).containsExactly("RUB");
    read("$1.5", ColumnUnit.CURRENCY, DecimalMark.POINT);
    assertThat(numbers.currencies()).extracting(Object::toString).startsWith("USD", "CAD");
    read("1.5", ColumnUnit.CURRENCY, DecimalMark.POINT);
    assertThat(numbers.currencies()).isEmpty();
  }

  /** The quick way for plain numbers says what BigDecimal says. */
  @Test
  void agreesWithBigDecimal() {
    Random random = new Random(42);
    ColumnUnit[] units = {
      ColumnUnit.CURRENCY,
      ColumnUnit.MICROS,
      ColumnUnit.SECONDS,
      ColumnUnit.MINUTES,
      ColumnUnit.HOURS
    };
    for (int i = 0; i < 50_000; i++) {
      String text = (random.nextBoolean() ? "-" : "")
          + (random.nextLong(1_000_000_000_000L) >> random.nextInt(40))
          + (random.nextBoolean() ? "." + random.nextLong(1L << random.nextInt(50)) : "");
      ColumnUnit unit = units[random.nextInt(units.length)];
      BigDecimal exact = new BigDecimal(text)
          .multiply(BigDecimal.valueOf(unit.factor()))
          .setScale(0, RoundingMode.HALF_EVEN);
      NumberReader.Outcome outcome = read(text, unit, DecimalMark.POINT);
      assertThat(outcome).as(text).isEqualTo(NumberReader.Outcome.READ);
      assertThat(BigDecimal.valueOf(numbers.value()))
          .as("%s %s", text, unit)
          .isEqualByComparingTo(exact);
      String comma = text.replace('.', ',').toLowerCase(Locale.ROOT);
      assertThat(read(comma, unit, DecimalMark.COMMA)).isEqualTo(NumberReader.Outcome.READ);
      assertThat(BigDecimal.valueOf(numbers.value())).as(comma).isEqualByComparingTo(exact);
    }
  }
}
