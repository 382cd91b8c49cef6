package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerMemoTest {
  private int worked;
  private final AnswerMemo memo = new AnswerMemo((evidence, source, medium, campaign) -> {
    worked++;
    return TrafficSource.of(
        evidence, source, medium, null, Verdict.without(Channel.UNASSIGNED, campaign));
  });

  @Test
  void worksAnAnswerOutOnce() {
    assertThat(rule(TrafficEvidence.TAG, "vk", "cpc", "a")).isEqualTo("a");
    assertThat(rule(TrafficEvidence.TAG, new String("vk"), "cpc", "a")).isEqualTo("a");
    assertThat(worked).isOne();
  }

  @Test
  void tellsApartWhatHasOneHashCode() {
    for (int round = 0; round < 3; round++) {
      for (String source : new String[] {"Aa", "BB"}) {
        for (String campaign : new String[] {"AaAa", "AaBB", "BBAa", "BBBB"}) {
          for (TrafficEvidence evidence : TrafficEvidence.values()) {
            TrafficSource answer = memo.get(evidence, source, "m", campaign);
            assertThat(answer.source()).isEqualTo(source);
            assertThat(answer.rule()).isEqualTo(campaign);
            assertThat(answer.evidence()).isEqualTo(evidence);
          }
        }
      }
    }
  }

  @Test
  void givesEachItsOwnHoweverManyThereAre() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      String campaign = Integer.toString(random.nextInt(5_000), 36);
      assertThat(rule(TrafficEvidence.TAG, "vk", "cpc", campaign)).isEqualTo(campaign);
    }
    assertThat(worked).isGreaterThan(5_000);
  }

  @Test
  void keepsNoLongTexts() {
    String campaign = "c".repeat(257);
    memo.get(TrafficEvidence.TAG, "", "", campaign);
    memo.get(TrafficEvidence.TAG, "", "", campaign);
    assertThat(worked).isEqualTo(2);
  }

  private String rule(TrafficEvidence evidence, String source, String medium, String campaign) {
    return memo.get(evidence, source, medium, campaign).rule();
  }
}
