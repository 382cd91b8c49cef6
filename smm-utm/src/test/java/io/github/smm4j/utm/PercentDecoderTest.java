package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.utm.PercentDecoder.Plus;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentDecoderTest {

  /** The judge is the JDK's decoder, which has the same rule for malformed UTF-8, but for encoded surrogates. */
  @Test
  void decodesBytesAsTheJdkDoes() {
    Random random = new Random(1);
    int[] leads = {
      0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xD0, 0xDF, 0xE0, 0xE2, 0xEF, 0xF0, 0xF1, 0xF4,
      0xF5, 0xFF
    };
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[random.nextInt(8)];
      StringBuilder escaped = new StringBuilder();
      for (int b = 0; b < bytes.length; b++) {
        int value = random.nextBoolean()
            ? leads[random.nextInt(leads.length)]
            : 0x80 + random.nextInt(0x40);
        bytes[b] = (byte) value;
        escaped.append(String.format(random.nextBoolean() ? "%%%02X" : "%%%02x", value));
      }
      String expected = new String(bytes, StandardCharsets.UTF_8);
      assertThat(PercentDecoder.decode(escaped.toString(), 0, escaped.length()))
          .as("%s", escaped)
          .isEqualTo(expected);
    }
  }

  // The Unicode Standard 16.0, tables 3-8 to 3-11; ? stands for U+FFFD here
  @ParameterizedTest
  @CsvSource({
    "C0 AF E0 80 BF F0 81 82 41, ????????A",
    "ED A0 80 ED BF BF ED AF 41, ????????A",
    "F4 91 92 93 FF 41 80 BF 42, ?????A??B",
    "E1 80 E2 F0 91 92 F1 BF 41, ????A",
  })
  void replacesMaximalSubparts(String bytes, String decoded) {
    String escaped = "%" + bytes.replace(" ", "%");
    assertThat(PercentDecoder.decode(escaped, 0, escaped.length()))
        .isEqualTo(decoded.replace('?', '\uFFFD'));
  }

  @Test
  void decodesEveryCharacter() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += 1 + c / 500) {
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        continue;
      }
      String character = Character.toString(c);
      String written = UtmLink.to("a").id(character).toString().substring("a?utm_id=".length());
      assertThat(PercentDecoder.decode(written, 0, written.length())).isEqualTo(character);
    }
  }

  @Test
  void keepsThePlusInTheNameOfAMacro() {
    String text = "+{lpurl+2}+{ifmobile:a+2}+{a+}+{+2}+{2+2}+a+2}+{%40+2}+%C2";
    String decoded = " {lpurl+2} {ifmobile:a 2} {a } { 2} {2 2} a 2} {@ 2} ";
    assertThat(PercentDecoder.decode(text, 0, text.length())).isEqualTo(decoded + "\uFFFD");
    assertThat(PercentDecoder.decode(text, 0, text.indexOf("2}"))).isEqualTo(" {lpurl ");
    assertThat(PercentDecoder.decode(
            text, 0, text.length(), Plus.SPACE, Charset.forName("windows-1251")))
        .isEqualTo(decoded + "В");
  }
}
