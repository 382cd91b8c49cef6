package io.github.smm4j.exports;

import static java.util.Objects.requireNonNull;

/**
 * Something that is wrong with a file, or that its reader should know of it. Single rows that do not fit are
 * {@link SetAside}.
 *
 * @param kind what sort of problem it is
 * @param line the first line it shows on, from 1; 0 if it is the file as a whole
 * @param message the problem in words, with names and the way out if there is one
 * @serial exclude
 */
public record ExportProblem(Kind kind, long line, String message) {

  /**
   * Checks the parts.
   *
   * @param kind what sort of problem it is
   * @param line the first line it shows on, or 0
   * @param message the problem in words
   * @throws NullPointerException if one is null
   */
  public ExportProblem {
    requireNonNull(kind);
    requireNonNull(message);
  }

  /** Gives the kind, the line and the message. */
  @Override
  public String toString() {
    return kind + (line > 0 ? " (line " + line + ")" : "") + ": " + message;
  }

  /** What sort of problem it is. */
  public enum Kind {
    /** There is nothing in the file. */
    EMPTY,
    /** There is a header and nothing below it. */
    NO_ROWS,
    /** No line is the header of a known format. All rows are set aside. */
    UNKNOWN_HEADER,
    /**
     * Another format knows more columns of the header, or as many and has all that it needs; the message tells which was
     * taken.
     */
    AMBIGUOUS_FORMAT,
    /** A column that the format needs is missing. All rows are set aside. */
    MISSING_COLUMN,
    /**
     * A column stands twice. If the format knows it, rows in which the two differ are set aside; else, and where the format
     * knows the two by different names, the second is kept under a name of its own.
     */
    DUPLICATE_COLUMN,
    /** The header comes again further down. */
    REPEATED_HEADER,
    /** Another header of the format comes further down. Rows below it are set aside. */
    OTHER_HEADER,
    /**
     * Two columns seem to have changed places: the cells of each fit the other, or clicks are above impressions in most
     * rows.
     */
    SWAPPED_COLUMNS,
    /** The charset is in doubt, or characters could not be decoded. */
    CHARSET,
    /** A quote takes lines of the table into one cell. They are set aside as one row. */
    UNBALANCED_QUOTE,
    /** The file ends in the middle of its last row, which is set aside. */
    CUT_OFF,
    /** The last row is whole, but its line does not end: the last cell may lack digits. Many programs write so. */
    NO_FINAL_LINE_END,
    /** From some line on the file could not be read as a table. */
    UNREADABLE,
    /** There is money of a currency that is unknown, or one of several that have its sign. */
    NO_CURRENCY,
    /** Cells say {@code <10} or the like: they count as not measured. */
    CENSORED,
    /** Counts with fractions were rounded, as asked for by {@link FractionPolicy#ROUND}. */
    ROUNDED
  }
}
