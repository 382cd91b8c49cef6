package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopClassTest {

  private static RollupPlan<Long> plan() {
    return new RollupPlan<>(
        List.of(),
        new RowNumbers<>(List.of(CLICKS), List.of(Long::longValue), List.of()),
        null,
        List.of(),
        List.of(),
        new RowSense(ImmutableList.of()),
        BrokenRows.KEEP,
        null);
  }

  private static RowLoop<Long> loop(RollupPlan<Long> plan, LoopClass loops) {
    return loops.loop(plan, plan.start().store());
  }

  private static LoopClass classFor(long number) {
    Amount<Long> amount = row -> number;
    RowNumbers<Long> numbers = new RowNumbers<>(List.of(CLICKS), List.of(amount), List.of());
    return new LoopClass(RowFunctions.of(new RowKeys<>(ImmutableList.of()), numbers, true));
  }

  /** Both on the class path and on the module path. */
  @Test
  void aRollupThatIsUsedMuchGetsAClassOfItsOwn() {
    RollupPlan<Long> plan = plan();
    LoopClass loops = classFor(3);
    loops.count(999_999);
    assertThat(loops.isDecided()).isFalse();
    assertThat(loop(plan, loops).getClass().isHidden()).isFalse();
    loops.count(1);
    assertThat(loops.isDecided()).isTrue();
    RowLoop<Long> own = loop(plan, loops);
    assertThat(own.getClass().isHidden()).isTrue();
    assertThat(loop(plan, loops)).hasSameClassAs(own);
    assertThat(own.isOf(plan)).isTrue();
    assertThat(own.isOf(plan())).isFalse();
  }

  @Test
  void eachClassHasTheFunctionsOfItsRollup() {
    RollupPlan<Long> plan = plan();
    LoopClass ofThree = classFor(3);
    LoopClass ofFive = classFor(5);
    ofThree.count(1_000_000);
    ofFive.count(1_000_000);
    Totals totals = plan.start();
    plan.add(totals, 1L);
    RowLoop<Long> three = ofThree.loop(plan, totals.store());
    RowLoop<Long> five = ofFive.loop(plan, totals.store());
    assertThat(three.getClass()).isNotEqualTo(five.getClass());
    assertThat(three.add(0L)).isTrue();
    assertThat(five.addAll(List.of(0L, 0L), 0, 2)).isEqualTo(2);
    assertThat(totals.total().get(CLICKS)).hasValue(1 + 3 + 5 + 5);
    assertThat(totals.rows()).isEqualTo(4);
  }
}
