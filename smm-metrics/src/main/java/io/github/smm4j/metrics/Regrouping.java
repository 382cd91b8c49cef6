package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** Makes new totals of the groups of others, which stay as they are. */
final class Regrouping {
  private final TotalsStore all;
  private final GroupKeys keys;

  Regrouping(TotalsStore all) {
    this.all = all;
    this.keys = all.keys();
  }

  /** The sums by other keys: those at the given places. */
  TotalsStore by(int[] places, GroupKeys.Change change) {
    ImmutableList<KeyHead> wanted =
        Arrays.stream(places).mapToObj(keys.heads()::get).collect(ImmutableList.toImmutableList());
    boolean losesCurrency = keys.haveCurrency() && !keys.haveCurrencyAt(places);
    Optional<CurrencyUnit> common = losesCurrency ? onlyCurrency() : all.currency();
    boolean withMoney = !losesCurrency || common.isPresent();
    TotalsStore regrouped = all.emptyFor(wanted, withMoney, common.orElse(null));
    regrouped.oddRows().addAll(all.oddRows());
    regrouped.merge(all, places, change, withMoney);
    return regrouped;
  }

  /** The currency of all groups, or empty if they have several, or there are none. */
  private Optional<CurrencyUnit> onlyCurrency() {
    List<CurrencyUnit> used =
        groups().mapToObj(keys::currencyOf).distinct().limit(2).toList();
    return used.size() == 1 ? Optional.of(used.get(0)) : Optional.empty();
  }

  /** The groups in which a key is shown as a value. */
  TotalsStore where(int place, Object shown) {
    TotalsStore some = emptyLikeAll();
    TotalsStore.Counterparts counterparts = some.counterparts(all, true);
    GroupTranslation to = translation(some);
    groups()
        .filter(group -> keys.isShownAs(group, place, shown))
        .forEach(group -> some.mergeGroup(to.groupOf(group), all, group, counterparts));
    return some;
  }

  /** The groups dealt out by their keys as shown; the first part has the report. */
  List<TotalsStore> split(int parts) {
    List<TotalsStore> split = new ArrayList<>();
    List<GroupTranslation> translations = new ArrayList<>();
    TotalsStore.Counterparts counterparts =
        new TotalsStore.Counterparts(ImmutableIntArray.of(), ImmutableIntArray.of());
    for (int part = 0; part < parts; part++) {
      TotalsStore some = emptyLikeAll();
      counterparts = some.counterparts(all, true); // the same in all parts
      split.add(some);
      translations.add(translation(some));
    }
    split.get(0).oddRows().addAll(all.oddRows());
    for (int group : groups().toArray()) {
      int part = keys.partOf(group, parts);
      split.get(part).mergeGroup(translations.get(part).groupOf(group), all, group, counterparts);
    }
    return split;
  }

  /** The rows of the groups that are shown by these keys, as group 0. */
  TotalsStore only(List<Object> wanted) {
    Optional<CurrencyUnit> unit =
        keys.haveCurrency() ? currency(keys.currencyIn(wanted)) : all.currency();
    TotalsStore one = all.emptyFor(ImmutableList.of(), true, unit.orElse(null));
    TotalsStore.Counterparts counterparts = one.counterparts(all, true);
    IntStream groups = keys.lookAlike()
        ? groups().filter(group -> keys.isShownAs(group, wanted))
        : IntStream.of(keys.find(wanted)).filter(all::hasGroup);
    groups.forEach(group -> one.mergeGroup(0, all, group, counterparts));
    return one;
  }

  private static Optional<CurrencyUnit> currency(Object code) {
    return CurrencyUnit.registeredCurrencies().stream()
        .filter(each -> each.getCode().equals(code))
        .findFirst();
  }

  private IntStream groups() {
    return IntStream.range(0, all.cells().groups()).filter(all::isUsed);
  }

  private TotalsStore emptyLikeAll() {
    return all.emptyFor(keys.heads(), true, all.currency().orElse(null));
  }

  private GroupTranslation translation(TotalsStore to) {
    return new GroupTranslation(to.keys(), keys, keys.places(), GroupKeys.Change.NONE);
  }
}
