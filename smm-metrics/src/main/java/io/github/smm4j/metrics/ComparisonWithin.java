package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.exact.Quotient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two groups compared by a KPI within each part of a third key, to see whether the comparison of the wholes holds.
 *
 * <p>When one group leads overall and the other leads in every part, the comparison is turned round by the mix alone:
 * Simpson's paradox (Simpson 1951). The well-known case are the kidney stones of Charig et al. 1986, BMJ 292: treatment A
 * heals more of the small stones (93 against 87 %) and more of the large ones (73 against 69 %), but fewer of all (78
 * against 83 %), because it was given more of the large ones.
 *
 * <p>The difference left - right is split exactly into two parts (Kitagawa 1955, <i>Components of a Difference Between
 * Two Rates</i>, Journal of the American Statistical Association 50): with w the share of a part in the base of its group
 * and r its rate,
 *
 * <pre>
 * rate = sum over parts of (w_left + w_right) / 2 * (r_left - r_right)
 * mix  = sum over parts of (w_left - w_right) * (r_left + r_right) / 2
 * </pre>
 *
 * <p>A part that only one group has counts as mix, with that group's rate for both. A part without a rate, because its base
 * is 0 or something was not measured, has no weight; what it adds to the numerator of its group all the same is
 * {@link #withoutRate}, so that the three add up to the difference. Immutable.
 */
public final class ComparisonWithin {

  /** What the parts say of the comparison of the wholes. More may be added: have a default branch. */
  public enum Verdict {
    /** The group that leads overall leads in at least one part that both have, and is behind in none. */
    HOLDS,
    /** The group that leads overall is behind in at least one part that both have, and leads in none: Simpson's paradox. */
    REVERSED,
    /** Each group leads somewhere: ask for the parts, not for the whole. */
    MIXED,
    /** The groups are equal overall, or in every part. */
    EVEN,
    /** There is no part that both groups have, or a rate overall is not defined. */
    NOT_COMPARABLE
  }

  /**
   * One part of the two groups.
   *
   * @param key the value of the part's key
   * @param left the KPI of the left group in this part; undefined if it has no such rows
   * @param right the KPI of the right group in this part; undefined if it has no such rows
   */
  public record Part(Object key, KpiValue left, KpiValue right) {

    /**
     * The difference left - right.
     *
     * @return below, equal to or above 0, or empty if one of the groups has no rate in this part
     */
    public Optional<Double> difference() {
      return left.isDefined() && right.isDefined()
          ? Optional.of(left.asDouble() - right.asDouble())
          : Optional.empty();
    }

    /** Gives the key and both values. */
    @Override
    public String toString() {
      return key + ": " + left + " | " + right;
    }
  }

  private final KpiValue left;
  private final KpiValue right;
  private final ImmutableList<Part> parts;
  private final double mix;
  private final double rate;
  private final double withoutRate;

  private ComparisonWithin(
      KpiValue left,
      KpiValue right,
      ImmutableList<Part> parts,
      double mix,
      double rate,
      double withoutRate) {
    this.left = left;
    this.right = right;
    this.parts = parts;
    this.mix = mix;
    this.rate = rate;
    this.withoutRate = withoutRate;
  }

  static ComparisonWithin of(
      Kpi kpi,
      KpiValue left,
      KpiValue right,
      Map<Object, Tally> leftParts,
      Map<Object, Tally> rightParts) {
    Set<Object> keys = new LinkedHashSet<>(leftParts.keySet());
    keys.addAll(rightParts.keySet());
    List<Part> parts = new ArrayList<>();
    double mix = 0;
    double rate = 0;
    for (Object key : keys) {
      Part part = new Part(
          key,
          kpi.of(leftParts.getOrDefault(key, Tally.empty())),
          kpi.of(rightParts.getOrDefault(key, Tally.empty())));
      parts.add(part);
      if (left.isDefined() && right.isDefined()) {
        double leftWeight = weight(part.left(), left);
        double rightWeight = weight(part.right(), right);
        double leftRate = part.left().orElse(part.right().orElse(0));
        double rightRate = part.right().orElse(leftRate);
        rate += (leftWeight + rightWeight) / 2 * (leftRate - rightRate);
        mix += (leftWeight - rightWeight) * (leftRate + rightRate) / 2;
      }
    }
    parts.sort(Comparator.comparing(part -> part.key().toString()));
    double withoutRate = left.isDefined() && right.isDefined()
        ? withoutRate(left, parts.stream().map(Part::left))
            - withoutRate(right, parts.stream().map(Part::right))
        : 0;
    return new ComparisonWithin(left, right, ImmutableList.copyOf(parts), mix, rate, withoutRate);
  }

  /** What parts that have no rate add to the rate of the whole. */
  private static double withoutRate(KpiValue whole, Stream<KpiValue> parts) {
    BigDecimal rest = parts
        .filter(KpiValue::isDefined)
        .map(KpiValue::numerator)
        .reduce(whole.numerator(), BigDecimal::subtract);
    return Quotient.toDouble(
        rest.multiply(BigDecimal.valueOf(whole.kpi().scale())), whole.denominator());
  }

  private static double weight(KpiValue part, KpiValue whole) {
    return part.isDefined()
        ? part.denominator().doubleValue() / whole.denominator().doubleValue()
        : 0;
  }

  /**
   * The parts.
   *
   * @return an immutable list, by the text of their keys
   */
  public List<Part> parts() {
    return parts;
  }

  /**
   * The parts in which the left group leads.
   *
   * @return an immutable list of parts in which it has the higher value
   */
  public List<Part> leftLeads() {
    return withSign(1);
  }

  /**
   * The parts in which the right group leads.
   *
   * @return an immutable list of parts in which it has the higher value
   */
  public List<Part> rightLeads() {
    return withSign(-1);
  }

  private ImmutableList<Part> withSign(int sign) {
    return parts.stream()
        .filter(part ->
            part.difference().isPresent() && Math.signum(part.difference().get()) == sign)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What the parts say of the comparison of the wholes.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    if (!left.isDefined()
        || !right.isDefined()
        || parts.stream().allMatch(part -> part.difference().isEmpty())) {
      return Verdict.NOT_COMPARABLE;
    }
    boolean leftSomewhere = !leftLeads().isEmpty();
    boolean rightSomewhere = !rightLeads().isEmpty();
    double overall = difference();
    if (leftSomewhere && rightSomewhere) {
      return Verdict.MIXED;
    }
    if (overall == 0 || (!leftSomewhere && !rightSomewhere)) {
      return Verdict.EVEN;
    }
    return (overall > 0) == leftSomewhere ? Verdict.HOLDS : Verdict.REVERSED;
  }

  /**
   * The difference of the wholes, left - right.
   *
   * @return the difference in the unit of the KPI: 0.01 is a percentage point
   * @throws UndefinedValueException if a rate overall is not defined
   */
  public double difference() {
    return left.asDouble() - right.asDouble();
  }

  /**
   * How much of the difference comes from other shares of the parts.
   *
   * @return in the unit of the KPI; mix, rate and {@link #withoutRate} add up to the difference, but for rounding
   * @throws UndefinedValueException if a rate overall is not defined
   */
  public double mix() {
    left.requireDefined();
    right.requireDefined();
    return mix;
  }

  /**
   * How much of the difference comes from other rates within the parts.
   *
   * @return in the unit of the KPI; mix, rate and {@link #withoutRate} add up to the difference, but for rounding
   * @throws UndefinedValueException if a rate overall is not defined
   */
  public double rate() {
    left.requireDefined();
    right.requireDefined();
    return rate;
  }

  /**
   * How much of the difference comes from parts that have no rate: clicks without impressions, say.
   *
   * @return in the unit of the KPI; 0 where every part of both groups has a rate
   * @throws UndefinedValueException if a rate overall is not defined
   */
  public double withoutRate() {
    left.requireDefined();
    right.requireDefined();
    return withoutRate;
  }

  /**
   * What a reader of the comparison should know about the groups: a measure that was not measured in some of their parts.
   *
   * @return an immutable list, the issues of the left group first, each once; empty if there is nothing to know
   */
  public List<Issue> issues() {
    return Stream.concat(left.issues().stream(), right.issues().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Gives the verdict and the parts. */
  @Override
  public String toString() {
    return verdict() + " " + parts;
  }
}
