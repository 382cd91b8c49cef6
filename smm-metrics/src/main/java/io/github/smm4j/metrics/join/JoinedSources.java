package io.github.smm4j.metrics.join;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.ExchangeRates;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * The totals of several sources side by side: what each campaign cost in the ad account, what it brought to the site, and
 * what was sold.
 *
 * <pre>{@code
 * JoinedTable monday = JoinedSources.builder("campaign", "network")
 *     .source("ads", kyiv, adRollup, ads)
 *     .source("visits", kyiv, visitRollup, visits)
 *     .source("orders", orderRollup, window.split(orders, Order::visitedAt, Order::boughtAt))
 *     .match("campaign", Matching.normalized("house names", house::normal))
 *     .build()
 *     .table(CPC, CLICK_TO_VISIT, CPO, DRR);
 * }</pre>
 *
 * <p>Nothing is lost, and nothing is counted twice:
 *
 * <ul>
 *   <li>Keys that one source has and another lacks stay in the table, and are listed with what they hold
 *       ({@link #unmatched()}). So the totals are those of each source.
 *   <li>Rows without a key are of no common campaign: each source has its own row for them, {@code (none) in visits}, unless {@link Builder#missing} says otherwise.
 *   <li>A measure may come from one source only. Conversions by the ad account and conversions by the shop are the same
 *       sales, counted twice: {@link Builder#rename} and {@link Builder#prefer} say what is meant.
 *   <li>A group says how many of its rows stand where a measure is missing: a KPI of unmatched keys carries that as an
 *       issue.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @serial exclude
 */
public final class JoinedSources implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Form form;
  private final ImmutableMap<List<Object>, Tally> groups;
  private final ImmutableList<Unmatched> unmatched;
  private final Tally total;

  private JoinedSources(Form form) {
    this.form = form;
    TreeMap<List<Object>, List<SourcePart>> holders = new TreeMap<>(KeyOrder.OF_ROWS);
    for (SourcePart part : form.parts) {
      part.groups()
          .keySet()
          .forEach(
              keys -> holders.computeIfAbsent(keys, none -> new ArrayList<>()).add(part));
    }
    ImmutableMap.Builder<List<Object>, Tally> joined = ImmutableMap.builder();
    ImmutableList.Builder<Unmatched> alone = ImmutableList.builder();
    Map<String, Long> rowsElsewhere = new HashMap<>();
    holders.forEach((keys, parts) -> {
      Map<String, Tally> holds = new LinkedHashMap<>();
      parts.forEach(part -> holds.put(part.name(), requireNonNull(part.groups().get(keys))));
      Tally sum = JoinedTally.of(holds.values());
      joined.put(keys, sum);
      if (parts.size() < form.parts.size()) {
        ImmutableList<String> lacking = form.parts.stream()
            .map(SourcePart::name)
            .filter(name -> !holds.containsKey(name))
            .collect(ImmutableList.toImmutableList());
        lacking.forEach(name -> rowsElsewhere.merge(name, sum.parts(), Math::addExact));
        alone.add(new Unmatched(ImmutableList.copyOf(keys), ImmutableMap.copyOf(holds), lacking));
      }
    });
    this.groups = joined.buildOrThrow();
    this.unmatched = alone.build();
    this.total = total(form.parts, rowsElsewhere);
  }

  private static Tally total(List<SourcePart> parts, Map<String, Long> rowsElsewhere) {
    Tally sum = JoinedTally.of(parts.stream().map(SourcePart::total).toList());
    Tally.Builder total = sum.toBuilder();
    for (SourcePart part : parts) {
      for (Measure measure : part.total().measures()) {
        total.partsWithout(
            measure, sum.partsWithout(measure) + rowsElsewhere.getOrDefault(part.name(), 0L));
      }
    }
    return total.build();
  }

  /**
   * Starts a join.
   *
   * @param keys the names of the keys that all sources share, in the order of the table's columns
   * @return a builder without sources
   * @throws IllegalArgumentException if there is no key, or one stands twice
   */
  public static Builder builder(String... keys) {
    checkArgument(
        keys.length > 0 && ImmutableSet.copyOf(keys).size() == keys.length,
        "sources are joined on one key or more, each named once: %s",
        List.of(keys));
    return new Builder(ImmutableList.copyOf(keys));
  }

  /**
   * The names of the keys.
   *
   * @return an immutable list
   */
  public List<String> keyNames() {
    return form.keys;
  }

  /**
   * The names of the sources.
   *
   * @return an immutable list in the order in which they were given
   */
  public List<String> sources() {
    return form.parts.stream().map(SourcePart::name).collect(ImmutableList.toImmutableList());
  }

  /**
   * What stands under each key, of all sources.
   *
   * @return an immutable map in the order of the keys, those without a value last
   */
  public Map<List<Object>, Tally> groups() {
    return groups;
  }

  /**
   * What one source holds under some keys.
   *
   * @param source the name of a source
   * @param keys the values of the keys, as they stand in the table
   * @return its sums, or empty if it has nothing under these keys
   * @throws IllegalArgumentException if there is no such source
   */
  public Optional<Tally> of(String source, Object... keys) {
    return Optional.ofNullable(part(source).groups().get(ImmutableList.copyOf(keys)));
  }

  /**
   * The sums of all sources: of each measure, those of its source.
   *
   * @return the tally
   */
  public Tally total() {
    return total;
  }

  /**
   * The sums of one source, those without a partner among them.
   *
   * @param source the name of a source
   * @return the tally
   * @throws IllegalArgumentException if there is no such source
   */
  public Tally total(String source) {
    return part(source).total();
  }

  private SourcePart part(String source) {
    return form.parts.stream()
        .filter(part -> part.name().equals(source))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no source named " + source + ", but " + sources()));
  }

  /**
   * The keys that some sources have and others lack.
   *
   * @return an immutable list in the order of the keys
   */
  public List<Unmatched> unmatched() {
    return unmatched;
  }

  /**
   * The keys that one source has and another one lacks.
   *
   * @param source the name of a source
   * @return an immutable list in the order of the keys
   * @throws IllegalArgumentException if there is no such source
   */
  public List<Unmatched> unmatched(String source) {
    part(source);
    return unmatched.stream()
        .filter(keys -> keys.holds().containsKey(source))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What orders that came after their window hold, by key. They are in no other number.
   *
   * @param source the name of a source of orders
   * @return an immutable map; empty for sources without a window
   * @throws IllegalArgumentException if there is no such source
   */
  public Map<List<Object>, Tally> late(String source) {
    return ImmutableMap.copyOf(part(source).late());
  }

  /**
   * How the sources were joined: rows, zones, windows, and by which rule each key was matched.
   *
   * @return an immutable list of sentences that begin with the name of a source
   */
  public List<String> rules() {
    return form.parts.stream()
        .map(part -> part.name() + ": " + String.join("; ", part.rules()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What a reader of the numbers should know: names that were merged, late orders and those before their visit, days of different zones, broken rows,
   * estimates, and how many keys have no partner.
   *
   * @return an immutable list, source by source
   */
  public List<Issue> issues() {
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    issues.addAll(form.issues);
    for (SourcePart part : form.parts) {
      issues.addAll(part.issues());
      long alone = unmatched(part.name()).stream().filter(Unmatched::isAlone).count();
      if (alone > 0) {
        issues.add(Issue.of(
            Issue.Kind.NO_PARTNER,
            part.name() + ": " + alone + " of " + part.groups().size()
                + " keys stand in no other source"));
      }
    }
    return issues.build();
  }

  /**
   * Makes the table.
   *
   * @param kpis the KPIs, in the order of the columns
   * @return the table, with a row for every key of any source
   */
  public JoinedTable table(Kpi... kpis) {
    return JoinedTable.of(this, kpis);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JoinedSources that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  /** Gives the sources with their totals, one a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    form.parts.forEach(part -> text.append(text.length() == 0 ? "" : "\n")
        .append(part.name())
        .append(' ')
        .append(part.total()));
    return text.toString();
  }

  @Serial
  private Object writeReplace() {
    return form;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("JoinedSources are read through their serial form only");
  }

  /** All of the content, and the serial form. */
  private record Form(
      ImmutableList<String> keys, ImmutableList<SourcePart> parts, ImmutableList<Issue> issues)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return new JoinedSources(this);
    }
  }

  /** Builds {@link JoinedSources}. */
  public static final class Builder {
    private static final String EVERY_SOURCE = "";

    private final ImmutableList<String> keys;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Map<String, Matching>> matchings = new HashMap<>();
    private final Map<String, Map<Measure, Measure>> names = new HashMap<>();
    private final Map<Measure, String> preferred = new LinkedHashMap<>();
    private final Set<String> together = new HashSet<>();
    private ZoneRule zones = ZoneRule.ALIKE;

    private Builder(ImmutableList<String> keys) {
      this.keys = keys;
    }

    /**
     * Adds a source that was rolled up before.
     *
     * @param name its name; not blank, and no other source's
     * @param zone the time zone of its days, of which its period was chosen
     * @param totals its totals, by the keys of the join and maybe others
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken
     */
    public Builder source(String name, ZoneId zone, Totals totals) {
      return add(Source.of(name, zone, totals.by(copy(totals.keyNames()))));
    }

    /**
     * Adds a source.
     *
     * @param name its name; not blank, and no other source's
     * @param zone the time zone of its days, of which its period was chosen
     * @param rollup rolls its rows up by the keys of the join
     * @param rows its rows
     * @param <T> the type of the rows
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or as {@link Rollup#add} does
     */
    public <T> Builder source(String name, ZoneId zone, Rollup<T> rollup, Iterable<T> rows) {
      return add(Source.of(name, zone, rolledUp(rollup, rows)));
    }

    /**
     * Adds a source of orders, of which those are counted that are results of a period. The late ones are listed.
     *
     * @param name its name; not blank, and no other source's
     * @param rollup rolls its rows up by the keys of the join
     * @param orders the orders, sorted by a window
     * @param <T> the type of the orders
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or as {@link Rollup#add} does
     */
    public <T> Builder source(String name, Rollup<T> rollup, WindowedOrders<T> orders) {
      return add(new Source(
          name,
          orders.window().zone(),
          rolledUp(rollup, orders.counted()),
          Optional.of(rolledUp(rollup, orders.of(OrderTime.LATE))),
          orders.toString(),
          ImmutableList.copyOf(orders.inNoPeriod())));
    }

    private static String[] copy(List<String> names) {
      return names.toArray(new String[0]);
    }

    private static <T> Totals rolledUp(Rollup<T> rollup, Iterable<T> rows) {
      Totals totals = rollup.start();
      rows.forEach(row -> rollup.add(totals, row));
      return totals;
    }

    private Builder add(Source source) {
      requireNonNull(source.zone());
      checkArgument(!source.name().isBlank(), "the name of a source is blank");
      checkArgument(
          sources.putIfAbsent(source.name(), source) == null,
          "two sources named %s",
          source.name());
      return this;
    }

    /**
     * Says how the values of a key are matched, in all sources.
     *
     * @param key the name of a key of the join
     * @param matching the rule; {@link Matching#exact()} unless set
     * @return this builder
     * @throws IllegalArgumentException if there is no such key
     */
    public Builder match(String key, Matching matching) {
      return putMatching(EVERY_SOURCE, key, matching);
    }

    /**
     * Says how the values of a key are matched in one source, instead of the rule for all.
     *
     * @param source the name of a source
     * @param key the name of a key of the join
     * @param matching the rule
     * @return this builder
     * @throws IllegalArgumentException if there is no such key
     */
    public Builder match(String source, String key, Matching matching) {
      return putMatching(source, key, matching);
    }

    private Builder putMatching(String source, String key, Matching matching) {
      checkArgument(keys.contains(key), "no key named %s, but %s", key, keys);
      matchings.computeIfAbsent(source, none -> new HashMap<>()).put(key, requireNonNull(matching));
      return this;
    }

    /**
     * Says what to do with rows that have no value of a key.
     *
     * @param key the name of a key of the join
     * @param rule what to do; {@link MissingKey#APART} unless set
     * @return this builder
     * @throws IllegalArgumentException if there is no such key
     */
    public Builder missing(String key, MissingKey rule) {
      checkArgument(keys.contains(key), "no key named %s, but %s", key, keys);
      if (requireNonNull(rule) == MissingKey.TOGETHER) {
        together.add(key);
      } else {
        together.remove(key);
      }
      return this;
    }

    /**
     * Gives a measure of one source another name, so that it stands beside the one of another source.
     *
     * @param source the name of a source
     * @param measure a measure of the source
     * @param name the measure under which it stands in the table, of the same unit and additivity, and none that the
     *     source has already: {@code Measure.count("ad_conversions")}
     * @return this builder
     * @throws IllegalArgumentException if the unit or the additivity is another
     */
    public Builder rename(String source, Measure measure, Measure name) {
      checkArgument(
          measure.unit() == name.unit() && measure.additivity() == name.additivity(),
          "%s is %s, %s, and %s is %s, %s",
          measure,
          measure.unit(),
          measure.additivity(),
          name,
          name.unit(),
          name.additivity());
      names.computeIfAbsent(source, none -> new LinkedHashMap<>()).put(measure, name);
      return this;
    }

    /**
     * Says which source a measure is taken from. In the others it stands under the name of the source and its own:
     * {@code ads_conversions}, unless {@link #rename} gives it another name: that is needed where the name of the source is
     * no part of a measure's id, as {@code Google Ads}, or the source has a measure of that name.
     *
     * @param source the name of the source whose numbers count
     * @param measure a measure that other sources have too
     * @return this builder
     */
    public Builder prefer(String source, Measure measure) {
      preferred.put(requireNonNull(measure), requireNonNull(source));
      return this;
    }

    /**
     * Says what to do if sources are joined by days that were cut in different time zones.
     *
     * @param rule what to do; {@link ZoneRule#ALIKE} unless set
     * @return this builder
     */
    public Builder zones(ZoneRule rule) {
      this.zones = requireNonNull(rule);
      return this;
    }

    /**
     * Joins the sources.
     *
     * @return the joined sources
     * @throws IllegalArgumentException if there are fewer than two sources; if a source that is spoken of is not there, or
     *     lacks a key; if two sources bring the same measure; if two measures of a source would have one name, or one a
     *     name that no measure can have; if their money is of several currencies; or if days of
     *     different zones were to be joined
     */
    public JoinedSources build() {
      checkArgument(sources.size() >= 2, "a join of %s: it needs two sources", sources.keySet());
      matchings.keySet().stream().filter(name -> !name.equals(EVERY_SOURCE)).forEach(this::check);
      names.keySet().forEach(this::check);
      preferred.values().forEach(this::check);
      ImmutableList<Issue> issues = zoneIssues();
      ImmutableList.Builder<SourcePart> parts = ImmutableList.builder();
      for (Source source : sources.values()) {
        Map<String, Matching> rules = new HashMap<>(matchings.getOrDefault(EVERY_SOURCE, Map.of()));
        rules.putAll(matchings.getOrDefault(source.name(), Map.of()));
        parts.add(source.part(
            keys,
            rules,
            SourceNames.of(source, names.getOrDefault(source.name(), Map.of()), preferred),
            together));
      }
      checkMeasures(parts.build());
      checkCurrencies(parts.build());
      return new JoinedSources(new Form(keys, parts.build(), issues));
    }

    private void check(String source) {
      checkArgument(
          sources.containsKey(source), "no source named %s, but %s", source, sources.keySet());
    }

    private ImmutableList<Issue> zoneIssues() {
      ImmutableList.Builder<Issue> issues = ImmutableList.builder();
      for (String key : keys) {
        Map<String, String> cuts = new LinkedHashMap<>();
        for (Source source : sources.values()) {
          if (source.totals().keyNames().contains(key)) {
            source.dayCut(key).ifPresent(cut -> cuts.put(source.name(), cut));
          }
        }
        boolean alike = cuts.values().stream().map(Source::normal).distinct().count() <= 1;
        checkArgument(
            alike || zones == ZoneRule.AS_THEY_ARE,
            "%s is cut differently: %s. Cut all in one zone from the instants, leave %s out of the keys,"
                + " or say zones(ZoneRule.AS_THEY_ARE)",
            key,
            cuts,
            key);
        if (!alike) {
          issues.add(Issue.of(Issue.Kind.ZONES_DIFFER, key + " is cut differently: " + cuts));
        }
      }
      Map<String, ZoneId> own = new LinkedHashMap<>();
      sources.values().forEach(source -> own.put(source.name(), source.zone().normalized()));
      if (ImmutableSet.copyOf(own.values()).size() > 1) {
        issues.add(Issue.of(
            Issue.Kind.ZONES_DIFFER,
            "the sources have their days in different zones, so their periods begin and end at different"
                + " times: " + own));
      }
      return issues.build();
    }

    private static void checkMeasures(List<SourcePart> parts) {
      Map<Measure, String> owners = new HashMap<>();
      for (SourcePart part : parts) {
        for (Measure measure : part.measures()) {
          String other = owners.putIfAbsent(measure, part.name());
          checkArgument(
              other == null,
              "both %s and %s bring %s, which would count the same things twice: say"
                  + " prefer(\"%s\", ...) to take it from one, or rename(\"%s\", ..., Measure.of(\"%s_%s\","
                  + " ...)) to keep both beside each other",
              other,
              part.name(),
              measure,
              part.name(),
              other,
              other,
              measure);
        }
      }
    }

    private static void checkCurrencies(List<SourcePart> parts) {
      Map<String, CurrencyUnit> used = new LinkedHashMap<>();
      parts.forEach(part -> part.total().currency().ifPresent(unit -> used.put(part.name(), unit)));
      checkArgument(
          ImmutableSet.copyOf(used.values()).size() <= 1,
          "the sources have money in several currencies, %s: convert the rows by %s in the rollup's"
              + " sumAll(...), with the rate of each day",
          used,
          ExchangeRates.class.getSimpleName());
    }
  }
}
