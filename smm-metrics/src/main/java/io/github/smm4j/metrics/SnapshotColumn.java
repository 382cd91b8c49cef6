package io.github.smm4j.metrics;

import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import io.github.smm4j.metrics.exact.RateSums;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Picks one reading for each account (or post) of each group, and adds those up: a snapshot adds up over accounts, never
 * over days.
 */
final class SnapshotColumn implements GroupColumn {
  private static final int INITIAL_CAPACITY = 16;

  private final ColumnHead.Pick pick;

  /** In the order of the accounts: a hash table would be slow for names that were made to have one hash code. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic type
  private @Nullable Map<Object, Reading>[] readings = new Map[INITIAL_CAPACITY];

  private OptionalLong reading = OptionalLong.empty();
  private Object heldAccount = KeyValue.NONE;
  private @Nullable Reading held;

  SnapshotColumn(ColumnHead.Pick pick) {
    this.pick = pick;
  }

  /**
   * What is kept of the readings of one account.
   *
   * @param day of the reading that was picked; 0 where days make no difference
   * @param number the reading, or the sum of them for a mean
   * @param count how many readings
   */
  private record Reading(long day, long number, long count) {

    Reading and(Reading other, ColumnHead.Pick pick) {
      long both = count + other.count;
      return switch (pick) {
        case LAST -> day == other.day ? greater(other, both) : later(other, both);
        case FIRST -> day == other.day ? greater(other, both) : earlier(other, both);
        case MAX -> greater(other, both);
        case MEAN -> new Reading(0, Math.addExact(number, other.number), both);
      };
    }

    /** Of two readings of one day the greater one, so that the order makes no difference. */
    private Reading greater(Reading other, long both) {
      return new Reading(day, Math.max(number, other.number), both);
    }

    private Reading later(Reading other, long both) {
      Reading picked = day > other.day ? this : other;
      return new Reading(picked.day, picked.number, both);
    }

    private Reading earlier(Reading other, long both) {
      Reading picked = day < other.day ? this : other;
      return new Reading(picked.day, picked.number, both);
    }
  }

  /** Begins a row by its reading, if it has one. */
  void read(OptionalLong number) {
    reading = number;
    held = null;
  }

  OptionalLong reading() {
    return reading;
  }

  /** Holds the reading of the row. */
  void hold(@Nullable Object account, long day) {
    boolean dated = pick == ColumnHead.Pick.LAST || pick == ColumnHead.Pick.FIRST;
    heldAccount = KeyValue.of(account);
    held = new Reading(dated ? day : 0, reading.orElseThrow(), 1);
  }

  @Override
  public void holdNothing() {
    held = null;
  }

  @Override
  public void checkHeld(int group) {
    Reading there = held == null ? null : of(group).get(heldAccount);
    if (there != null && held != null) {
      there.and(held, pick);
    }
  }

  @Override
  public void addHeld(int group) {
    if (held != null) {
      add(group, heldAccount, held);
    }
  }

  private void add(int group, Object account, Reading reading) {
    if (group >= readings.length) {
      readings = Arrays.copyOf(readings, Math.max(2 * readings.length, group + 1));
    }
    Map<Object, Reading> there = readings[group];
    if (there == null) {
      there = new TreeMap<>(KeyValue.ORDER);
      readings[group] = there;
    }
    there.merge(account, reading, (one, other) -> one.and(other, pick));
  }

  private Map<Object, Reading> of(int group) {
    Map<Object, Reading> there = group < readings.length ? readings[group] : null;
    return there == null ? Map.of() : there;
  }

  /** The sum over the accounts; of means, rounded half-even to a whole number. */
  OptionalLong value(int group) {
    Map<Object, Reading> accounts = of(group);
    if (accounts.isEmpty()) {
      return OptionalLong.empty();
    }
    if (pick == ColumnHead.Pick.MEAN) {
      RateSums means = new RateSums();
      accounts.values().forEach(reading -> means.add(0, reading.number(), reading.count()));
      return OptionalLong.of(means.rounded(0));
    }
    long sum = 0;
    for (Reading reading : accounts.values()) {
      sum = Math.addExact(sum, reading.number());
    }
    return OptionalLong.of(sum);
  }

  @Override
  public void merge(int group, GroupColumn other, int otherGroup) {
    ((SnapshotColumn) other)
        .of(otherGroup)
        .forEach((account, reading) -> add(group, account, reading));
  }

  @Override
  public void write(int group, ByteWriter out) {
    Map<Object, Reading> accounts = of(group);
    out.number(accounts.size());
    accounts.forEach((account, reading) -> {
      TotalsBytes.writeKey(account, out);
      out.number(reading.day());
      out.number(reading.number());
      out.number(reading.count());
    });
  }

  @Override
  public void read(int group, long rows, ByteReader in) {
    int accounts = in.count("accounts", 4);
    long readings = 0;
    Object last = null;
    for (int i = 0; i < accounts; i++) {
      Object account = TotalsBytes.readKey(in);
      Reading reading = new Reading(in.number(), in.number(), in.natural("readings"));
      in.check(
          reading.count() > 0 && (last == null || KeyValue.ORDER.compare(last, account) < 0),
          "reading of the next account");
      last = account;
      readings += reading.count();
      in.check(readings > 0 && readings <= rows, "number of readings");
      add(group, account, reading);
    }
  }
}
