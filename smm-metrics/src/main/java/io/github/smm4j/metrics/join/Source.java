package io.github.smm4j.metrics.join;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Totals;
import io.github.smm4j.metrics.UniqueCount;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source as it was given to the builder: its totals, before names are matched.
 *
 * @param name its name
 * @param zone the time zone of its days
 * @param totals its sums
 * @param late the sums of its late orders, by the same keys; empty totals for others
 * @param orders how its orders were chosen, in words; empty for others
 * @param leftOut which of its orders are in no period, in words
 */
record Source(
    String name,
    ZoneId zone,
    Totals totals,
    Optional<Totals> late,
    String orders,
    ImmutableList<String> leftOut) {

  static Source of(String name, ZoneId zone, Totals totals) {
    return new Source(name, zone, totals, Optional.empty(), "", ImmutableList.of());
  }

  /** The measures that it has. */
  Set<Measure> measures() {
    Set<Measure> measures = new LinkedHashSet<>();
    Stream.concat(Stream.of(totals), late.stream())
        .flatMap(some -> some.groups().values().stream())
        .forEach(tally -> measures.addAll(tally.measures()));
    return measures;
  }

  /** Gives what the source brings, by the keys of the join. */
  SourcePart part(
      List<String> keys,
      Map<String, Matching> matchings,
      Map<Measure, Measure> names,
      Set<String> together) {
    for (String key : keys) {
      checkArgument(
          totals.keyNames().contains(key),
          "source %s has no key %s but %s: roll it up by(\"%s\", ...) too",
          name,
          key,
          totals.keyNames(),
          key);
    }
    List<String> rules = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    rules.add(totals.report() + ", days in " + zone + (orders.isEmpty() ? "" : ", " + orders));
    if (totals.report().brokenRows() > 0) {
      issues.add(Issue.of(Issue.Kind.BROKEN_ROWS, name + ": " + totals.report()));
    }
    leftOut.forEach(text -> issues.add(Issue.of(Issue.Kind.LEFT_OUT, name + ": " + text)));
    Totals wanted = totals.by(keys.toArray(new String[0]));
    checkMoneyIsThere(totals, wanted);
    Map<String, Map<Object, Set<Object>>> merged = new LinkedHashMap<>();
    Totals matched = matched(wanted, keys, matchings, merged);
    merged.forEach((key, origins) -> origins.forEach((value, from) -> {
      if (from.size() > 1) {
        issues.add(Issue.of(
            Issue.Kind.NAMES_MERGED,
            name + ": " + key + " " + value + " is what was named " + from));
      }
    }));
    keys.forEach(key -> rules.add(key + " " + matchings.getOrDefault(key, Matching.exact())));
    names.forEach((from, to) -> rules.add(from + " stands as " + to));
    Map<ImmutableList<Object>, Tally> lateGroups = new LinkedHashMap<>();
    late.ifPresent(all -> {
      Totals tooLate = all.by(keys.toArray(new String[0]));
      checkMoneyIsThere(all, tooLate);
      lateGroups.putAll(
          groups(matched(tooLate, keys, matchings, new LinkedHashMap<>()), names, together));
    });
    lateGroups.forEach((values, tally) -> issues.add(Issue.of(
        Issue.Kind.LATE_ORDERS, name + ": late under " + values + " and not counted: " + tally)));
    issues.addAll(estimates(matched));
    return new SourcePart(
        name,
        ImmutableMap.copyOf(groups(matched, names, together)),
        JoinedTally.renamed(matched.total(), names),
        ImmutableMap.copyOf(lateGroups),
        ImmutableList.copyOf(rules),
        ImmutableList.copyOf(issues));
  }

  /** Without the key by which several currencies are kept apart there is no sum of money, and it must not get lost. */
  private void checkMoneyIsThere(Totals all, Totals wanted) {
    Set<Measure> lost = money(all);
    lost.removeAll(money(wanted));
    checkArgument(
        lost.isEmpty(),
        "source %s has %s in several currencies, which do not add up: convert each row by ExchangeRates"
            + " in the rollup's sumAll(...)",
        name,
        lost);
  }

  private static Set<Measure> money(Totals totals) {
    return totals.groups().values().stream()
        .flatMap(tally -> tally.measures().stream())
        .filter(measure -> measure.unit() == MeasureUnit.MONEY)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Totals matched(
      Totals totals,
      List<String> keys,
      Map<String, Matching> matchings,
      Map<String, Map<Object, Set<Object>>> merged) {
    Totals matched = totals;
    for (String key : keys) {
      Matching matching = matchings.getOrDefault(key, Matching.exact());
      if (!matching.isExact()) {
        Map<Object, Set<Object>> origins = new TreeMap<>(KeyOrder.OF_VALUES);
        matched = matched.withKey(key, value -> {
          Object normal = matching.of(value);
          Object shown =
              normal instanceof Optional<?> none && none.isEmpty() ? Totals.NO_KEY : normal;
          origins
              .computeIfAbsent(shown, to -> new TreeSet<>(KeyOrder.OF_VALUES))
              .add(value);
          return normal;
        });
        merged.put(key, origins);
      }
    }
    return matched;
  }

  private Map<ImmutableList<Object>, Tally> groups(
      Totals totals, Map<Measure, Measure> names, Set<String> together) {
    Map<ImmutableList<Object>, Tally> groups = new LinkedHashMap<>();
    List<String> keyNames = totals.keyNames();
    totals.groups().forEach((keys, tally) -> {
      ImmutableList.Builder<Object> own = ImmutableList.builder();
      for (int i = 0; i < keys.size(); i++) {
        boolean isApart = keys.get(i).equals(Totals.NO_KEY) && !together.contains(keyNames.get(i));
        own.add(isApart ? Totals.NO_KEY + " in " + name : keys.get(i));
      }
      groups.put(own.build(), JoinedTally.renamed(tally, names));
    });
    return groups;
  }

  private List<Issue> estimates(Totals matched) {
    List<Issue> issues = new ArrayList<>();
    for (Measure measure : matched.total().measures()) {
      if (measure.additivity() == Additivity.UNIQUE) {
        UniqueCount count = matched.unique(measure);
        if (!count.isExact()) {
          issues.add(Issue.of(
              Issue.Kind.ESTIMATED,
              measure,
              name + ": " + measure + " is estimated, standard error "
                  + Math.round(count.relativeStandardError() * 10_000) / 100.0 + " %"));
        }
      }
    }
    return issues;
  }

  /** How the days of a key were cut, where its values are days. */
  Optional<String> dayCut(String key) {
    Optional<String> cut = totals.cut(key);
    if (cut.isPresent()) {
      checkArgument(
          zoneOf(cut.get()).equals(Optional.of(zone.normalized())),
          "source %s was given with days in %s, but its rollup cut %s by %s",
          name,
          zone,
          key,
          cut.get());
      return cut;
    }
    int place = totals.keyNames().indexOf(key);
    boolean isDay = totals.groups().keySet().stream()
        .anyMatch(values -> values.get(place) instanceof LocalDate);
    return isDay ? Optional.of("days in " + zone.getId()) : Optional.empty();
  }

  /** The zone that a cut names; of the many names of UTC always the same. */
  static Optional<ZoneId> zoneOf(String cut) {
    try {
      return Optional.of(ZoneId.of(cut.substring(cut.lastIndexOf(' ') + 1)).normalized());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A cut in words that are the same wherever days begin and end at the same times. */
  static String normal(String cut) {
    return zoneOf(cut)
        .map(zone -> cut.substring(0, cut.lastIndexOf(' ') + 1) + zone)
        .orElse(cut);
  }
}
