package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import io.github.smm4j.metrics.cells.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The byte form of totals, version 1. Keys and measures are described in it, so that it can be read without the rollup;
 * groups are in the order of their keys, so that equal totals are equal bytes.
 */
final class TotalsBytes {
  private static final byte[] MAGIC = {'S', 'M', 'M', 'T'};
  private static final int VERSION = 1;
  static final int MOST_KEYS = 64;
  /** Far more than any rollup has; each is looked for among the ones before. */
  static final int MOST_SUMS = 1 << 12;

  private TotalsBytes() {}

  static byte[] write(TotalsStore store) {
    ByteWriter out = new ByteWriter();
    out.bytes(MAGIC);
    out.number(VERSION);
    out.number(store.keys().heads().size());
    for (KeyHead key : store.keys().heads()) {
      out.text(key.name());
      out.text(key.kind().name());
      out.text(key.cut());
    }
    out.text(store.currency().map(CurrencyUnit::getCode).orElse(""));
    List<TotalsStore.Sum> sums = writeSums(store, out);
    int[] columns = writeColumns(store, out);
    store.oddRows().write(out);
    int[] groups = store.sortedGroups();
    out.number(groups.length);
    for (int group : groups) {
      for (Object key : store.keys().valuesOf(group)) {
        writeKey(key, out);
      }
      out.number(store.rows(group));
      for (TotalsStore.Sum sum : sums) {
        out.number(store.cells().get(group, sum.cell()));
        if (sum.measured() >= 0) {
          out.number(store.cells().get(group, sum.measured()));
        }
      }
      for (int column : columns) {
        store.column(column).write(group, out);
      }
    }
    return out.toBytes();
  }

  /** Writes what is summed: the rollup's sums in their order, then others by their ids. */
  private static List<TotalsStore.Sum> writeSums(TotalsStore store, ByteWriter out) {
    int declared = store.shape().sums().size();
    List<TotalsStore.Sum> sums = new ArrayList<>(store.sums());
    sums.subList(declared, sums.size())
        .sort(Comparator.comparing((TotalsStore.Sum sum) -> sum.measure().id())
            .thenComparing(sum -> sum.measure().unit()));
    out.number(sums.size());
    out.number(declared);
    out.number(store.shape().always());
    for (TotalsStore.Sum sum : sums) {
      writeMeasure(sum.measure(), out);
      out.number(sum.measured() >= 0 ? 1 : 0);
    }
    return sums;
  }

  private static int[] writeColumns(TotalsStore store, ByteWriter out) {
    int declared = store.shape().others().size();
    List<Integer> order = new ArrayList<>();
    for (int column = 0; column < store.columns(); column++) {
      order.add(column);
    }
    order
        .subList(declared, order.size())
        .sort(Comparator.comparing(column -> store.head(column).toString()));
    out.number(order.size());
    out.number(declared);
    order.forEach(column -> writeHead(store.head(column), out));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void writeHead(ColumnHead head, ByteWriter out) {
    if (head instanceof ColumnHead.Unique unique) {
      out.text("UNIQUE");
      writeMeasure(unique.measure(), out);
    } else if (head instanceof ColumnHead.Snapshot snapshot) {
      out.text(snapshot.pick().name());
      writeMeasure(snapshot.measure(), out);
    } else if (head instanceof ColumnHead.Rate rate) {
      out.text("RATE");
      out.text(rate.kind().name());
      out.text(rate.id());
      out.text(rate.label());
      out.text(rate.unit());
    }
  }

  private static ColumnHead readHead(ByteReader in) {
    String kind = in.text();
    return switch (kind) {
      case "UNIQUE" -> {
        Measure measure = readMeasure(in);
        in.check(
            measure.additivity() == Additivity.UNIQUE && measure.unit() == MeasureUnit.COUNT,
            "measure of unique people");
        yield new ColumnHead.Unique(measure);
      }
      case "RATE" -> {
        RateAverage.Kind averaged = constant(RateAverage.Kind.class, in.text());
        yield new ColumnHead.Rate(in.text(), in.text(), in.text(), averaged);
      }
      default -> {
        Measure measure = readMeasure(in);
        in.check(
            measure.additivity() == Additivity.SNAPSHOT
                || measure.additivity() == Additivity.LIFETIME,
            "measure that is read off");
        yield new ColumnHead.Snapshot(measure, constant(ColumnHead.Pick.class, kind));
      }
    };
  }

  private static void writeMeasure(Measure measure, ByteWriter out) {
    out.text(measure.id());
    out.text(measure.unit().name());
    out.text(measure.additivity().name());
  }

  private static Measure readMeasure(ByteReader in) {
    String id = in.text();
    MeasureUnit unit = constant(MeasureUnit.class, in.text());
    return Measure.of(id, unit, constant(Additivity.class, in.text()));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("not the bytes of totals: no " + type.getSimpleName());
  }

  static TotalsStore read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    in.check(Arrays.equals(in.bytes(MAGIC.length), MAGIC), "mark of totals");
    long version = in.number();
    checkArgument(
        version == VERSION,
        "totals of version %s, but this library reads version %s: take a newer one",
        version,
        VERSION);
    ImmutableList<KeyHead> keys = readKeys(in);
    CurrencyUnit currency = readCurrency(in.text());
    in.check(
        currency == null || keys.stream().noneMatch(key -> key.kind() == KeyHead.Kind.CURRENCY),
        "currency beside a key that is one");
    int count = in.count("sums", 4);
    in.check(count <= MOST_SUMS, "count of sums");
    int declared = (int) in.natural("number of sums");
    int always = (int) in.natural("number of sums");
    in.check(always <= declared && declared <= count, "number of sums");
    List<Measure> measures = new ArrayList<>();
    boolean[] counted = new boolean[count];
    for (int i = 0; i < count; i++) {
      Measure measure = readMeasure(in);
      in.check(measure.additivity() == Additivity.ADDITIVE, "measure that adds up");
      in.check(
          measures.stream().noneMatch(other -> other.id().equals(measure.id())), "other measure");
      measures.add(measure);
      counted[i] = in.number() != 0;
      in.check(counted[i] || i < always, "count of a sum");
    }
    TotalsStore store = readStore(in, keys, currency, measures.subList(0, declared), always);
    for (int i = 0; i < always; i++) {
      if (counted[i]) {
        store.countAlways(i);
      }
    }
    measures.subList(declared, count).forEach(store::addForeignSum);
    readGroups(in, store);
    in.check(in.atEnd(), "end");
    return store;
  }

  private static ImmutableList<KeyHead> readKeys(ByteReader in) {
    int count = in.count("keys", 3);
    in.check(count <= MOST_KEYS, "count of keys");
    ImmutableList.Builder<KeyHead> keys = ImmutableList.builder();
    Set<String> names = new HashSet<>();
    int currencies = 0;
    for (int i = 0; i < count; i++) {
      KeyHead key = new KeyHead(in.text(), constant(KeyHead.Kind.class, in.text()), in.text());
      in.check(names.add(key.name()), "other key");
      currencies += key.kind() == KeyHead.Kind.CURRENCY ? 1 : 0;
      keys.add(key);
    }
    in.check(currencies <= 1, "single currency");
    return keys.build();
  }

  private static @Nullable CurrencyUnit readCurrency(String code) {
    try {
      return code.isEmpty() ? null : CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException("not the bytes of totals: no currency here", e);
    }
  }

  /** Reads the columns beside sums and what became of the rows. */
  private static TotalsStore readStore(
      ByteReader in,
      ImmutableList<KeyHead> keys,
      @Nullable CurrencyUnit currency,
      List<Measure> declared,
      int always) {
    int count = in.count("columns", 2);
    in.check(count <= MOST_SUMS, "count of columns");
    int first = (int) in.natural("number of columns");
    in.check(first <= count, "number of columns");
    List<ColumnHead> heads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ColumnHead head = readHead(in);
      in.check(!heads.contains(head), "other column");
      heads.add(head);
    }
    TotalsStore store = new TotalsStore(
        new ColumnHead.Shape(
            keys,
            ImmutableList.copyOf(declared),
            always,
            ImmutableList.copyOf(heads.subList(0, first))),
        currency);
    heads.subList(first, count).forEach(store::addForeignColumn);
    return store;
  }

  private static void readGroups(ByteReader in, TotalsStore store) {
    store.oddRows().read(in);
    int[] columns = readOrder(store);
    int groups = in.count("groups", 1);
    long all = 0;
    for (int i = 0; i < groups; i++) {
      int group = 0;
      for (int key = 0; key < store.keys().heads().size(); key++) {
        Object value = readKey(in);
        if (store.keys().heads().get(key).kind() == KeyHead.Kind.CURRENCY) {
          in.check(value instanceof String code && readCurrency(code) != null, "currency");
        }
        int code = store.keys().dictionary(key).codeOfValue(value);
        group = key == 0 ? code : store.keys().join(key, group, code);
      }
      store.cells().include(group);
      in.check(!store.isUsed(group), "other group");
      long rows = in.natural("number of rows");
      in.check(rows > 0 && rows <= Long.MAX_VALUE - all, "number of rows");
      all += rows;
      store.cells().set(group, Cells.ROWS, rows);
      for (TotalsStore.Sum sum : store.sums()) {
        store.cells().set(group, sum.cell(), in.number());
        if (sum.measured() >= 0) {
          long measured = in.natural("number of rows");
          in.check(measured <= rows, "number of rows");
          store.cells().set(group, sum.measured(), measured);
        }
      }
      for (int column : columns) {
        store.column(column).read(group, rows, in);
      }
    }
  }

  private static int[] readOrder(TotalsStore store) {
    int[] columns = new int[store.columns()];
    Arrays.setAll(columns, i -> i);
    return columns;
  }

  private static final int TAG_NONE = 0;
  private static final int TAG_BOOLEAN = 1;
  private static final int TAG_NUMBER = 2;
  private static final int TAG_DAY = 3;
  private static final int TAG_CONSTANT = 4;
  private static final int TAG_TEXT = 5;

  static void writeKey(Object value, ByteWriter out) {
    if (value instanceof Boolean flag) {
      out.number(TAG_BOOLEAN);
      out.number(flag ? 1 : 0);
    } else if (value instanceof Long number) {
      out.number(TAG_NUMBER);
      out.number(number);
    } else if (value instanceof LocalDate day) {
      out.number(TAG_DAY);
      out.number(day.toEpochDay());
    } else if (value instanceof KeyValue.Constant constant) {
      out.number(TAG_CONSTANT);
      out.number(constant.ordinal());
      out.text(constant.name());
    } else if (value instanceof String text) {
      out.number(TAG_TEXT);
      out.text(text);
    } else {
      out.number(TAG_NONE);
    }
  }

  static Object readKey(ByteReader in) {
    int tag = (int) in.number();
    return switch (tag) {
      case TAG_NONE -> KeyValue.NONE;
      case TAG_BOOLEAN -> in.number() != 0;
      case TAG_NUMBER -> in.number();
      case TAG_DAY -> {
        long day = in.number();
        in.check(day >= LocalDate.MIN.toEpochDay() && day <= LocalDate.MAX.toEpochDay(), "day");
        yield LocalDate.ofEpochDay(day);
      }
      case TAG_CONSTANT -> {
        long ordinal = in.natural("place of a constant");
        in.check(ordinal <= Integer.MAX_VALUE, "place of a constant");
        yield new KeyValue.Constant((int) ordinal, in.text());
      }
      case TAG_TEXT -> in.text();
      default -> {
        in.check(false, "key value");
        yield KeyValue.NONE;
      }
    };
  }
}
