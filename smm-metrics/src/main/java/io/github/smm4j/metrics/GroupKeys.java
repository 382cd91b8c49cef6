package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.metrics.cells.PairIndex;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * The keys of totals: gives each combination of their values a number, which is that of its group.
 *
 * <p>Every value of a key has a small number in its dictionary. The first key's number is the group's; each further key
 * is joined to the group so far by a {@link PairIndex}.
 */
final class GroupKeys {
  private static final int NONE = -1;

  private final ImmutableList<KeyHead> heads;
  private final KeyDictionary[] dictionaries;
  /** Joins the group by the keys before with the next key: one less than there are keys. */
  private final PairIndex[] joins;
  /** Which key is the currency, or -1: then all money is of one currency. */
  private final int currencyKey;

  GroupKeys(ImmutableList<KeyHead> heads) {
    this.heads = heads;
    this.dictionaries = new KeyDictionary[heads.size()];
    Arrays.setAll(dictionaries, i -> new KeyDictionary());
    this.joins = new PairIndex[Math.max(0, heads.size() - 1)];
    Arrays.setAll(joins, i -> new PairIndex());
    this.currencyKey = IntStream.range(0, heads.size())
        .filter(i -> heads.get(i).kind() == KeyHead.Kind.CURRENCY)
        .findFirst()
        .orElse(NONE);
  }

  /** What becomes of key values when totals are grouped anew. */
  interface Change {
    Change NONE = (place, value) -> value;

    Object of(int place, Object value);
  }

  ImmutableList<KeyHead> heads() {
    return heads;
  }

  KeyDictionary dictionary(int key) {
    return dictionaries[key];
  }

  /** What joins the group by the keys before with the value of a key. */
  PairIndex pairs(int key) {
    return joins[key - 1];
  }

  /** Joins the group by the keys before with the value of a key. */
  int join(int key, int group, int code) {
    return pairs(key).numberOf(group, code);
  }

  /** As {@link #join}, but -1 if the two did not come together yet. */
  int findJoin(int key, int group, int code) {
    return pairs(key).find(group, code);
  }

  /** Gives the group of these values. */
  int groupOf(Object[] values) {
    int group = 0;
    for (int i = 0; i < values.length; i++) {
      int code = dictionaries[i].codeOfValue(values[i]);
      group = i == 0 ? code : join(i, group, code);
    }
    return group;
  }

  /** The places of all keys, in order. */
  int[] places() {
    return IntStream.range(0, heads.size()).toArray();
  }

  /** The values of a group. */
  Object[] valuesOf(int group) {
    Object[] values = new Object[dictionaries.length];
    int left = group;
    for (int i = values.length - 1; i > 0; i--) {
      values[i] = dictionaries[i].value(joins[i - 1].right(left));
      left = joins[i - 1].left(left);
    }
    if (values.length > 0) {
      values[0] = dictionaries[0].value(left);
    }
    return values;
  }

  /** Reads the number that the value of each key of a group has. */
  void readCodes(int group, int[] codes) {
    int left = group;
    for (int i = codes.length - 1; i > 0; i--) {
      codes[i] = joins[i - 1].right(left);
      left = joins[i - 1].left(left);
    }
    if (codes.length > 0) {
      codes[0] = left;
    }
  }

  /** The values of a group as they are shown. */
  ImmutableList<Object> shownOf(int group) {
    Object[] shown = valuesOf(group);
    for (int i = 0; i < shown.length; i++) {
      shown[i] = KeyValue.shown(shown[i]);
    }
    return ImmutableList.copyOf(shown);
  }

  /** Puts groups in the order of their values. Each value is compared once, and then stands for itself by its rank. */
  int[] sorted(int[] groups) {
    int[] sorted = groups;
    int[] left = groups;
    // from the last key to the first, each time keeping the order so far of those that are equal
    for (int key = heads.size() - 1; key >= 0; key--) {
      int[] ranks = dictionaries[key].ranks();
      int[] rankOf = new int[groups.length];
      int[] leftOfThis = new int[groups.length];
      for (int i = 0; i < groups.length; i++) {
        rankOf[i] = ranks[key == 0 ? left[i] : pairs(key).right(left[i])];
        leftOfThis[i] = key == 0 ? 0 : pairs(key).left(left[i]);
      }
      int[] places = places(rankOf, ranks.length);
      sorted = moved(sorted, places);
      left = moved(leftOfThis, places);
    }
    return sorted;
  }

  /** Where each of some ranks below a bound comes to stand when they are sorted. */
  private static int[] places(int[] ranks, int bound) {
    int[] next = new int[bound + 1];
    for (int rank : ranks) {
      next[rank + 1]++;
    }
    for (int rank = 0; rank < bound; rank++) {
      next[rank + 1] += next[rank];
    }
    return Arrays.stream(ranks).map(rank -> next[rank]++).toArray();
  }

  private static int[] moved(int[] values, int[] places) {
    int[] moved = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      moved[places[i]] = values[i];
    }
    return moved;
  }

  /** Finds the group that is shown by these values, or one of several that look alike, or gives -1. */
  int find(List<Object> values) {
    int group = 0;
    for (int i = 0; i < dictionaries.length; i++) {
      int code = dictionaries[i].findShown(values.get(i));
      if (code < 0 || group < 0) {
        return NONE;
      }
      group = i == 0 ? code : findJoin(i, group, code);
    }
    return group;
  }

  /** Whether two values of a key are shown as one: a constant is shown as a text, and so is no value. */
  boolean lookAlike() {
    return Arrays.stream(dictionaries).anyMatch(KeyDictionary::hasLookAlikes);
  }

  boolean isShownAs(int group, List<Object> wanted) {
    Object[] values = valuesOf(group);
    return IntStream.range(0, values.length)
        .allMatch(i -> KeyValue.shown(values[i]).equals(KeyValue.shown(wanted.get(i))));
  }

  boolean isShownAs(int group, int key, Object shown) {
    return KeyValue.shown(valuesOf(group)[key]).equals(shown);
  }

  /** Which of some parts a group goes to: the same in every process, for it depends on what is shown. */
  int partOf(int group, int parts) {
    int hash = 1;
    for (Object value : valuesOf(group)) {
      hash = 31 * hash + KeyValue.shown(value).hashCode();
    }
    // spread, so that the parts do not follow the buckets of a hash table
    return Math.floorMod((hash ^ (hash >>> 15)) * 0x9E3779B9, parts);
  }

  /** Whether the currency is a key; else all money is of one currency. */
  boolean haveCurrency() {
    return currencyKey != NONE;
  }

  /** Whether the currency is among the keys at these places. */
  boolean haveCurrencyAt(int[] places) {
    return Arrays.stream(places).anyMatch(place -> place == currencyKey);
  }

  /** The currency of a group, where that is a key. */
  CurrencyUnit currencyOf(int group) {
    return CurrencyUnit.of((String) valuesOf(group)[currencyKey]);
  }

  /** The currency among the values of all keys, where it is one. */
  Object currencyIn(List<Object> values) {
    return values.get(currencyKey);
  }
}
