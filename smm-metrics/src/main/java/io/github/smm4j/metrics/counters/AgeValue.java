package io.github.smm4j.metrics.counters;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.Undefined;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a counter to date had at an age of its post, or why that is not known.
 *
 * @serial exclude
 */
public final class AgeValue implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Form form;

  private AgeValue(Form form) {
    this.form = form;
  }

  /** A time, and what had been counted in all until then. */
  private record Point(Instant at, long reached) {}

  static AgeValue find(
      String post,
      Measure counter,
      Duration age,
      AgeReading reading,
      Duration tolerance,
      Optional<Instant> published,
      Optional<Course.Way> way) {
    if (way.isEmpty()) {
      return absent(post, counter, age, Undefined.notMeasured(ImmutableSet.of(counter)));
    }
    if (published.isEmpty()) {
      return absent(
          post,
          counter,
          age,
          Undefined.of(Undefined.Kind.NOT_GIVEN, "when the post came out was not given"));
    }
    Instant start = published.get();
    Instant wanted = start.plus(age);
    ImmutableList.Builder<Point> collected = ImmutableList.builder();
    if (!way.get().start().equals(start)) {
      collected.add(new Point(way.get().start(), way.get().level()));
    }
    way.get().steps().forEach(step -> collected.add(new Point(step.to(), step.reached())));
    List<Point> points = collected.build();
    Optional<Point> nearest = points.stream()
        .filter(point -> distance(point, wanted).compareTo(tolerance) <= 0)
        .reduce((one, other) ->
            distance(other, wanted).compareTo(distance(one, wanted)) < 0 ? other : one);
    ImmutableList<CounterIssue> issues = way.get().issues().stream()
        .filter(issue -> !issue.to().isAfter(wanted.plus(tolerance)))
        .collect(ImmutableList.toImmutableList());
    if (nearest.isPresent()) {
      return new AgeValue(new Form(
          post,
          counter,
          age,
          nearest.get().reached(),
          Duration.between(start, nearest.get().at()),
          null,
          issues));
    }
    Point before = new Point(way.get().start(), way.get().level());
    Point after = null;
    for (Point point : points) {
      if (!point.at().isAfter(wanted)) {
        before = point;
      } else if (after == null) {
        after = point;
      }
    }
    if (after == null) {
      return absent(
          post,
          counter,
          age,
          "the last reading is at an age of " + text(Duration.between(start, before.at())));
    }
    if (reading == AgeReading.OBSERVED) {
      return absent(
          post,
          counter,
          age,
          "no reading at that age, but at " + text(Duration.between(start, before.at())) + " and "
              + text(Duration.between(start, after.at()))
              + "; ask for an interpolated value, or set a tolerance");
    }
    return new AgeValue(
        new Form(post, counter, age, between(before, after, wanted), null, null, issues));
  }

  private static Duration distance(Point point, Instant wanted) {
    return Duration.between(point.at(), wanted).abs();
  }

  private static long between(Point before, Point after, Instant wanted) {
    BigDecimal growth =
        BigDecimal.valueOf(after.reached()).subtract(BigDecimal.valueOf(before.reached()));
    BigDecimal part = seconds(Duration.between(before.at(), wanted));
    BigDecimal whole = seconds(Duration.between(before.at(), after.at()));
    return BigDecimal.valueOf(before.reached())
        .multiply(whole)
        .add(growth.multiply(part))
        .divide(whole, 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
  }

  private static AgeValue absent(String post, Measure counter, Duration age, String text) {
    return absent(post, counter, age, Undefined.of(Undefined.Kind.NOT_MEASURED, text));
  }

  private static AgeValue absent(String post, Measure counter, Duration age, Undefined reason) {
    return new AgeValue(new Form(post, counter, age, 0, null, reason, ImmutableList.of()));
  }

  /** Writes an age: {@code 7 d 3 h}, {@code 24 h}, {@code 90 min}. */
  private static String text(Duration age) {
    if (age.toMinutesPart() == 0 && age.toSecondsPart() == 0 && age.toHours() <= 48) {
      return age.toHours() + " h";
    }
    return age.toDays() > 0
        ? age.toDays() + " d" + (age.toHoursPart() == 0 ? "" : " " + age.toHoursPart() + " h")
        : age.toMinutes() + " min";
  }

  /**
   * The value: what had been counted since publication, what was lost by a reset included.
   *
   * @return the number, or micros of money; empty if it is not known
   */
  public OptionalLong value() {
    return form.reason == null ? OptionalLong.of(form.value) : OptionalLong.empty();
  }

  /**
   * Why the value is not known.
   *
   * @return the reason, or empty if there is a value
   */
  public Optional<Undefined> reason() {
    return Optional.ofNullable(form.reason);
  }

  /**
   * Tells whether the value lies on the line between two readings and was not read.
   *
   * @return whether it was interpolated
   */
  public boolean isInterpolated() {
    return form.reason == null && form.readAt == null;
  }

  /**
   * The age at which the value was read: the one that was asked for, within the tolerance.
   *
   * @return the age, or empty if there is no value or it was interpolated
   */
  public Optional<Duration> readAt() {
    return Optional.ofNullable(form.readAt);
  }

  /**
   * The age that was asked for.
   *
   * @return the age
   */
  public Duration age() {
    return form.age;
  }

  /**
   * What happened to the counter until then: corrections and resets.
   *
   * @return an immutable list in the order of time
   */
  public List<CounterIssue> issues() {
    return form.issues;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgeValue that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  /**
   * Gives {@code views_to_date of p1 at 24 h: 835, interpolated}, or {@code views_to_date of p1 at 28 d undefined: the
   * last reading is at an age of 27 d}.
   */
  @Override
  public String toString() {
    String what = form.counter + " of " + form.post + " at " + text(form.age);
    return form.reason == null
        ? what + ": " + form.value + (isInterpolated() ? ", interpolated" : "")
        : what + " undefined: " + form.reason.text();
  }

  @Serial
  private Object writeReplace() {
    return form;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an AgeValue is read through its serial form only");
  }

  /** All of its content, and its serial form. */
  private record Form(
      String post,
      Measure counter,
      Duration age,
      long value,
      @Nullable Duration readAt,
      @Nullable Undefined reason,
      ImmutableList<CounterIssue> issues)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return new AgeValue(this);
    }
  }
}
