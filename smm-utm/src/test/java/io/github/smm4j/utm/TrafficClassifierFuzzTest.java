package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** What a fuzzer must not break; {@code JAZZER_FUZZ=1 mvn -pl smm-utm -am test -Dtest=TrafficClassifierFuzzTest}. */
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
}
