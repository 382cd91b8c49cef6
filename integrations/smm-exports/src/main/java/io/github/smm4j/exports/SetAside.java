package io.github.smm4j.exports;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A row that was not used, with everything that stood in it.
 *
 * <pre>{@code
 * ads.csv:17: spend: BAD_NUMBER: "12O.50" is no amount of money [6215293456071, 2020-12-10, 4233, 10, 12O.50]
 * }</pre>
 *
 * @param file the name of the file
 * @param line the line that the row starts on, from 1
 * @param column the name of the column that is to blame, as the file writes it; empty if it is the row as a whole
 * @param reason why it was set aside
 * @param detail the reason in words, with the value and the way out if there is one
 * @param cells the cells of the row as they stand, without quotes
 * @serial exclude
 */
public record SetAside(
    String file, long line, String column, Reason reason, String detail, List<String> cells) {

  /**
   * Checks the parts.
   *
   * @param file the name of the file
   * @param line the line that the row starts on
   * @param column the name of the column that is to blame, or empty
   * @param reason why it was set aside
   * @param detail the reason in words
   * @param cells the cells of the row; copied
   * @throws NullPointerException if one is null
   */
  public SetAside {
    requireNonNull(file);
    requireNonNull(column);
    requireNonNull(reason);
    requireNonNull(detail);
    cells = List.copyOf(cells);
  }

  /** Gives place, column, reason and cells in a line. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + (column.isEmpty() ? "" : column + ": ") + reason + ": "
        + detail + " " + cells;
  }

  /** Why a row was set aside. */
  public enum Reason {
    /** It is a total or summary of the others, as the format's {@code total} line names them. Added up, it would double. */
    TOTAL_ROW,
    /** It is the header once more, as in files that were put together. */
    REPEATED_HEADER,
    /** It is a header with other columns or in another order than the first one, or stands below such a header. */
    OTHER_HEADER,
    /** All its cells are blank. */
    BLANK_ROW,
    /** Lines of the table stand in one of its cells: a quote opens it and was not meant to, or is not closed. */
    UNBALANCED_QUOTE,
    /** It has fewer cells than the header. */
    TOO_FEW_CELLS,
    /** It has more cells than the header, and not only empty ones. */
    TOO_MANY_CELLS,
    /** A number is none. */
    BAD_NUMBER,
    /** A number can be read in two ways, as {@code 1,234}: state the {@link DecimalMark}. */
    AMBIGUOUS_NUMBER,
    /** A count has a fraction: see {@link FractionPolicy}. */
    NOT_WHOLE,
    /** A number is too large for exact sums. */
    OUT_OF_RANGE,
    /** A day or time is missing, in no form of the format, or skipped by the clocks of the account's zone. */
    BAD_DATE,
    /**
     * A day can be read in two of the format's forms, or the clocks of the account's zone showed the time twice: state the
     * one form, or a zone of a fixed offset.
     */
    AMBIGUOUS_DATE,
    /** There is money, and neither reader nor file say of what currency, or only a sign of several ($): state it. */
    NO_CURRENCY,
    /** What cell, currency column, header, the row's other amounts and reader say of the currency contradicts each other. */
    OTHER_CURRENCY,
    /** A text has characters that could not be decoded: state the charset. */
    MALFORMED_TEXT,
    /** A column stands twice in the file under one name, and this row's two cells differ. */
    DUPLICATE_COLUMN,
    /** A column that the format needs is missing in the file. */
    MISSING_COLUMN,
    /** The file has no header that is known: nobody knows what the row says. */
    NO_HEADER,
    /** It is the last row, and the file ends in the middle of it. */
    CUT_OFF,
    /** From here to its end the file could not be read as a table. */
    UNREADABLE
  }
}
