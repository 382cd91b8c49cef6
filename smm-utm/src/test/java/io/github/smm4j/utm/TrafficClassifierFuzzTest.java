package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** What a fuzzer must not break; {@code reliability/fuzz.sh 10 TrafficClassifierFuzzTest} fuzzes. */
class TrafficClassifierFuzzTest {
  private static final TrafficClassifier OURS = TrafficClassifier.builder()
      .rules(ChannelRules.ga4(2022).strict())
      .ownHosts("shop.*")
      .build();

  @FuzzTest
  void classifiesAnything(FuzzedDataProvider data) {
    String landing = data.consumeString(200);
    String referrer = data.consumeRemainingAsString();

    TrafficSource visit = TrafficSource.classify(landing, referrer);
    assertThat(visit.source()).isNotEmpty();
    assertThat(visit.medium()).isNotEmpty();
    assertThat(visit.rule()).startsWith("GA4 2026, extended: ");
    assertThat(visit.parameters()).isEqualTo(UtmParameters.parse(landing));
    assertThat(TrafficSource.classify(landing, referrer)).isEqualTo(visit);
    assertThat(OURS.classify(landing, referrer).rule()).startsWith("GA4 2022, strict: ");

    // what the user sees of a referrer is there in it, or is the name of a known site
    assertThat(AdMacros.unresolved(landing))
        .allSatisfy(found -> assertThat(landing).contains(found.text()));
    NamingConvention house =
        NamingConvention.builder().lowerCase().separator('_').maxLength(30).build();
    UtmParameters fixed = house.fix(visit.parameters());
    assertThat(house.fix(fixed)).isEqualTo(fixed);
  }

  @FuzzTest
  void readsAnyCondition(FuzzedDataProvider data) {
    String condition = data.consumeRemainingAsString();
    ChannelRule rule;
    try {
      rule = ChannelRule.of(Channel.REFERRAL, condition);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining("null").hasMessageNotContaining("Index ");
      return;
    }
    assertThat(ChannelRule.of(Channel.REFERRAL, rule.condition())).isEqualTo(rule);
    TrafficClassifier with =
        TrafficClassifier.builder().rules(ChannelRules.ga4(2026).before(rule)).build();
    assertThat(with.classify("https://shop.example/?utm_source=vk&utm_medium=cpc", "")
            .rule())
        .isNotEmpty();
  }
}
