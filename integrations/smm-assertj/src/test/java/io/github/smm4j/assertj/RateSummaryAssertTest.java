package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.engagement.Averaging;
import io.github.smm4j.metrics.engagement.EngagementModel;
import io.github.smm4j.metrics.engagement.RateSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateSummaryAssertTest {

  private static final EngagementModel OURS =
      EngagementModel.named("ours").counting(LIKES).per(REACH).averaging(Averaging.MEAN);
  /** The mean of 2 % and 6 %, and a post without reach. */
  private static final RateSummary RATE = OURS.of(List.of(
      post("a", Tally.builder().set(LIKES, 2).set(REACH, 100).build()),
      post("b", Tally.builder().set(LIKES, 6).set(REACH, 100).build()),
      post("c", Tally.builder().set(LIKES, 6).build())));

  private static Post post(String id, Tally tally) {
    return Post.builder(id, Network.VK).tally(tally).build();
  }

  @Test
  void whatHoldsPasses() {
    assertThat(RATE).isDefined().isCloseTo(0.04, within(1e-12)).used(2).leftOut(1);
    assertThat(OURS.of(List.of())).isUndefined();
  }

  @Test
  void whatWasFoundIsShown() {
    assertThat(Failure.of(() -> assertThat(RATE).isCloseTo(0.05, within(0.001))))
        .isEqualTo("Expecting a rate within 0.001 of 0.05 but found 0.04:\n  " + RATE);
    assertThat(Failure.of(() -> assertThat(RATE).used(3)))
        .isEqualTo("Expecting 3 posts used but found 2:\n  " + RATE);
    assertThat(Failure.of(() -> assertThat(RATE).leftOut(0)))
        .isEqualTo("Expecting 0 posts left out but found 1:\n  " + RATE);
    assertThat(Failure.of(() -> assertThat(OURS.of(List.of())).isCloseTo(0, within(1.0))))
        .startsWith("Expecting a value but found:\n  ours undefined: ");
  }
}
