package io.github.smm4j.exports;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Makes rows of records, or says why a record is none. Not thread-safe. */
final class RowReader {
  private static final int POOL = 1024;
  private static final int ALL = -1;

  private final Header header;
  private final RowSettings settings;
  private final DecimalMark mark;
  private final ReportNotes notes;
  private final RowLayout layout;
  private final RowColumns columns;
  private final TextPool[] textPools;
  private final @Nullable DateReader dates;
  private final LaterHeaders laterHeaders;
  private final TotalRows totals;
  private final SwappedColumns swapped;
  private final TakenLines taken;
  private final Plausibility plausibility;
  private final RowCurrency currency;
  private final NumberReader numbers = new NumberReader();
  private final int currencySlot;

  private @Nullable SetAside failure;

  RowReader(String file, Header header, RowSettings settings, DecimalMark mark, ReportNotes notes) {
    this.header = header;
    this.settings = settings;
    this.mark = mark;
    this.notes = notes;
    this.currency = new RowCurrency(settings.currency());
    this.columns = RowColumns.of(file, header);
    this.layout = columns.layout();
    this.currencySlot = layout.roles().indexOf(Role.CURRENCY);
    this.textPools = new TextPool[columns.texts().length()];
    Arrays.setAll(textPools, i -> new TextPool(POOL));
    this.dates = columns.time() == RowColumns.NONE
        ? null
        : dates(requireNonNull(header.cells().get(columns.time()).column()));
    ColumnFit fit = new ColumnFit(header, mark, dates);
    this.totals = new TotalRows(header, columns, fit);
    this.swapped = new SwappedColumns(header, fit);
    this.taken = new TakenLines(header, notes.separator(), fit);
    this.laterHeaders = new LaterHeaders(header);
    this.plausibility = new Plausibility(layout);
  }

  private DateReader dates(FormatColumn column) {
    return new DateReader(column.forms(), column.unit() == ColumnUnit.PERIOD_END, settings.zone());
  }

  /** Makes a row of a record; null if it is none: then {@link #failure} says why. */
  @Nullable
  ExportRow read(RawRecord record) {
    if (laterHeaders.otherLine() > 0) {
      String below = "it stands below another header, on line " + laterHeaders.otherLine();
      return fail(record, ALL, SetAside.Reason.OTHER_HEADER, below);
    }
    if (totals.contains(record)) {
      return fail(record, ALL, SetAside.Reason.TOTAL_ROW, "it sums up other rows");
    }
    if (!header.isComplete()) {
      return fail(record, ALL, SetAside.Reason.MISSING_COLUMN, header.lack());
    }
    if (record.size() != header.cells().size() && !hasCellsOfHeader(record)) {
      return null;
    }
    long[] values = new long[columns.numbers().length()];
    @Nullable String[] texts = new @Nullable String[textPools.length];
    LocalDate day = null;
    Instant time = null;
    currency.startRow();
    // texts first: the currency column says what the amounts are
    for (int slot = 0; slot < textPools.length; slot++) {
      if (!readText(record, slot, texts)) {
        return null;
      }
    }
    if (dates != null) {
      int cell = columns.time();
      Moment moment = dates.read(record.chars(), record.start(cell), record.end(cell));
      if (moment.failure() != null) {
        return failMoment(record, cell, moment.failure());
      }
      day = moment.day();
      time = moment.time();
    }
    for (int slot = 0; slot < values.length; slot++) {
      if (!readNumber(record, slot, values)) {
        return null;
      }
    }
    if (!hasCurrency(record) || differs(record)) {
      return null;
    }
    if (day == null && isNothing(values, texts)) {
      return fail(record, ALL, SetAside.Reason.BLANK_ROW, "all its cells are blank");
    }
    plausibility.look(record.line(), values);
    return new ExportRow(layout, record.line(), day, time, currency.found(), values, texts);
  }

  /** Sets a record aside in which a cell has lines of the table; null if there is none. */
  @Nullable
  SetAside takenLines(RawRecord record, boolean toTheEnd) {
    Optional<TakenLines.Cell> cell = taken.in(record);
    if (cell.isEmpty()) {
      return null;
    }
    long first = cell.get().line();
    int lines = cell.get().lines();
    String detail = "from line " + first + " to "
        + (toTheEnd ? "the end of the file" : "line " + (first + lines - 1)) + ", " + lines
        + " lines stand in one cell: a quote opens it and was not meant to, or is not closed";
    String column = header.cells().get(cell.get().index()).name();
    return aside(record, column, SetAside.Reason.UNBALANCED_QUOTE, detail, record.texts());
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
    if (record.size() < header.texts().size()) {
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

  private boolean readText(RawRecord record, int slot, @Nullable String[] texts) {
    int cell = columns.texts().get(slot);
    if (cell >= record.size() || record.start(cell) == record.end(cell)) {
      return true;
    }
    int start = record.start(cell);
    int end = record.end(cell);
    TextPool.Entry entry = textPools[slot].get(record.chars(), start, end);
    texts[slot] = entry.text();
    if (entry.isMalformed()) {
      fail(
          record,
          cell,
          SetAside.Reason.MALFORMED_TEXT,
          "it has characters that " + notes.charset() + " cannot be");
      return false;
    }
    if (slot == currencySlot && !currency.takeCode(entry.text())) {
      fail(
          record,
          cell,
          SetAside.Reason.OTHER_CURRENCY,
          "\"" + entry.text() + "\" is no currency that is known");
      return false;
    }
    return true;
  }

  private boolean readNumber(RawRecord record, int slot, long[] values) {
    int cell = columns.numbers().get(slot);
    ColumnUnit unit = columns.units().get(slot);
    NumberReader.Outcome outcome =
        numbers.read(record.chars(), record.start(cell), record.end(cell), unit, mark);
    if (outcome == NumberReader.Outcome.READ && numbers.value() != ExportRow.ABSENT) {
      values[slot] = numbers.value();
      return !unit.isMoney() || takeAmount(record, cell);
    }
    values[slot] = ExportRow.ABSENT;
    return readOddNumber(record, slot, values, outcome);
  }

  private boolean readOddNumber(
      RawRecord record, int slot, long[] values, NumberReader.Outcome outcome) {
    int cell = columns.numbers().get(slot);
    switch (outcome) {
      case NOT_MEASURED -> {
        return true;
      }
      case CENSORED -> {
        notes.countCell(
            ExportProblem.Kind.CENSORED, header.cells().get(cell).name(), record.line());
        return true;
      }
      case NOT_WHOLE -> {
        if (settings.fractions() == FractionPolicy.SET_ASIDE) {
          return failNumber(record, slot, outcome);
        }
        notes.countCell(ExportProblem.Kind.ROUNDED, header.cells().get(cell).name(), record.line());
        values[slot] = numbers.value();
        return true;
      }
      default -> {
        return failNumber(record, slot, outcome);
      }
    }
  }

  private boolean takeAmount(RawRecord record, int cell) {
    if (currency.takeAmount(cell, numbers.currencies(), header.cells().get(cell).currencies())) {
      return true;
    }
    fail(
        record,
        cell,
        SetAside.Reason.OTHER_CURRENCY,
        "\"" + record.text(cell) + "\" is of another currency than "
            + settings
                .currency()
                .map(CurrencyUnit::getCode)
                .orElse("its header, the currency column or another amount of the row says"));
    return false;
  }

  private boolean hasCurrency(RawRecord record) {
    int cell = currency.doubtful();
    if (cell == ALL) {
      return true;
    }
    String possible = Joiner.on(", ").join(currency.possible());
    String way = (possible.isEmpty() ? "its currency is not known" : "it may be " + possible)
        + ": state it with ExportReader.builder().currency(...)";
    notes.problemOnce(ExportProblem.Kind.NO_CURRENCY, record.line(), "there is money, and " + way);
    fail(record, cell, SetAside.Reason.NO_CURRENCY, "\"" + record.text(cell) + "\": " + way);
    return false;
  }

  private boolean failNumber(RawRecord record, int slot, NumberReader.Outcome outcome) {
    int cell = columns.numbers().get(slot);
    String text = "\"" + record.text(cell) + "\" ";
    switch (outcome) {
      case AMBIGUOUS ->
        fail(
            record,
            cell,
            SetAside.Reason.AMBIGUOUS_NUMBER,
            text + "may have thousands or decimals: state the decimal mark");
      case NOT_WHOLE ->
        fail(
            record,
            cell,
            SetAside.Reason.NOT_WHOLE,
            text + "is not whole: FractionPolicy.ROUND would round it");
      case OUT_OF_RANGE, READ ->
        fail(record, cell, SetAside.Reason.OUT_OF_RANGE, text + "is too large");
      default -> {
        fail(
            record,
            cell,
            SetAside.Reason.BAD_NUMBER,
            text
                + (columns.units().get(slot).isMoney() ? "is no amount of money" : "is no number"));
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
    for (int i = 0; i < columns.duplicates().length(); i++) {
      int cell = columns.duplicates().get(i);
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
    if (reason != SetAside.Reason.TOTAL_ROW && laterHeaders.isCopy(texts)) {
      notes.problemOnce(
          ExportProblem.Kind.REPEATED_HEADER, record.line(), "the header comes again further down");
      failure = aside(record, "", SetAside.Reason.REPEATED_HEADER, "it is the header again", texts);
      return null;
    }
    if (reason != SetAside.Reason.TOTAL_ROW && laterHeaders.isOther(texts, record.line())) {
      notes.problemOnce(
          ExportProblem.Kind.OTHER_HEADER,
          record.line(),
          "another header comes further down, and rows below it are set aside: cut the file there");
      failure = aside(record, "", SetAside.Reason.OTHER_HEADER, "it is another header", texts);
      return null;
    }
    if (texts.stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0)) {
      notes.problemOnce(
          ExportProblem.Kind.CHARSET,
          record.line(),
          "there are characters that " + notes.charset() + " cannot be: state the charset");
    }
    if (reason == SetAside.Reason.BAD_NUMBER || reason == SetAside.Reason.BAD_DATE) {
      swapped.look(record, cell);
    }
    failure = aside(record, column, reason, detail, texts);
    return null;
  }

  private SetAside aside(
      RawRecord record, String column, SetAside.Reason reason, String detail, List<String> cells) {
    return new SetAside(layout.file(), record.line(), column, reason, detail, cells);
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
