package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.math.LongMath;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.core.Term;
import io.github.smm4j.core.WeightedSum;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key performance indicator: a ratio of two weighted sums of measures, or one such sum. {@link Kpis} has those in use;
 * a house KPI is one line:
 *
 * <pre>{@code
 * Kpi saveRate = Kpi.define("save_rate").title("Save rate").ratio(SAVES, REACH).percent().higherIsBetter().build();
 * Kpi profit = Kpi.define("profit").title("Profit").total(REVENUE.minus(MARKETING_COST)).money().higherIsBetter().build();
 * saveRate.of(post.tally());      // Save rate 2.5 % (25 / 1000)
 * }</pre>
 *
 * <p>A KPI is data: it holds no code of the user's, is immutable and serializable, and two KPIs are equal if all that
 * defines them is. Its value is {@code scale * numerator / denominator}, a view of exact sums, so that the KPI of a
 * total is that of the merged parts.
 *
 * @serial exclude
 */
public final class Kpi implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String POOLED = "_pooled";
  private static final int MAX_ID_LENGTH = 64;
  private static final CharMatcher ID_CHARACTERS = CharMatcher.inRange('a', 'z')
      .or(CharMatcher.inRange('0', '9'))
      .or(CharMatcher.anyOf("_.-"))
      .precomputed();
  private static final int MICROS_SCALE = 6;
  private static final int THOUSAND = 1000;

  private final Definition definition;
  private final WeightedSum numerator;
  private final @Nullable WeightedSum denominator;
  /** The value is (numerator * numeratorFactor) / (denominator * denominatorFactor), of unscaled numbers. */
  private final long numeratorFactor;

  private final long denominatorFactor;

  private Kpi(Definition definition) {
    this.definition = definition;
    this.numerator = definition.numerator;
    this.denominator = definition.denominator;
    int above = decimals(numerator);
    int below = denominator == null ? 0 : decimals(denominator);
    int decimals = above - below;
    int most = LongMath.log10(
        decimals < 0 ? Long.MAX_VALUE / definition.scale : Long.MAX_VALUE, RoundingMode.FLOOR);
    checkState(
        Math.abs(decimals) <= most,
        "%s has weights that are too fine: %s decimal places above and %s below (6 of money), which may differ by %s at"
            + " most",
        definition.id,
        above,
        below,
        most);
    long up = Math.multiplyExact(definition.scale, LongMath.checkedPow(10, Math.max(0, -decimals)));
    long down = LongMath.checkedPow(10, Math.max(0, decimals));
    long common = LongMath.gcd(up, down);
    this.numeratorFactor = up / common;
    this.denominatorFactor = down / common;
  }

  private static int decimals(WeightedSum sum) {
    return sum.scale() + (sum.unit() == MeasureUnit.MONEY ? MICROS_SCALE : 0);
  }

  /**
   * Starts a KPI. To be given: a title, a ratio or a total, a unit, and a direction.
   *
   * @param id 1 to 64 of the characters {@code a-z 0-9 _ . -}, such as {@code save_rate}; 1 to 57 if one of its measures
   *     does not add up, so that {@code _pooled} can stand behind them
   * @return a builder
   * @throws IllegalArgumentException if the id has other characters
   */
  public static Builder define(String id) {
    return new Builder(id);
  }

  /**
   * Computes it. Nothing is allocated but the answer.
   *
   * @param tally the numbers
   * @return its value, or why there is none: something not measured, or a base that is zero or negative
   */
  public KpiValue of(Tally tally) {
    if (!numerator.isMeasuredIn(tally)
        || (denominator != null && !denominator.isMeasuredIn(tally))) {
      return new KpiValue(this, tally, KpiValue.State.NOT_MEASURED, 0, 0);
    }
    try {
      long above = numerator.unscaledValueIn(tally);
      long below = denominator == null ? 1 : denominator.unscaledValueIn(tally);
      return new KpiValue(
          this,
          tally,
          KpiValue.State.ofBase(Long.signum(below), KpiValue.State.IN_LONG),
          above,
          below);
    } catch (ArithmeticException beyondLong) {
      int sign =
          denominator == null ? 1 : denominator.valueIn(tally).orElseThrow().signum();
      return new KpiValue(
          this, tally, KpiValue.State.ofBase(sign, KpiValue.State.BEYOND_LONG), 0, 0);
    }
  }

  /**
   * The same KPI over gross sums: {@code ERR.pooled()} is engagements by gross reach, which posts can be added up for.
   * In gross reach a person counts once per post, so its value is another one than that of ERR over unique people, and
   * its id and title say so: {@code err_pooled}, "Engagement rate by reach, pooled".
   *
   * @return the pooled KPI, or this one if all its measures are additive
   */
  public Kpi pooled() {
    if (isAdditive()) {
      return this;
    }
    return new Kpi(new Definition(
        definition.id + POOLED,
        definition.label + ", pooled",
        definition.title + ", pooled",
        WeightedSum.of(numerator.gross()),
        denominator == null ? null : WeightedSum.of(denominator.gross()),
        definition.scale,
        definition.unit,
        definition.direction,
        definition.range,
        false,
        ImmutableList.of(),
        definition.source,
        definition.rivals,
        definition.network,
        definition.since));
  }

  /**
   * Orders values of this KPI: by direction the best first (the highest first where it is neutral), undefined last.
   *
   * @return a serializable comparator; it throws {@link IllegalArgumentException} on values of another KPI, and
   *     {@link org.joda.money.CurrencyMismatchException} on amounts of different currencies
   */
  public Comparator<KpiValue> bestFirst() {
    return new BestFirst(this);
  }

  /**
   * The id: {@code ctr}.
   *
   * @return the id
   */
  public String id() {
    return definition.id;
  }

  /**
   * The short name that stands before values and above columns: {@code CTR}.
   *
   * @return the abbreviation in use, or the title where there is none
   */
  public String label() {
    return definition.label;
  }

  /**
   * The full name: {@code Click-through rate}.
   *
   * @return the title
   */
  public String title() {
    return definition.title;
  }

  /**
   * Other ids under which {@link Kpis#find} knows it.
   *
   * @return an immutable list, mostly empty
   */
  public List<String> aliases() {
    return definition.aliases;
  }

  /**
   * What is divided, or the sum where it is no ratio.
   *
   * @return the sum
   */
  public WeightedSum numerator() {
    return numerator;
  }

  /**
   * What is divided by: the base.
   *
   * @return the sum, or empty if the KPI is a total and no ratio
   */
  public Optional<WeightedSum> denominator() {
    return Optional.ofNullable(denominator);
  }

  /**
   * What the quotient is multiplied by: 1000 for costs per thousand, otherwise 1.
   *
   * @return 1 or more
   */
  public long scale() {
    return definition.scale;
  }

  /**
   * Its formula as it would be written by hand: {@code 1000 * spend / impressions}.
   *
   * @return the formula
   */
  public String formula() {
    String above = numerator.toString();
    if (denominator == null) {
      return above;
    }
    String below = denominator.toString();
    return (definition.scale == 1 ? "" : definition.scale + " * ") + bracketed(above) + " / "
        + bracketed(below);
  }

  private static String bracketed(String sum) {
    return sum.indexOf(' ') < 0 ? sum : "(" + sum + ")";
  }

  /**
   * Its unit, which decides how values are written.
   *
   * @return the unit
   */
  public KpiUnit unit() {
    return definition.unit;
  }

  /**
   * Which way it is good.
   *
   * @return the direction
   */
  public Direction direction() {
    return definition.direction;
  }

  /**
   * The range its values can be in; a value outside of it carries an issue.
   *
   * @return the range
   */
  public ValidRange validRange() {
    return definition.range;
  }

  /**
   * Tells whether it is the share of successes in trials, each of which succeeds or not: only then a binomial
   * confidence interval has a meaning. Clicks by impressions are; engagements by reach are not, as one person may like,
   * comment and share.
   *
   * @return whether {@link KpiValue#interval(double)} has an answer
   */
  public boolean isProportion() {
    return definition.proportion;
  }

  /**
   * The measures that it names, those of the numerator first.
   *
   * @return an immutable set
   */
  public Set<Measure> measures() {
    ImmutableSet.Builder<Measure> measures = ImmutableSet.builder();
    measures.addAll(numerator.measures());
    if (denominator != null) {
      measures.addAll(denominator.measures());
    }
    return measures.build();
  }

  /**
   * The kinds of its inputs: over what they add up.
   *
   * @return an immutable set of at least one
   */
  public Set<Additivity> inputKinds() {
    return measures().stream().map(Measure::additivity).collect(Sets.toImmutableEnumSet());
  }

  /**
   * Tells whether all its inputs add up over everything. If so, it may be computed on any sum; if not, sums need
   * {@link Tally#gross()} and {@link #pooled()}.
   *
   * @return whether all its measures are {@link Additivity#ADDITIVE}
   */
  public boolean isAdditive() {
    return measures().stream().allMatch(measure -> measure.additivity() == Additivity.ADDITIVE);
  }

  /**
   * Who defines it so: a publication, a page, or a practice.
   *
   * @return the source, or an empty string if none was given
   */
  public String source() {
    return definition.source;
  }

  /**
   * What others mean by the same name, with the id of that KPI where there is one.
   *
   * @return an immutable list of sentences, which may be empty
   */
  public List<String> rivals() {
    return definition.rivals;
  }

  /**
   * The network whose definition it is.
   *
   * @return the network, or empty if it is defined so on all
   */
  public Optional<Network> network() {
    return Optional.ofNullable(definition.network);
  }

  /**
   * The day since which the {@link #network()} defines it so.
   *
   * @return the day, or empty if it did not change
   */
  public Optional<LocalDate> since() {
    return Optional.ofNullable(definition.since);
  }

  long numeratorFactor() {
    return numeratorFactor;
  }

  long denominatorFactor() {
    return denominatorFactor;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Kpi that && definition.equals(that.definition));
  }

  @Override
  public int hashCode() {
    return definition.id.hashCode();
  }

  /** Gives {@code ctr = clicks / impressions}. */
  @Override
  public String toString() {
    return definition.id + " = " + formula();
  }

  @Serial
  private Object writeReplace() {
    return definition;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Kpi is read through its serial form only");
  }

  /** All that defines a KPI, and its serial form. */
  private record Definition(
      String id,
      String label,
      String title,
      WeightedSum numerator,
      @Nullable WeightedSum denominator,
      long scale,
      KpiUnit unit,
      Direction direction,
      ValidRange range,
      boolean proportion,
      ImmutableList<String> aliases,
      String source,
      ImmutableList<String> rivals,
      @Nullable Network network,
      @Nullable LocalDate since)
      implements Serializable {
    Definition {
      requireNonNull(id);
      requireNonNull(label);
      requireNonNull(title);
      requireNonNull(numerator);
      requireNonNull(unit);
      requireNonNull(direction);
      requireNonNull(range);
      requireNonNull(aliases);
      requireNonNull(source);
      requireNonNull(rivals);
    }

    @Serial
    private Object readResolve() {
      return new Kpi(this);
    }
  }

  /** Builds a {@link Kpi}. */
  public static final class Builder {
    private final String id;
    private @Nullable String label;
    private @Nullable String title;
    private @Nullable WeightedSum numerator;
    private @Nullable WeightedSum denominator;
    private long scale = 1;
    private @Nullable KpiUnit unit;
    private @Nullable Direction direction;
    private ValidRange range = ValidRange.ANY;
    private boolean proportion;
    private final ImmutableList.Builder<String> aliases = ImmutableList.builder();
    private String source = "";
    private final ImmutableList.Builder<String> rivals = ImmutableList.builder();
    private @Nullable Network network;
    private @Nullable LocalDate since;

    private Builder(String id) {
      this.id = checkedId(id);
    }

    private static String checkedId(String id) {
      checkArgument(
          !id.isEmpty() && id.length() <= MAX_ID_LENGTH && ID_CHARACTERS.matchesAllOf(id),
          "a KPI's id is 1 to %s of the characters a-z 0-9 _ . -, not \"%s\"",
          MAX_ID_LENGTH,
          id);
      return id;
    }

    /**
     * Sets the full name.
     *
     * @param title the name in the words of the field; not blank
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public Builder title(String title) {
      checkArgument(!title.isBlank(), "the title of %s is blank", id);
      this.title = title;
      return this;
    }

    /**
     * Sets the short name that stands before values and above columns; otherwise the title does.
     *
     * @param label an abbreviation, such as {@code CTR}; not blank
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public Builder label(String label) {
      checkArgument(!label.isBlank(), "the label of %s is blank", id);
      this.label = label;
      return this;
    }

    /**
     * Makes it a ratio.
     *
     * @param numerator what is divided
     * @param denominator what is divided by: the base
     * @return this builder
     */
    public Builder ratio(Term numerator, Term denominator) {
      this.numerator = WeightedSum.of(numerator);
      this.denominator = WeightedSum.of(denominator);
      return this;
    }

    /**
     * Makes it a sum, such as profit, and no ratio.
     *
     * @param sum the sum
     * @return this builder
     */
    public Builder total(Term sum) {
      this.numerator = WeightedSum.of(sum);
      this.denominator = null;
      return this;
    }

    /**
     * Multiplies the quotient: 1000 for a cost per thousand.
     *
     * @param scale 1 or more
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder scale(long scale) {
      checkArgument(scale >= 1, "the scale of %s must be 1 or more: %s", id, scale);
      this.scale = scale;
      return this;
    }

    /**
     * Writes values as a share of a hundred. Numerator and denominator have the same unit.
     *
     * @return this builder
     */
    public Builder percent() {
      return unit(KpiUnit.PERCENT);
    }

    /**
     * Writes values as how many times. Numerator and denominator have the same unit.
     *
     * @return this builder
     */
    public Builder multiple() {
      return unit(KpiUnit.MULTIPLE);
    }

    /**
     * Writes values as money. The numerator is money.
     *
     * @return this builder
     */
    public Builder money() {
      return unit(KpiUnit.MONEY);
    }

    /**
     * Writes values as a time. The numerator is in milliseconds.
     *
     * @return this builder
     */
    public Builder duration() {
      return unit(KpiUnit.DURATION);
    }

    /**
     * Writes values as a number of things.
     *
     * @return this builder
     */
    public Builder count() {
      return unit(KpiUnit.COUNT);
    }

    /**
     * Writes values as a number of things for each other thing: {@code 3.2 per post}.
     *
     * @param thing the other thing, in the singular; not blank
     * @return this builder
     * @throws IllegalArgumentException if the thing is blank
     */
    public Builder per(String thing) {
      return unit(KpiUnit.per(thing));
    }

    /**
     * Multiplies by 1000 and writes values as so many per thousand.
     *
     * @return this builder
     */
    public Builder perThousand() {
      return scale(THOUSAND).unit(KpiUnit.PER_THOUSAND);
    }

    private Builder unit(KpiUnit unit) {
      this.unit = unit;
      return this;
    }

    /**
     * More is better.
     *
     * @return this builder
     */
    public Builder higherIsBetter() {
      return direction(Direction.HIGHER_IS_BETTER);
    }

    /**
     * Less is better.
     *
     * @return this builder
     */
    public Builder lowerIsBetter() {
      return direction(Direction.LOWER_IS_BETTER);
    }

    /**
     * Neither more nor less is better.
     *
     * @return this builder
     */
    public Builder neutral() {
      return direction(Direction.NEUTRAL);
    }

    private Builder direction(Direction direction) {
      this.direction = direction;
      return this;
    }

    /**
     * Sets the range that values can be in; otherwise any value is valid.
     *
     * @param range the range, of numbers as {@link KpiValue#asDouble()} gives them: 100 % is 1
     * @return this builder
     */
    public Builder within(ValidRange range) {
      this.range = requireNonNull(range);
      return this;
    }

    /**
     * Declares it the share of successes in trials, each of which succeeds or not, so that confidence intervals have a
     * meaning.
     *
     * @return this builder
     */
    public Builder proportion() {
      this.proportion = true;
      return this;
    }

    /**
     * Adds another id under which it is known.
     *
     * @param id 1 to 64 of the characters {@code a-z 0-9 _ . -}
     * @return this builder
     * @throws IllegalArgumentException if the id has other characters
     */
    public Builder alias(String id) {
      aliases.add(checkedId(id));
      return this;
    }

    /**
     * Sets who defines it so.
     *
     * @param source a publication, a page, or a practice
     * @return this builder
     */
    public Builder source(String source) {
      this.source = requireNonNull(source);
      return this;
    }

    /**
     * Adds what others mean by the same name.
     *
     * @param note a sentence, with the id of that KPI where there is one
     * @return this builder
     */
    public Builder rival(String note) {
      rivals.add(note);
      return this;
    }

    /**
     * Sets whose definition it is.
     *
     * @param network the network
     * @return this builder
     */
    public Builder network(Network network) {
      this.network = requireNonNull(network);
      return this;
    }

    /**
     * Sets since when the network defines it so.
     *
     * @param firstDay the first day on which it does
     * @return this builder
     */
    public Builder since(LocalDate firstDay) {
      this.since = requireNonNull(firstDay);
      return this;
    }

    /**
     * Builds the KPI.
     *
     * @return the KPI
     * @throws IllegalStateException if the title, the ratio or total, the unit or the direction is not given, the unit
     *     does not fit the measures, the id is too long for that of its {@linkplain Kpi#pooled() pooled} form, or weights
     *     are so fine that the decimal places of the sums above and below differ by more than 18 (of which money takes 6,
     *     and a scale of 1000 takes 3 from a sum below)
     */
    public Kpi build() {
      checkState(title != null, "%s has no title: call title(...)", id);
      checkState(numerator != null, "%s has no formula: call ratio(...) or total(...)", id);
      checkState(unit != null, "%s has no unit: call percent(), money(), count() ...", id);
      checkState(
          direction != null,
          "%s has no direction: call higherIsBetter(), lowerIsBetter() or neutral()",
          id);
      checkUnit(numerator, unit);
      checkState(
          !proportion || isRatioOfWholeCounts(numerator, unit),
          "%s is no proportion: that is a ratio in percent of one whole count to another",
          id);
      Kpi kpi = new Kpi(new Definition(
          id,
          label == null ? title : label,
          title,
          numerator,
          denominator,
          scale,
          unit,
          direction,
          range,
          proportion,
          aliases.build(),
          source,
          rivals.build(),
          network,
          since));
      checkState(
          kpi.isAdditive() || id.length() <= MAX_ID_LENGTH - POOLED.length(),
          "%s has measures that do not add up: its id has at most %s characters, as that of its pooled form is longer",
          id,
          MAX_ID_LENGTH - POOLED.length());
      return kpi;
    }

    /** Units cancel in a ratio; what remains must be what is written. */
    private void checkUnit(WeightedSum numerator, KpiUnit unit) {
      MeasureUnit above = numerator.unit();
      MeasureUnit below = denominator == null ? MeasureUnit.COUNT : denominator.unit();
      boolean fits = switch (unit.kind()) {
        case PERCENT, MULTIPLE -> denominator != null && above == below;
        case MONEY -> above == MeasureUnit.MONEY && below == MeasureUnit.COUNT;
        case DURATION -> above == MeasureUnit.MILLISECONDS && below == MeasureUnit.COUNT;
        case COUNT -> above == MeasureUnit.COUNT && below == MeasureUnit.COUNT;
        case PER -> denominator != null && above == below;
      };
      checkState(
          fits,
          "%s cannot be written in %s: its numerator is %s, %s",
          id,
          unit,
          above,
          denominator == null ? "and it is no ratio" : "its denominator " + below);
    }

    private boolean isRatioOfWholeCounts(WeightedSum numerator, KpiUnit unit) {
      return denominator != null
          && scale == 1
          && unit.equals(KpiUnit.PERCENT)
          && numerator.unit() == MeasureUnit.COUNT
          && numerator.scale() == 0
          && denominator.scale() == 0;
    }
  }
}
