package io.github.smm4j.metrics.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.metrics.Serialized;
import org.junit.jupiter.api.Test;

class ViralSpreadTest {

  @Test
  void addsUpGenerations() {
    ViralSpread spread = ViralSpread.of(1_000, 0.5);
    // 1000 + 500 + 250 + 125; 1000 / (1 - 0.5)
    assertThat(spread.newIn(0)).isEqualByComparingTo("1000");
    assertThat(spread.newIn(1)).isEqualByComparingTo("500");
    assertThat(spread.totalAfter(0)).isEqualByComparingTo("1000");
    assertThat(spread.totalAfter(3)).isEqualByComparingTo("1875");
    assertThat(spread.totalAfter(1_000)).isEqualByComparingTo("2000");
    assertThat(spread.limit()).hasToString("2000");
  }

  @Test
  void growsWithoutEndFromOneUp() {
    assertThat(ViralSpread.of(1_000, 1.2).limit())
        .hasToString("undefined: K is 1.2: it grows without end");
    assertThat(ViralSpread.of(10, 1).limit().isDefined()).isFalse();
    assertThat(ViralSpread.of(10, 1).totalAfter(4)).isEqualByComparingTo("50");
    // 10 * (1.2^3 - 1) / 0.2
    assertThat(ViralSpread.of(10, 1.2).totalAfter(2)).isEqualByComparingTo("36.4");
  }

  @Test
  void staysWhereNobodyInvites() {
    assertThat(ViralSpread.of(10, 0).limit()).hasToString("10");
    assertThat(ViralSpread.of(10, 0).totalAfter(5)).isEqualByComparingTo("10");
    assertThat(ViralSpread.of(0, 2).totalAfter(5)).isEqualByComparingTo("0");
    assertThat(ViralSpread.of(1, 1).newIn(10_000)).isEqualByComparingTo("1");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> ViralSpread.of(-1, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> ViralSpread.of(1, -0.1)).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> ViralSpread.of(1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> ViralSpread.of(1, 1).newIn(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> ViralSpread.of(1, 1).totalAfter(10_001)).hasMessageContaining("10001");
  }

  @Test
  void isAValue() {
    ViralSpread one = ViralSpread.of(1_000, 0.5);
    assertThat(Serialized.copyOf(one)).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(one).hasToString("ViralSpread of 1000, K = 0.5");
  }
}
