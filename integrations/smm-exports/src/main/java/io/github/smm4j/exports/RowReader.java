package io.github.smm4j.exports;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Makes rows of records, or says why a record is none. Not thread-safe. */
final class RowReader {
  private static final int POOL = 1024;
  private static final int ALL = -1;

  /** A cell that is read: where it stands, what it is, and where in the row it goes. */
  private record Plan(
      int cell,
      ColumnUnit unit,
      int slot,
      List<CurrencyUnit> currencies,
      @Nullable DateReader dates,
      @Nullable TextPool texts) {}

  private final Header header;
  private final RowSettings settings;
  private final DecimalMark mark;
  private final ReportNotes notes;
  private final RowLayout layout;
  private final Plan[] plans;
  private final int[] duplicates;
  private final TotalRows totals;
  private final SwappedColumns swapped;
  private final Plausibility plausibility;
  private final RowCurrency currency;
  private final NumberReader numbers = new NumberReader();
  private final String missing;

  private @Nullable SetAside failure;

  RowReader(String file, Header header, RowSettings settings, ReportNotes notes) {
    this.header = header;
    this.settings = settings;
    this.mark = settings.decimalMark().orElse(header.format().decimalMark());
    this.notes = notes;
    this.totals = new TotalRows(header.format().totals());
    this.currency = new RowCurrency(settings.currency());
    this.missing = names(header.missing());

    List<Plan> numbersPlanned = new ArrayList<>();
    List<Plan> textsPlanned = new ArrayList<>();
    List<Plan> othersPlanned = new ArrayList<>();
    List<Plan> timesPlanned = new ArrayList<>();
    List<Integer> repeated = new ArrayList<>();
    ImmutableList.Builder<Measure> measures = ImmutableList.builder();
    ImmutableList.Builder<Role> roles = ImmutableList.builder();
    ImmutableList.Builder<String> others = ImmutableList.builder();
    for (int i = 0; i < header.cells().size(); i++) {
      Header.Cell cell = header.cells().get(i);
      FormatColumn column = cell.column();
      if (cell.duplicateOf() != Header.Cell.FIRST) {
        if (column == null || column.isRead()) {
          repeated.add(i);
        }
      } else if (column == null) {
        others.add(unique(cell.name(), others.build()));
        othersPlanned.add(new Plan(i, ColumnUnit.TEXT, 0, List.of(), null, new TextPool(POOL)));
      } else if (column.measure() != null) {
        measures.add(column.measure());
        numbersPlanned.add(
            new Plan(i, column.unit(), numbersPlanned.size(), cell.currencies(), null, null));
      } else if (column.role() != null) {
        roles.add(column.role());
        textsPlanned.add(
            new Plan(i, ColumnUnit.TEXT, textsPlanned.size(), List.of(), null, new TextPool(POOL)));
      } else if (column.unit().isTime()) {
        timesPlanned.add(new Plan(i, column.unit(), 0, List.of(), dates(column), null));
      }
    }
    this.layout = new RowLayout(file, measures.build(), roles.build(), others.build());
    // texts first: the currency column says what the amounts are
    List<Plan> all = new ArrayList<>(textsPlanned);
    for (Plan other : othersPlanned) {
      all.add(new Plan(
          other.cell(), other.unit(), all.size(), other.currencies(), null, other.texts()));
    }
    all.addAll(timesPlanned);
    all.addAll(numbersPlanned);
    this.plans = all.toArray(new Plan[0]);
    this.duplicates = repeated.stream().mapToInt(Integer::intValue).toArray();
    DateReader dates = timesPlanned.isEmpty() ? null : timesPlanned.get(0).dates();
    this.swapped = new SwappedColumns(header, mark, dates);
    this.plausibility = new Plausibility(layout);
  }

  /** Unknown columns may share a name only by being no column of the format: tell them apart. */
  private static String unique(String name, List<String> names) {
    String unique = name;
    for (int i = 2; names.contains(unique); i++) {
      unique = name + " (" + i + ")";
    }
    return unique;
  }

  private DateReader dates(FormatColumn column) {
    return new DateReader(column.forms(), column.unit() == ColumnUnit.PERIOD_END, settings.zone());
  }

  static String names(List<FormatColumn> columns) {
    StringBuilder names = new StringBuilder();
    for (FormatColumn column : columns) {
      names
          .append(names.isEmpty() ? "" : ", ")
          .append('"')
          .append(column.names().values().iterator().next())
          .append('"');
    }
    return names.toString();
  }

  /** Makes a row of a record; null if it is none: then {@link #failure} says why. */
  @Nullable
  ExportRow read(RawRecord record) {
    if (totals.contains(record)) {
      return fail(record, ALL, SetAside.Reason.TOTAL_ROW, "it sums up other rows");
    }
    if (!missing.isEmpty()) {
      return fail(
          record,
          ALL,
          SetAside.Reason.MISSING_COLUMN,
          header.format() + " needs the column " + missing);
    }
    if (!hasCellsOfHeader(record)) {
      return null;
    }
    long[] values = new long[layout.measures().size()];
    @Nullable
    String[] texts =
        new @Nullable String[layout.roles().size() + layout.others().size()];
    LocalDate day = null;
    Instant time = null;
    currency.startRow();
    for (Plan plan : plans) {
      switch (plan.unit()) {
        case TEXT -> {
          if (!readText(record, plan, texts)) {
            return null;
          }
        }
        case DATE, DATETIME, PERIOD_END -> {
          Moment moment = requireNonNull(plan.dates())
              .read(record.chars(), record.start(plan.cell()), record.end(plan.cell()));
          if (moment.failure() != null) {
            return failMoment(record, plan.cell(), moment.failure());
          }
          day = moment.day();
          time = moment.time();
        }
        default -> {
          if (!readNumber(record, plan, values)) {
            return null;
          }
        }
      }
    }
    if (duplicates.length > 0 && differs(record)) {
      return null;
    }
    if (day == null && isNothing(values, texts)) {
      return fail(record, ALL, SetAside.Reason.BLANK_ROW, "all its cells are blank");
    }
    plausibility.look(record.line(), values);
    return new ExportRow(layout, record.line(), day, time, currency.found(), values, texts);
  }

  private static boolean isNothing(long[] values, @Nullable String[] texts) {
    for (String text : texts) {
      if (text != null) {
        return false;
      }
    }
    for (long value : values) {
      if (value != ExportRow.ABSENT) {
        return false;
      }
    }
    return true;
  }

  private boolean hasCellsOfHeader(RawRecord record) {
    int expected = header.cells().size();
    if (record.size() < expected) {
      fail(
          record,
          ALL,
          SetAside.Reason.TOO_FEW_CELLS,
          "it has " + record.size() + " cells, and the header " + expected);
      return false;
    }
    for (int cell = expected; cell < record.size(); cell++) {
      if (!record.isBlank(cell)) {
        fail(
            record,
            ALL,
            SetAside.Reason.TOO_MANY_CELLS,
            "it has " + record.size() + " cells, and the header " + expected);
        return false;
      }
    }
    return true;
  }

  private boolean readText(RawRecord record, Plan plan, @Nullable String[] texts) {
    int start = record.start(plan.cell());
    int end = record.end(plan.cell());
    if (start == end) {
      return true;
    }
    String text = requireNonNull(plan.texts()).get(record.chars(), start, end);
    texts[plan.slot()] = text;
    if (text.indexOf('\uFFFD') >= 0) {
      fail(
          record,
          plan.cell(),
          SetAside.Reason.MALFORMED_TEXT,
          "it has characters that " + notes.charset() + " cannot be");
      return false;
    }
    if (plan.slot() < layout.roles().size()
        && layout.roles().get(plan.slot()).equals(Role.CURRENCY)
        && !currency.takeCode(text)) {
      fail(
          record,
          plan.cell(),
          SetAside.Reason.OTHER_CURRENCY,
          "\"" + text + "\" is no currency that is known");
      return false;
    }
    return true;
  }

  private boolean readNumber(RawRecord record, Plan plan, long[] values) {
    int cell = plan.cell();
    NumberReader.Outcome outcome =
        numbers.read(record.chars(), record.start(cell), record.end(cell), plan.unit(), mark);
    if (outcome == NumberReader.Outcome.NOT_WHOLE && settings.fractions() == FractionPolicy.ROUND) {
      notes.countCell(ExportProblem.Kind.ROUNDED, header.cells().get(cell).name(), record.line());
      outcome = NumberReader.Outcome.READ;
    }
    values[plan.slot()] = ExportRow.ABSENT;
    switch (outcome) {
      case READ -> {
        if (numbers.value() == ExportRow.ABSENT) {
          return failNumber(record, plan, NumberReader.Outcome.OUT_OF_RANGE);
        }
        values[plan.slot()] = numbers.value();
        return !plan.unit().isMoney() || takeAmount(record, plan);
      }
      case NOT_MEASURED -> {
        return true;
      }
      case CENSORED -> {
        notes.countCell(
            ExportProblem.Kind.CENSORED, header.cells().get(cell).name(), record.line());
        return true;
      }
      default -> {
        return failNumber(record, plan, outcome);
      }
    }
  }

  private boolean takeAmount(RawRecord record, Plan plan) {
    SetAside.Reason reason = currency.takeAmount(numbers.currencies(), plan.currencies());
    if (reason == null) {
      return true;
    }
    if (reason == SetAside.Reason.NO_CURRENCY) {
      String way = "its currency is not known: state it with ExportReader.builder().currency(...)";
      notes.problemOnce(
          ExportProblem.Kind.NO_CURRENCY, record.line(), "there is money, and " + way);
      fail(record, plan.cell(), reason, way);
    } else {
      fail(
          record,
          plan.cell(),
          reason,
          "\"" + record.text(plan.cell()) + "\" is of another currency than "
              + settings.currency().map(CurrencyUnit::getCode).orElse("the row's other amounts"));
    }
    return false;
  }

  private boolean failNumber(RawRecord record, Plan plan, NumberReader.Outcome outcome) {
    String text = "\"" + record.text(plan.cell()) + "\" ";
    switch (outcome) {
      case AMBIGUOUS ->
        fail(
            record,
            plan.cell(),
            SetAside.Reason.AMBIGUOUS_NUMBER,
            text + "may have thousands or decimals: state the decimal mark");
      case NOT_WHOLE ->
        fail(
            record,
            plan.cell(),
            SetAside.Reason.NOT_WHOLE,
            text + "is not whole: FractionPolicy.ROUND would round it");
      case OUT_OF_RANGE ->
        fail(record, plan.cell(), SetAside.Reason.OUT_OF_RANGE, text + "is too large");
      default -> {
        fail(
            record,
            plan.cell(),
            SetAside.Reason.BAD_NUMBER,
            text + (plan.unit().isMoney() ? "is no amount of money" : "is no number"));
      }
    }
    return false;
  }

  private @Nullable ExportRow failMoment(RawRecord record, int cell, SetAside.Reason reason) {
    String text = "\"" + record.text(cell) + "\" ";
    return fail(
        record,
        cell,
        reason,
        reason == SetAside.Reason.AMBIGUOUS_DATE
            ? text + "can be read in two ways in the zone " + settings.zone()
            : text + "is no day or time in a form of " + header.format());
  }

  private boolean differs(RawRecord record) {
    for (int cell : duplicates) {
      int first = header.cells().get(cell).duplicateOf();
      if (!record.text(first).equals(record.text(cell))) {
        fail(
            record,
            cell,
            SetAside.Reason.DUPLICATE_COLUMN,
            "\"" + record.text(first) + "\" and \"" + record.text(cell)
                + "\" stand in columns of one name");
        return true;
      }
    }
    return false;
  }

  /** Notes why a record is no row; null always, to be returned. */
  private @Nullable ExportRow fail(
      RawRecord record, int cell, SetAside.Reason reason, String detail) {
    String column = cell == ALL ? "" : header.cells().get(cell).name();
    List<String> texts = record.texts();
    if (record.isBlank()) {
      failure = aside(record, "", SetAside.Reason.BLANK_ROW, "all its cells are blank", texts);
      return null;
    }
    if (reason != SetAside.Reason.TOTAL_ROW && isHeader(texts)) {
      notes.problemOnce(
          ExportProblem.Kind.REPEATED_HEADER, record.line(), "the header comes again further down");
      failure = aside(record, "", SetAside.Reason.REPEATED_HEADER, "it is the header again", texts);
      return null;
    }
    if (texts.stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0)) {
      notes.problemOnce(
          ExportProblem.Kind.CHARSET,
          record.line(),
          "there are characters that " + notes.charset() + " cannot be: state the charset");
    }
    if (cell != ALL) {
      swapped.look(record, cell);
    }
    failure = aside(record, column, reason, detail, texts);
    return null;
  }

  private SetAside aside(
      RawRecord record, String column, SetAside.Reason reason, String detail, List<String> cells) {
    return new SetAside(layout.file(), record.line(), column, reason, detail, cells);
  }

  private boolean isHeader(List<String> texts) {
    for (int i = 0; i < header.cells().size(); i++) {
      if (i >= texts.size()
          || !texts.get(i).strip().equals(header.cells().get(i).name())) {
        return false;
      }
    }
    return true;
  }

  /** Why the last record was no row. */
  SetAside failure() {
    return requireNonNull(failure);
  }

  /** Notes what only shows over many rows. */
  void finish(long rows) {
    swapped
        .found(rows)
        .or(plausibility::found)
        .ifPresent(message -> notes.problem(ExportProblem.Kind.SWAPPED_COLUMNS, 0, message));
  }
}
