package io.github.smm4j.exports;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a format, and says which line is wrong. */
final class FormatText {
  private static final Splitter CELLS = Splitter.on('\t').trimResults();
  private static final Splitter WORDS = Splitter.on('|').trimResults().omitEmptyStrings();
  private static final List<String> TABLE = List.of("means", "unit", "adds", "form", "need");
  private static final Set<String> KEYS =
      Set.of("format", "platform", "export", "version", "network", "decimal", "total");

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> meanings = new HashSet<>();
  private final ImmutableList.Builder<FormatColumn> columns = ImmutableList.builder();
  private final Map<String, FormatColumn> columnsByName = new HashMap<>();
  private final Map<String, FormatColumn> columnsWithCurrency = new HashMap<>();
  private List<String> languages = List.of();
  private int line;
  private boolean needsSomething;

  private FormatText() {}

  static FormatText read(String text) {
    FormatText format = new FormatText();
    for (String line : text.split("\\R", -1)) {
      format.line++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          format.take(CELLS.splitToList(line));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "line " + format.line + " of the export format: " + e.getMessage(), e);
        }
      }
    }
    for (String key : List.of("format", "platform", "export", "version")) {
      format.value(key);
    }
    check(!format.languages.isEmpty(), "the export format has no table: a line \"means\tunit...\"");
    check(
        format.needsSomething,
        "no column of the export format is needed: say yes for those that tell it");
    return format;
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  private void take(List<String> cells) {
    if (!languages.isEmpty()) {
      takeColumn(cells);
    } else if (cells.get(0).equals(TABLE.get(0))) {
      check(
          cells.size() > TABLE.size() && cells.subList(0, TABLE.size()).equals(TABLE),
          "the table's columns are " + TABLE + " and one or more languages, not " + cells);
      languages = cells.subList(TABLE.size(), cells.size());
    } else {
      check(KEYS.contains(cells.get(0)), "\"" + cells.get(0) + "\" is none of " + KEYS);
      check(
          cells.size() == 2 && !cells.get(1).isEmpty(),
          cells.get(0) + " needs one value behind a tab, not " + cells.subList(1, cells.size()));
      check(
          values.put(cells.get(0), cells.get(1)) == null, cells.get(0) + " is said a second time");
      // said here, wrong values are blamed on their lines
      network();
      decimalMark();
    }
  }

  private void takeColumn(List<String> cells) {
    check(
        cells.size() <= TABLE.size() + languages.size() && cells.size() > 1,
        "a column needs " + TABLE + " and names, not " + cells);
    String means = cells.get(0);
    ColumnUnit unit = oneOf(ColumnUnit.class, "unit", cells.get(1));
    String adds = cell(cells, 2);
    String form = cell(cells, 3);
    String need = cell(cells, 4);
    check(
        need.isEmpty() || need.equals("yes") || need.equals("one"),
        "need is \"yes\", \"one\" or nothing, not \"" + need + "\"");
    check(adds.isEmpty() || unit.isMeasure(), "adds is for measures, not for " + means);
    check(
        unit.isTime() == !form.isEmpty(),
        "days and times need a form, others have none: \"" + form + "\" of " + means);
    check(
        means.equals("-") || meanings.add(unit.isTime() ? "when" : means),
        means + " is meant by two columns");
    ImmutableListMultimap<String, String> names = names(cells);
    FormatColumn column = new FormatColumn(
        unit.isMeasure() ? measure(means, unit, adds) : null,
        unit == ColumnUnit.TEXT ? Role.of(means) : null,
        unit,
        forms(form, unit),
        need.isEmpty() ? FormatColumn.Need.NO : oneOf(FormatColumn.Need.class, "need", need),
        names);
    checkMeaning(means, unit);
    needsSomething |= column.needed();
    columns.add(column);
    for (String name : names.values()) {
      String normal = HeaderName.normal(name);
      Map<String, FormatColumn> known =
          normal.contains(HeaderName.CURRENCY) ? columnsWithCurrency : columnsByName;
      FormatColumn other = known.put(normal, column);
      check(other == null || other.equals(column), "\"" + name + "\" is the name of two columns");
    }
  }

  private static void checkMeaning(String means, ColumnUnit unit) {
    boolean moment = means.equals("day") || means.equals("time");
    check(
        unit.isTime() == moment,
        "day and time are of the units date, datetime or period_end, and nothing else is: "
            + means);
    check(
        (means.equals("-") || unit.isMeasure() || unit == ColumnUnit.TEXT || moment)
            && !(means.equals("-") && (unit.isMeasure() || unit == ColumnUnit.TEXT)),
        "what is percent, average or ignored means \"-\", and nothing else does: " + means);
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  private ImmutableListMultimap<String, String> names(List<String> cells) {
    ImmutableListMultimap.Builder<String, String> names = ImmutableListMultimap.builder();
    for (int i = TABLE.size(); i < cells.size(); i++) {
      names.putAll(languages.get(i - TABLE.size()), WORDS.split(cells.get(i)));
    }
    ImmutableListMultimap<String, String> all = names.build();
    check(!all.isEmpty(), "a column needs a name in one language or more");
    return all;
  }

  private static Measure measure(String id, ColumnUnit unit, String adds) {
    Optional<Measure> listed = Measure.find(id);
    if (listed.isPresent() && adds.isEmpty()) {
      check(
          listed.get().unit() == unit.measureUnit(),
          id + " is listed as " + listed.get().unit() + ", not as " + unit);
      return listed.get();
    }
    Additivity additivity =
        adds.isEmpty() ? Additivity.ADDITIVE : oneOf(Additivity.class, "adds", adds);
    return Measure.of(id, requireNonNull(unit.measureUnit()), additivity);
  }

  private static ImmutableList<DateForm> forms(String forms, ColumnUnit unit) {
    return WORDS
        .splitToStream(forms)
        .map(form -> DateForm.parse(form, unit != ColumnUnit.DATE))
        .collect(ImmutableList.toImmutableList());
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String what, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(what + " is one of "
        + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT) + ", not \"" + word
        + "\"");
  }

  String value(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the export format says no " + key);
    }
    return value;
  }

  Optional<Network> network() {
    return Optional.ofNullable(values.get("network"))
        .map(name -> Network.find(name).orElseGet(() -> Network.of(name)));
  }

  DecimalMark decimalMark() {
    return Optional.ofNullable(values.get("decimal"))
        .map(mark -> oneOf(DecimalMark.class, "decimal", mark))
        .orElse(DecimalMark.EITHER);
  }

  /** The beginnings of total rows: with a star at the end, or whole. */
  ImmutableList<String> totals() {
    return WORDS
        .splitToStream(values.getOrDefault("total", ""))
        .map(HeaderName::normal)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<FormatColumn> columns() {
    return columns.build();
  }

  ImmutableMap<String, FormatColumn> columnsByName() {
    return ImmutableMap.copyOf(columnsByName);
  }

  ImmutableMap<String, FormatColumn> columnsWithCurrency() {
    return ImmutableMap.copyOf(columnsWithCurrency);
  }
}
