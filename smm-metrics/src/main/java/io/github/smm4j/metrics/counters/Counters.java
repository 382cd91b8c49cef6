package io.github.smm4j.metrics.counters;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/**
 * Readings of counters to date, post by post: platforms give the views so far, and not those of a day.
 *
 * <pre>{@code
 * Counters counters = Counters.builder()
 *     .published("p1", Instant.parse("2026-11-01T09:00:00Z"))
 *     .observe("p1", Instant.parse("2026-11-01T20:00:00Z"), VIEWS_TO_DATE, 700)
 *     .observe("p1", Instant.parse("2026-11-02T20:00:00Z"), VIEWS_TO_DATE, 950)
 *     .build();
 * counters.perDay(kyiv).days("p1");      // {2026-11-01={views=700}, 2026-11-02={views=250}}
 * counters.valueAt("p1", VIEWS_TO_DATE, Duration.ofHours(24), AgeReading.INTERPOLATED);      // 835, interpolated
 * }</pre>
 *
 * <p>Readings of one counter are never added: 700 and 950 are no 1650 views. What is new per day adds up over posts and
 * days, so it stands under another, additive measure: {@code views} for {@code views_to_date} ({@link #growthOf}).
 *
 * <p>Counters are the same in whatever order readings were given. They are immutable and thread-safe.
 *
 * @serial exclude
 */
public final class Counters implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String TO_DATE = "_to_date";
  private static final String LIFETIME = "lifetime_";
  private static final CharMatcher ID_START = CharMatcher.anyOf("_.-");

  private final Content content;
  private final ImmutableSortedMap<String, ImmutableList<Course>> courses;

  private Counters(Content content) {
    this.content = content;
    TreeMap<String, ImmutableList<Course>> byPost = content.courses.stream()
        .collect(
            Collectors.groupingBy(Course::post, TreeMap::new, ImmutableList.toImmutableList()));
    this.courses = ImmutableSortedMap.copyOfSorted(byPost);
  }

  /**
   * Starts counters.
   *
   * @return a builder without readings
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The additive measure that counts what is new in a counter to date: {@code views} for {@code views_to_date} and for a
   * {@code lifetime_views} of one's own. Where such a measure is listed as something else, or the name says neither,
   * {@code new_} stands before the name. One post may have one counter for each such measure.
   *
   * @param counter a counter to date
   * @return the measure, of the same unit
   * @throws IllegalArgumentException if the measure is no counter to date
   */
  public static Measure growthOf(Measure counter) {
    checkCounter(counter);
    String id = counter.id();
    String stem = id.endsWith(TO_DATE)
        ? id.substring(0, id.length() - TO_DATE.length())
        : id.startsWith(LIFETIME) ? id.substring(LIFETIME.length()) : "";
    Optional<Measure> listed = Measure.find(stem);
    boolean isFree = !stem.isEmpty()
        && !ID_START.matches(stem.charAt(0))
        && listed
            .map(measure ->
                measure.additivity() == Additivity.ADDITIVE && measure.unit() == counter.unit())
            .orElse(true);
    return Measure.of(isFree ? stem : "new_" + id, counter.unit(), Additivity.ADDITIVE);
  }

  private static void checkCounter(Measure counter) {
    checkArgument(
        counter.additivity() == Additivity.LIFETIME,
        "%s is %s and no counter to date: observe one that is LIFETIME, such as views_to_date or"
            + " Measure.of(\"my_to_date\", COUNT, LIFETIME)",
        counter,
        counter.additivity());
  }

  /**
   * The posts that have readings.
   *
   * @return an immutable set of ids in their order
   */
  public Set<String> posts() {
    return courses.keySet();
  }

  /**
   * When a post came out.
   *
   * @param post the id of a post
   * @return the time, or empty if it was not given
   */
  public Optional<Instant> publishedAt(String post) {
    return Optional.ofNullable(content.published.get(post));
  }

  /**
   * What is new per day, growth over days without a reading {@linkplain GapGrowth#UNDIVIDED undivided}.
   *
   * @param zone where days begin and end
   * @return the growth
   * @throws ArithmeticException if a growth leaves the range of {@code long}
   * @throws IllegalArgumentException if a post has two counters whose growth is one measure, such as
   *     {@code views_to_date} and a {@code lifetime_views} of one's own
   * @throws CurrencyMismatchException if counters of money are of several currencies
   */
  public CounterGrowth perDay(ZoneId zone) {
    return perDay(zone, GapGrowth.UNDIVIDED);
  }

  /**
   * What is new per day: the difference between a reading and the one before, on the day of the reading. A reading at
   * midnight closes the day before. The first reading of a post is growth from 0 where its time of publication is known,
   * and otherwise only the level from which growth counts.
   *
   * @param zone where days begin and end
   * @param gaps what becomes of growth between readings that have days without a reading between them
   * @return the growth
   * @throws ArithmeticException if a growth leaves the range of {@code long}
   * @throws IllegalArgumentException if a post has two counters whose growth is one measure, such as
   *     {@code views_to_date} and a {@code lifetime_views} of one's own
   * @throws CurrencyMismatchException if counters of money are of several currencies
   */
  public CounterGrowth perDay(ZoneId zone, GapGrowth gaps) {
    requireNonNull(zone);
    requireNonNull(gaps);
    CounterGrowth.Collected collected = new CounterGrowth.Collected(zone, gaps);
    collected.issues(content.conflicts);
    courses.forEach((post, ofPost) -> ofPost.forEach(course -> collected.add(
        course,
        course.way(content.published.get(post), content.falls),
        growthOf(course.counter()))));
    return collected.growth();
  }

  /**
   * What a counter had at an age of the post, from a reading at that age.
   *
   * @param post the id of a post
   * @param counter a counter to date
   * @param age the time since publication, such as 24 hours, 7 days or 28 days; not negative
   * @return the value, or why there is none
   * @throws IllegalArgumentException if the measure is no counter to date, or the age is negative
   */
  public AgeValue valueAt(String post, Measure counter, Duration age) {
    return valueAt(post, counter, age, AgeReading.OBSERVED);
  }

  /**
   * What a counter had at an age of the post. What was lost by a reset is in it.
   *
   * @param post the id of a post
   * @param counter a counter to date
   * @param age the time since publication, such as 24 hours, 7 days or 28 days; not negative
   * @param reading where the value may come from
   * @return the value, or why there is none
   * @throws IllegalArgumentException if the measure is no counter to date, or the age is negative
   */
  public AgeValue valueAt(String post, Measure counter, Duration age, AgeReading reading) {
    checkCounter(counter);
    checkArgument(!age.isNegative(), "an age of %s", age);
    return AgeValue.find(
        post,
        counter,
        age,
        requireNonNull(reading),
        content.tolerance,
        publishedAt(post),
        course(post, counter)
            .map(course -> course.way(content.published.get(post), content.falls)));
  }

  private Optional<Course> course(String post, Measure counter) {
    return courses.getOrDefault(post, ImmutableList.of()).stream()
        .filter(course -> course.counter().equals(counter))
        .findFirst();
  }

  /**
   * The last readings of a post, as they were read.
   *
   * @param post the id of a post
   * @return a tally of counters to date, which adds up over posts as {@link Tally#gross()} if all were read at one time;
   *     empty if the post has no readings
   */
  public Tally latest(String post) {
    ImmutableList<Course> ofPost = courses.getOrDefault(post, ImmutableList.of());
    Tally.Builder tally = Tally.builder();
    ofPost.forEach(course -> course.put(tally, course.counter(), course.last()));
    return ofPost.isEmpty() ? Tally.empty() : tally.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counters that && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return content.courses.hashCode();
  }

  /** Gives the numbers of posts, counters and readings: {@code 1000 posts, 2 counters, 365000 readings}. */
  @Override
  public String toString() {
    long readings =
        content.courses.stream().mapToLong(course -> course.times().size()).sum();
    long counters = content.courses.stream().map(Course::counter).distinct().count();
    return courses.size() + " posts, " + counters + " counters, " + readings + " readings";
  }

  @Serial
  private Object writeReplace() {
    return content;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("Counters are read through their serial form only");
  }

  /** All of the content, and the serial form. */
  private record Content(
      ImmutableSortedMap<String, Instant> published,
      ImmutableList<Course> courses,
      ImmutableList<CounterIssue> conflicts,
      Duration tolerance,
      Falls falls)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return new Counters(this);
    }
  }

  /** Builds {@link Counters}. */
  public static final class Builder {
    private final Map<String, Instant> published = new TreeMap<>();
    private final Map<String, Map<String, Readings>> readings = new TreeMap<>();
    private Duration tolerance = Duration.ZERO;
    private Falls falls = Falls.TOLD_APART;

    private Builder() {}

    /** The readings of one counter, and at which instants they differed. */
    private static final class Readings {
      private final Measure counter;
      private Optional<CurrencyUnit> currency = Optional.empty();
      private final TreeMap<Instant, Long> values = new TreeMap<>();
      private final TreeMap<Instant, TreeSet<Long>> differing = new TreeMap<>();

      Readings(Measure counter) {
        this.counter = counter;
      }

      void add(Instant at, long value) {
        Long there = values.putIfAbsent(at, value);
        if (there != null && there != value) {
          TreeSet<Long> all = differing.computeIfAbsent(at, instant -> new TreeSet<>());
          all.add(there);
          all.add(value);
          values.put(at, all.last());
        }
      }

      Course course(String post) {
        return Course.of(post, counter, currency.orElse(null), values);
      }

      List<CounterIssue> conflicts(String post) {
        List<CounterIssue> conflicts = new ArrayList<>();
        differing.forEach((at, all) -> conflicts.add(CounterIssue.of(
            CounterIssue.Kind.CONFLICT,
            post,
            counter,
            at,
            at,
            all.last() - all.first(),
            counter + " was read as " + all + " at one time")));
        return conflicts;
      }
    }

    /**
     * Says when a post came out, so that its counters start from 0 then.
     *
     * @param post the id of the post
     * @param at when it was published
     * @return this builder
     * @throws IllegalArgumentException if another time was given for it
     */
    public Builder published(String post, Instant at) {
      Instant there = published.putIfAbsent(requireNonNull(post), requireNonNull(at));
      checkArgument(
          there == null || there.equals(at), "post %s came out at %s and at %s", post, there, at);
      return this;
    }

    /**
     * Adds a reading of one counter. Readings come in any order; the same one twice counts once.
     *
     * @param post the id of the post
     * @param at when it was read
     * @param counter a counter to date that is no money, such as {@link Measure#VIEWS_TO_DATE}
     * @param number what it showed
     * @return this builder
     * @throws IllegalArgumentException if the measure is no counter to date, or is money
     */
    public Builder observe(String post, Instant at, Measure counter, long number) {
      return observe(post, at, Tally.builder().set(counter, number).build());
    }

    /**
     * Adds a reading of several counters. Readings come in any order; the same one twice counts once.
     *
     * @param post the id of the post
     * @param at when they were read
     * @param reading counters to date and nothing else
     * @return this builder
     * @throws IllegalArgumentException if a measure of the tally is no counter to date
     * @throws CurrencyMismatchException if a counter of money was read in another currency before
     */
    public Builder observe(String post, Instant at, Tally reading) {
      requireNonNull(at);
      reading.measures().forEach(Counters::checkCounter);
      Map<String, Readings> ofPost =
          readings.computeIfAbsent(requireNonNull(post), id -> new LinkedHashMap<>());
      for (Measure counter : reading.measures()) {
        boolean isMoney = counter.unit() == MeasureUnit.MONEY;
        Readings course = ofPost.computeIfAbsent(counter.id(), id -> new Readings(counter));
        checkArgument(
            course.counter.equals(counter), "two counters named %s: another unit", counter);
        if (isMoney) {
          CurrencyUnit unit = reading.currency().orElseThrow();
          CurrencyUnit before = course.currency.orElse(unit);
          if (!before.equals(unit)) {
            throw new CurrencyMismatchException(before, unit);
          }
          course.currency = Optional.of(unit);
        }
        course.add(at, (isMoney ? reading.micros(counter) : reading.get(counter)).orElseThrow());
      }
      return this;
    }

    /**
     * Says how far from an age a reading may be and still count as one at that age: collectors are seldom on time.
     *
     * @param tolerance how far before or after; nothing unless set
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder tolerance(Duration tolerance) {
      checkArgument(!tolerance.isNegative(), "a tolerance of %s", tolerance);
      this.tolerance = tolerance;
      return this;
    }

    /**
     * Says what a counter that falls means.
     *
     * @param falls what it means; {@link Falls#TOLD_APART} unless set
     * @return this builder
     */
    public Builder falls(Falls falls) {
      this.falls = requireNonNull(falls);
      return this;
    }

    /**
     * Builds the counters.
     *
     * @return the counters
     */
    public Counters build() {
      ImmutableList.Builder<Course> courses = ImmutableList.builder();
      ImmutableList.Builder<CounterIssue> conflicts = ImmutableList.builder();
      readings.forEach((post, ofPost) -> new TreeMap<>(ofPost).forEach((id, course) -> {
        courses.add(course.course(post));
        conflicts.addAll(course.conflicts(post));
      }));
      return new Counters(new Content(
          ImmutableSortedMap.copyOf(published),
          courses.build(),
          conflicts.build(),
          tolerance,
          falls));
    }
  }
}
