package io.github.smm4j.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "61, 1", // a
    "AD, 1", // a soft hyphen
    "301, 0", // a combining acute accent
    "20DD, 0", // an enclosing circle
    "200D, 0", // a zero-width joiner
    "10FF, 1",
    "1100, 2", // the first wide one
    "115F, 2",
    "1160, 0", // vowels and tails of Hangul join what is before them
    "11FF, 0",
    "1200, 1",
    "2319, 1",
    "231A, 2", // a watch
    "231B, 2",
    "231C, 1",
    "4E2D, 2", // a Chinese character
    "FF60, 2",
    "FF61, 1",
    "1F600, 2",
    "3FFFD, 2", // the last wide one
    "3FFFE, 1",
  })
  void countsColumns(String hexadecimal, int columns) {
    assertThat(DisplayWidth.of(Character.toString(Integer.parseInt(hexadecimal, 16))))
        .isEqualTo(columns);
  }

  @Test
  void addsCharactersUp() {
    assertThat(DisplayWidth.of("")).isZero();
    assertThat(DisplayWidth.of("a\u0301b \u4E2D\uD83D\uDE00")).isEqualTo(7);
  }
}
