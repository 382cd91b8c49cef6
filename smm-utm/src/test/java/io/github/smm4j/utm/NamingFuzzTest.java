package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;

/** What a fuzzer must not break; {@code reliability/fuzz.sh 10 NamingFuzzTest} fuzzes. */
class NamingFuzzTest {
  private static final NamingConvention HOUSE = NamingConvention.builder()
      .lowerCase()
      .separator('_')
      .allow(UtmKey.SOURCE, "vk", "facebook", "yandex")
      .require(UtmKey.SOURCE, UtmKey.MEDIUM, UtmKey.CAMPAIGN)
      .maxLength(UtmKey.CONTENT, 30)
      .exempt(UtmKey.TERM)
      .campaignPattern("{yyyymm}_{product}_{geo:ru|by|kz}")
      .build();

  @FuzzTest
  void readsAnyNamingFile(FuzzedDataProvider data) {
    String value = data.consumeString(30);
    String text = data.consumeRemainingAsString();
    NamingConvention convention;
    try {
      convention = NamingConvention.parse(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining("null").hasMessageNotContaining("Index ");
      return;
    }
    assertThat(NamingConvention.parse(convention.toText())).isEqualTo(convention);
    assertThat(NamingConvention.parse(text.replace("\n", "\r\n"))).isEqualTo(convention);
    fixes(convention, value);
  }

  @FuzzTest
  void fixesAnyTags(FuzzedDataProvider data) {
    String value = data.consumeRemainingAsString();
    fixes(HOUSE, value);
    CampaignPattern pattern = HOUSE.campaignPattern().orElseThrow();
    pattern.read(value).ifPresent(fields -> assertThat(pattern.write(fields)).isEqualTo(value));
  }

  private static void fixes(NamingConvention convention, String value) {
    if (value.isEmpty()) {
      return;
    }
    UtmParameters utm = UtmParameters.EMPTY;
    for (UtmKey key : UtmKey.values()) {
      utm = utm.with(key, value);
    }
    UtmParameters fixed = convention.fix(utm);
    assertThat(convention.fix(fixed)).isEqualTo(fixed);
    assertThat(fixed.asMap().keySet()).isEqualTo(utm.asMap().keySet());
    if (convention.check(utm).isEmpty()) {
      assertThat(fixed).isEqualTo(utm);
    }
    for (Violation violation : convention.check(utm)) {
      violation
          .suggestion()
          .ifPresent(better -> assertThat(
                  convention.check(UtmParameters.of(Map.of(violation.key(), better))))
              .noneMatch(again -> again.key() == violation.key()));
      assertThat(violation.toString()).isNotEmpty();
    }
  }
}
