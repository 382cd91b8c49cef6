package io.github.smm4j.metrics.engagement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.UndefinedValueException;
import io.github.smm4j.metrics.exact.Digits;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The engagement rate of many posts by one model, or why there is none. A mean of rates has no numerator, so this is no
 * {@link io.github.smm4j.metrics.KpiValue}.
 *
 * <pre>{@code
 * RateSummary err = EngagementModels.HOOTSUITE_ERR.of(posts);
 * err.rate();          // 0.024202645592428983
 * err.used();          // 496
 * err.leftOut();       // 4
 * err.toString();      // hootsuite_err 2.42 % (MEAN of 496 posts) [1 of 500 left out: likes not measured, ...]
 * }</pre>
 *
 * @serial exclude
 */
public final class RateSummary implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Form form;

  private RateSummary(Form form) {
    this.form = form;
  }

  static RateSummary of(
      EngagementModel model,
      Averaging averaging,
      double rate,
      long used,
      long leftOut,
      ImmutableMap<Undefined, Long> reasons,
      ImmutableList<Issue> issues) {
    return new RateSummary(new Form(model, averaging, rate, null, used, leftOut, reasons, issues));
  }

  static RateSummary undefined(
      EngagementModel model,
      Averaging averaging,
      Undefined undefined,
      long used,
      long leftOut,
      ImmutableMap<Undefined, Long> reasons,
      ImmutableList<Issue> issues) {
    return new RateSummary(
        new Form(model, averaging, 0, undefined, used, leftOut, reasons, issues));
  }

  /**
   * The model by which it was computed.
   *
   * @return the model
   */
  public EngagementModel model() {
    return form.model;
  }

  /**
   * How the posts were averaged.
   *
   * @return the averaging
   */
  public Averaging averaging() {
    return form.averaging;
  }

  /**
   * Tells whether there is a rate.
   *
   * @return whether {@link #rate()} gives a number
   */
  public boolean isDefined() {
    return form.undefined == null;
  }

  /**
   * Why there is no rate.
   *
   * @return the reason, or empty if there is a rate
   */
  public Optional<Undefined> reason() {
    return Optional.ofNullable(form.undefined);
  }

  /**
   * The rate: 2 % is 0.02. Negative where interactions are, as after many unlikes.
   *
   * @return the number
   * @throws UndefinedValueException if there is none
   */
  public double rate() {
    if (form.undefined != null) {
      throw new UndefinedValueException(form.model.id(), form.undefined);
    }
    return form.rate;
  }

  /**
   * The rate, or another number.
   *
   * @param other what to give if there is none
   * @return the rate or the other number
   */
  public double orElse(double other) {
    return isDefined() ? form.rate : other;
  }

  /**
   * How many posts have a rate and were used.
   *
   * @return 0 or more
   */
  public long used() {
    return form.used;
  }

  /**
   * How many posts have no rate and were left out: never taken as zero.
   *
   * @return 0 or more
   */
  public long leftOut() {
    return form.leftOut;
  }

  /**
   * Why posts were left out, and how many for each reason.
   *
   * @return an immutable map, by the text of the reason; the numbers add up to {@link #leftOut()}
   */
  public Map<Undefined, Long> leftOutBy() {
    return form.reasons;
  }

  /**
   * The optional interactions that were not measured on some of the posts used, and were done without.
   *
   * @return an immutable set
   */
  public Set<Measure> absent() {
    ImmutableSet.Builder<Measure> absent = ImmutableSet.builder();
    for (Issue issue : form.issues) {
      if (issue.kind() == Issue.Kind.OPTIONAL_NOT_MEASURED) {
        issue.measure().ifPresent(absent::add);
      }
    }
    return absent.build();
  }

  /**
   * What a reader of the rate should know: posts left out, optional interactions not measured.
   *
   * @return an immutable list, empty if there is nothing to know
   */
  public List<Issue> issues() {
    return form.issues;
  }

  /**
   * Writes the rate as a marketer would, to three digits.
   *
   * @param locale how to write numbers and per cent signs
   * @return the text, such as {@code 2.42%}; {@code n/a} if there is none
   */
  public String format(Locale locale) {
    if (!isDefined()) {
      return "n/a";
    }
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    BigDecimal percent = percent();
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setMaximumFractionDigits(percent.scale());
    return format.format(BigDecimal.valueOf(form.rate));
  }

  private BigDecimal percent() {
    return Digits.round(BigDecimal.valueOf(form.rate).movePointRight(2));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RateSummary that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  /** Gives {@code hootsuite_err 2.42 % (MEAN of 496 posts)}, with the issues behind it in square brackets. */
  @Override
  public String toString() {
    String value = form.undefined == null
        ? percent().toPlainString() + " % (" + form.averaging + " of " + form.used + " posts)"
        : "undefined: " + form.undefined.text();
    return form.model.id() + " " + value + (form.issues.isEmpty() ? "" : " " + form.issues);
  }

  @Serial
  private Object writeReplace() {
    return form;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a RateSummary is read through its serial form only");
  }

  /** All of its content, and its serial form. */
  private record Form(
      EngagementModel model,
      Averaging averaging,
      double rate,
      @Nullable Undefined undefined,
      long used,
      long leftOut,
      ImmutableMap<Undefined, Long> reasons,
      ImmutableList<Issue> issues)
      implements Serializable {
    Form {
      requireNonNull(model);
      requireNonNull(averaging);
      requireNonNull(reasons);
      requireNonNull(issues);
    }

    @Serial
    private Object readResolve() {
      return new RateSummary(this);
    }
  }
}
