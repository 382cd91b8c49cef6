package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;

/** What a weight of a {@link WeightedSum} multiplies: one measure, a group, or a choice. */
sealed interface Operand extends Serializable {
  MeasureUnit unit();

  int scale();

  Operand gross();

  Set<Measure> named();

  Set<Measure> optional();

  boolean hasValue(Tally tally);

  long unscaled(Tally tally);

  BigDecimal exact(Tally tally);

  Set<Measure> missing(Tally tally);

  Set<Measure> used(Tally tally);

  /**
   * One measure.
   *
   * @param measure the measure
   * @serial exclude
   */
  record Single(Measure measure) implements Operand {
    @Override
    public MeasureUnit unit() {
      return measure.unit();
    }

    @Override
    public int scale() {
      return 0;
    }

    @Override
    public Operand gross() {
      return new Single(measure.gross());
    }

    @Override
    public Set<Measure> named() {
      return ImmutableSet.of(measure);
    }

    @Override
    public Set<Measure> optional() {
      return ImmutableSet.of();
    }

    @Override
    public boolean hasValue(Tally tally) {
      return tally.isMeasured(measure);
    }

    @Override
    public long unscaled(Tally tally) {
      return tally.raw(measure);
    }

    @Override
    public BigDecimal exact(Tally tally) {
      return BigDecimal.valueOf(
          tally.raw(measure), measure.unit() == MeasureUnit.MONEY ? Micros.SCALE : 0);
    }

    @Override
    public Set<Measure> missing(Tally tally) {
      return hasValue(tally) ? ImmutableSet.of() : named();
    }

    @Override
    public Set<Measure> used(Tally tally) {
      return hasValue(tally) ? named() : ImmutableSet.of();
    }

    @Override
    public String toString() {
      return measure.id();
    }
  }

  /**
   * A sum that is taken as a whole or not at all.
   *
   * @param sum the sum
   * @serial exclude
   */
  record Group(WeightedSum sum) implements Operand {
    @Override
    public MeasureUnit unit() {
      return sum.unit();
    }

    @Override
    public int scale() {
      return sum.scale();
    }

    @Override
    public Operand gross() {
      return new Group(sum.gross());
    }

    @Override
    public Set<Measure> named() {
      return sum.named();
    }

    @Override
    public Set<Measure> optional() {
      return sum.optionalMeasures();
    }

    @Override
    public boolean hasValue(Tally tally) {
      return sum.hasValue(tally);
    }

    @Override
    public long unscaled(Tally tally) {
      return sum.unscaledValueIn(tally);
    }

    @Override
    public BigDecimal exact(Tally tally) {
      return sum.exactValue(tally);
    }

    @Override
    public Set<Measure> missing(Tally tally) {
      return sum.missing(tally);
    }

    @Override
    public Set<Measure> used(Tally tally) {
      return sum.used(tally);
    }

    @Override
    public String toString() {
      return sum.toString();
    }
  }

  /**
   * The first of two sums that has a value.
   *
   * @param first the sum that is taken where it has a value
   * @param instead the sum that is taken where the first has none
   * @serial exclude
   */
  record Choice(WeightedSum first, WeightedSum instead) implements Operand {
    public Choice {
      checkArgument(
          first.unit() == instead.unit(),
          "terms of one sum must have one unit: %s is %s, %s is %s",
          first,
          first.unit(),
          instead,
          instead.unit());
    }

    private WeightedSum taken(Tally tally) {
      return first.hasValue(tally) || !instead.hasValue(tally) ? first : instead;
    }

    @Override
    public MeasureUnit unit() {
      return first.unit();
    }

    @Override
    public int scale() {
      return Math.max(first.scale(), instead.scale());
    }

    @Override
    public Operand gross() {
      return new Choice(first.gross(), instead.gross());
    }

    @Override
    public Set<Measure> named() {
      return ImmutableSet.<Measure>builder()
          .addAll(first.named())
          .addAll(instead.named())
          .build();
    }

    @Override
    public Set<Measure> optional() {
      return ImmutableSet.<Measure>builder()
          .addAll(first.optionalMeasures())
          .addAll(instead.optionalMeasures())
          .build();
    }

    @Override
    public boolean hasValue(Tally tally) {
      return first.hasValue(tally) || instead.hasValue(tally);
    }

    @Override
    public long unscaled(Tally tally) {
      WeightedSum taken = taken(tally);
      return Math.multiplyExact(
          taken.unscaledValueIn(tally), LongMath.checkedPow(10, scale() - taken.scale()));
    }

    @Override
    public BigDecimal exact(Tally tally) {
      return taken(tally).exactValue(tally);
    }

    @Override
    public Set<Measure> missing(Tally tally) {
      return taken(tally).missing(tally);
    }

    @Override
    public Set<Measure> used(Tally tally) {
      return taken(tally).used(tally);
    }

    @Override
    public String toString() {
      return first + " or " + instead;
    }
  }
}
