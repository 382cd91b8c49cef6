package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.smm4j.core.Tally;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link KpiTable}. To be given: the totals. */
public final class KpiTableBuilder {
  private final ImmutableList<String> keyNames;
  private final Map<String, KeyHead> cuts = new HashMap<>();
  private final Map<List<Object>, TotalsGroup> groups = new LinkedHashMap<>();
  private ImmutableList<Kpi> kpis = ImmutableList.of();
  private @Nullable TotalsGroup totals;

  KpiTableBuilder(ImmutableList<String> keyNames) {
    this.keyNames = keyNames;
  }

  /**
   * Says how the days, weeks or months of a key were cut: {@link KpiTable#beside} then refuses a table that was cut
   * otherwise.
   *
   * @param keyName the name of a key
   * @param cut as {@link Totals#cut} gives it: {@code days in Europe/Kyiv}; not blank
   * @return this builder
   * @throws IllegalArgumentException if there is no such key, or the text is blank
   */
  public KpiTableBuilder cut(String keyName, String cut) {
    checkArgument(keyNames.contains(keyName), "no key named %s, but %s", keyName, keyNames);
    checkArgument(!cut.isBlank(), "the cut of %s is blank", keyName);
    cuts.put(keyName, KeyHead.period(keyName, cut));
    return this;
  }

  /**
   * Sets the KPIs.
   *
   * @param kpis the KPIs, in the order of the columns
   * @return this builder
   */
  public KpiTableBuilder kpis(Kpi... kpis) {
    this.kpis = ImmutableList.copyOf(kpis);
    return this;
  }

  /**
   * Adds a row behind the others.
   *
   * @param keys the value of every key, in order, of the types that a rollup's keys have
   * @param sums the sums
   * @return this builder
   * @throws IllegalArgumentException if there are more or fewer values than keys, one is of another type, or there is a
   *     row with these keys
   */
  public KpiTableBuilder row(List<?> keys, Tally sums) {
    return row(keys, sums, List.of(), List.of());
  }

  /**
   * Adds a row behind the others, with the errors of its counts of people and the averages of rates.
   *
   * @param keys the value of every key, in order, of the types that a rollup's keys have
   * @param sums the sums, in which the counts of people stand too
   * @param uniques the counts of people with their errors
   * @param rates the averages of rates, the same ones in each row and in the totals
   * @return this builder
   * @throws IllegalArgumentException if there are more or fewer values than keys, one is of another type, or there is a
   *     row with these keys
   */
  public KpiTableBuilder row(
      List<?> keys, Tally sums, List<UniqueCount> uniques, List<RateAverage> rates) {
    checkArgument(
        keys.size() == keyNames.size(), "%s values for the keys %s", keys.size(), keyNames);
    ImmutableList<Object> shown = KeyValue.shown(keys.toArray());
    TotalsGroup before = groups.putIfAbsent(shown, group(shown, sums, uniques, rates));
    checkArgument(before == null, "two rows of the keys %s", shown);
    return this;
  }

  /**
   * Sets the totals of all rows, also of those that are left out.
   *
   * @param sums the sums
   * @return this builder
   */
  public KpiTableBuilder totals(Tally sums) {
    return totals(sums, List.of(), List.of());
  }

  /**
   * Sets the totals of all rows, with the errors of the counts of people and the averages of rates.
   *
   * @param sums the sums, in which the counts of people stand too
   * @param uniques the counts of people with their errors
   * @param rates the averages of rates, the same ones as in each row
   * @return this builder
   */
  public KpiTableBuilder totals(Tally sums, List<UniqueCount> uniques, List<RateAverage> rates) {
    totals = group(ImmutableList.of(), sums, uniques, rates);
    return this;
  }

  private static TotalsGroup group(
      ImmutableList<Object> keys, Tally sums, List<UniqueCount> uniques, List<RateAverage> rates) {
    return new TotalsGroup(
        keys,
        requireNonNull(sums),
        Maps.uniqueIndex(uniques, UniqueCount::measure),
        ImmutableList.copyOf(rates));
  }

  /**
   * Builds the table.
   *
   * @return the table
   * @throws IllegalStateException if the totals are not given, or other rates are averaged in a row than in the totals
   */
  public KpiTable build() {
    TotalsGroup all = totals;
    checkState(all != null, "a table without totals: call totals(...)");
    ImmutableList.Builder<KpiTable.Row> rows = ImmutableList.builder();
    for (TotalsGroup group : groups.values()) {
      checkState(
          averaged(group).equals(averaged(all)),
          "the row %s has averages of %s, the totals of %s",
          group.keys(),
          averaged(group),
          averaged(all));
      rows.add(new KpiTable.Row(keyNames, kpis, group, all.tally(), ImmutableMap.of()));
    }
    return new KpiTable(
        keyNames.stream()
            .map(name -> cuts.getOrDefault(name, KeyHead.of(name)))
            .collect(ImmutableList.toImmutableList()),
        kpis,
        rows.build(),
        new KpiTable.Row(keyNames, kpis, all, all.tally(), ImmutableMap.of()));
  }

  private static List<String> averaged(TotalsGroup group) {
    return group.rates().stream().map(RateAverage::label).toList();
  }
}
