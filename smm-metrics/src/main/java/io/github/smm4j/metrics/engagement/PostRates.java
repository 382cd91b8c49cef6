package io.github.smm4j.metrics.engagement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.core.WeightedSum;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.exact.Quotient;
import io.github.smm4j.metrics.exact.RateSum;
import io.github.smm4j.metrics.exact.WideSum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads posts once and keeps what one way of averaging needs. */
final class PostRates {

  private static final int FIRST_RATES = 16;
  private static final Undefined NO_TIME =
      Undefined.of(Undefined.Kind.NOT_GIVEN, "publishing time not known");
  private static final Comparator<Post> LATEST_FIRST = Comparator.comparing(
          (Post post) -> post.publishedAt().orElseThrow())
      .thenComparing(Post::id)
      .reversed();

  private final EngagementModel model;
  private final Averaging averaging;
  private final WeightedSum interactions;
  private final WeightedSum base;
  private final ImmutableList<Measure> optional;
  /** For each optional measure on how many of the posts used it was not measured. */
  private final long[] absent;

  private long used;
  private long leftOut;
  private final Map<Undefined, Long> reasons = new HashMap<>();
  private long unevenlyCovered;

  private final RateSum mean = new RateSum();
  private final WideSum interactionSum = new WideSum();
  private final WideSum baseSum = new WideSum();
  private double[] rates = new double[0];

  private PostRates(EngagementModel model, Averaging averaging) {
    this.model = model;
    this.averaging = averaging;
    this.interactions = model.interactions();
    this.base = model.base();
    this.optional = ImmutableList.copyOf(interactions.optionalMeasures());
    this.absent = new long[optional.size()];
  }

  static PostRates read(EngagementModel model, Averaging averaging, Iterable<Post> posts) {
    PostRates rates = new PostRates(model, averaging);
    if (model.last().isEmpty()) {
      posts.forEach(post -> rates.add(post.tally()));
      return rates;
    }
    List<Post> dated = new ArrayList<>();
    for (Post post : posts) {
      if (post.publishedAt().isPresent()) {
        dated.add(post);
      } else {
        rates.leaveOut(NO_TIME);
      }
    }
    dated.stream()
        .sorted(LATEST_FIRST)
        .limit(model.last().getAsInt())
        .forEach(post -> rates.add(post.tally()));
    return rates;
  }

  private void add(Tally tally) {
    boolean ownBase = model.followers().isEmpty();
    if (!interactions.isMeasuredIn(tally) || (ownBase && !base.isMeasuredIn(tally))) {
      Set<Measure> missing = ownBase ? base.missingIn(tally) : Set.of();
      leaveOut(Undefined.notMeasured(missing.isEmpty() ? interactions.missingIn(tally) : missing));
      return;
    }
    try {
      long above = interactions.unscaledValueIn(tally);
      long below = ownBase ? base.unscaledValueIn(tally) : model.followers().getAsLong();
      if (isBase(Long.signum(below))) {
        use(tally, above, below);
      }
    } catch (ArithmeticException beyondLong) {
      BigInteger above = exact(interactions, tally);
      BigInteger below =
          ownBase ? exact(base, tally) : BigInteger.valueOf(model.followers().getAsLong());
      if (isBase(below.signum())) {
        use(tally, above, below);
      }
    }
  }

  private static BigInteger exact(WeightedSum sum, Tally tally) {
    BigDecimal value = sum.valueIn(tally).orElseThrow();
    return value.setScale(sum.scale()).unscaledValue();
  }

  private boolean isBase(int sign) {
    if (sign == 0) {
      leaveOut(Undefined.of(Undefined.Kind.ZERO_DENOMINATOR, base + " is 0"));
    } else if (sign < 0) {
      leaveOut(Undefined.of(Undefined.Kind.NEGATIVE_DENOMINATOR, base + " is negative"));
    }
    return sign > 0;
  }

  private void leaveOut(Undefined reason) {
    leftOut++;
    reasons.merge(reason, 1L, Long::sum);
  }

  private void use(Tally tally, long above, long below) {
    switch (averaging) {
      case MEAN -> {
        if (interactions.scale() == base.scale()) {
          mean.add(above, below);
        } else {
          mean.add(scaledAbove(BigInteger.valueOf(above)), scaledBelow(BigInteger.valueOf(below)));
        }
      }
      case MEDIAN ->
        keep(
            interactions.scale() == base.scale()
                ? Quotient.toDouble(above, below)
                : Quotient.toDouble(
                    scaledAbove(BigInteger.valueOf(above)),
                    scaledBelow(BigInteger.valueOf(below))));
      case POOLED, PER_POST_OVER_FOLLOWERS, PER_DAY_OVER_FOLLOWERS -> {
        interactionSum.add(above);
        baseSum.add(below);
      }
    }
    count(tally);
  }

  private void use(Tally tally, BigInteger above, BigInteger below) {
    switch (averaging) {
      case MEAN -> mean.add(scaledAbove(above), scaledBelow(below));
      case MEDIAN -> keep(Quotient.toDouble(scaledAbove(above), scaledBelow(below)));
      case POOLED, PER_POST_OVER_FOLLOWERS, PER_DAY_OVER_FOLLOWERS -> {
        interactionSum.add(above);
        baseSum.add(below);
      }
    }
    count(tally);
  }

  /** Brings interactions to the decimal places of the quotient. */
  private BigInteger scaledAbove(BigInteger above) {
    return above.multiply(BigInteger.TEN.pow(Math.max(0, base.scale() - interactions.scale())));
  }

  /** Brings the base to the decimal places of the quotient. */
  private BigInteger scaledBelow(BigInteger below) {
    return below.multiply(BigInteger.TEN.pow(Math.max(0, interactions.scale() - base.scale())));
  }

  private void keep(double rate) {
    if (used == rates.length) {
      rates = Arrays.copyOf(rates, Math.max(FIRST_RATES, 2 * rates.length));
    }
    rates[(int) used] = rate;
  }

  private void count(Tally tally) {
    used++;
    for (int i = 0; i < absent.length; i++) {
      if (!tally.isMeasured(optional.get(i))) {
        absent[i]++;
      }
    }
    if (tally.parts() > 1 && hasGaps(tally)) {
      unevenlyCovered++;
    }
  }

  /** Tells whether a tally that is a sum lacks something in some of its parts. */
  private boolean hasGaps(Tally tally) {
    return Stream.concat(interactions.usedIn(tally).stream(), base.usedIn(tally).stream())
        .anyMatch(measure -> tally.partsWithout(measure) > 0);
  }

  RateSummary summary() {
    Undefined undefined = undefined();
    return undefined == null
        ? RateSummary.of(model, averaging, rate(), used, leftOut, sortedReasons(), issues())
        : RateSummary.undefined(
            model, averaging, undefined, used, leftOut, sortedReasons(), issues());
  }

  private @Nullable Undefined undefined() {
    if (averaging == Averaging.PER_DAY_OVER_FOLLOWERS && model.days().isEmpty()) {
      return Undefined.of(
          Undefined.Kind.NOT_GIVEN, "the days of the period are not given: call overDays(...)");
    }
    if (used == 0) {
      return Undefined.of(
          Undefined.Kind.NO_VALUES,
          leftOut == 0 ? "there are no posts" : "all " + leftOut + " posts were left out");
    }
    return null;
  }

  private double rate() {
    return switch (averaging) {
      case MEAN -> mean.mean();
      case MEDIAN -> median();
      case POOLED, PER_POST_OVER_FOLLOWERS ->
        Quotient.toDouble(scaledAbove(interactionSum.total()), scaledBelow(baseSum.total()));
      case PER_DAY_OVER_FOLLOWERS ->
        Quotient.toDouble(
            scaledAbove(interactionSum.total()).multiply(BigInteger.valueOf(used)),
            scaledBelow(baseSum.total())
                .multiply(BigInteger.valueOf(model.days().getAsInt())));
    };
  }

  private double median() {
    int count = (int) used;
    Arrays.sort(rates, 0, count);
    double upper = rates[count / 2];
    return count % 2 == 1 ? upper : (rates[count / 2 - 1] + upper) / 2;
  }

  private ImmutableMap<Undefined, Long> sortedReasons() {
    ImmutableMap.Builder<Undefined, Long> sorted = ImmutableMap.builder();
    reasons.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().text()))
        .forEach(sorted::put);
    return sorted.buildOrThrow();
  }

  private ImmutableList<Issue> issues() {
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    sortedReasons()
        .forEach((reason, posts) -> issues.add(Issue.of(
            Issue.Kind.LEFT_OUT,
            posts + " of " + (used + leftOut) + " left out: " + reason.text())));
    for (int i = 0; i < absent.length; i++) {
      if (absent[i] > 0) {
        issues.add(Issue.of(
            Issue.Kind.OPTIONAL_NOT_MEASURED,
            optional.get(i),
            optional.get(i) + " not measured in " + absent[i] + " of " + used));
      }
    }
    if (unevenlyCovered > 0) {
      issues.add(Issue.of(
          Issue.Kind.UNEVEN_COVERAGE,
          unevenlyCovered + " of " + used
              + " are sums in which not all was measured in every part"));
    }
    return issues.build();
  }
}
