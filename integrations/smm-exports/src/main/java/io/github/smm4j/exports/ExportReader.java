package io.github.smm4j.exports;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;

/**
 * Reads exports of ad accounts, communities and web analytics, as they come: it finds the header among titles and comments,
 * by it the format, the language and the separator, and the charset (UTF-8 or UTF-16 with or without a byte order mark,
 * windows-1251, windows-1252).
 *
 * <pre>{@code
 * ExportReader reader = ExportReader.builder()
 *     .zone(ZoneId.of("Europe/Moscow"))
 *     .currency(CurrencyUnit.of("RUB"))
 *     .build();
 * ExportReport report = reader.read(Path.of("vk-ads.csv"), row -> total.add(row.tally()));
 * }</pre>
 *
 * <p>A file may have anything in it; none makes the reader throw. What does not fit is {@linkplain SetAside set aside}, what
 * is wrong is a {@linkplain ExportProblem problem} of the {@linkplain ExportReport report}. Memory does not grow with the
 * file. A reader is immutable and can be used by many threads, if what it hands rows to can.
 */
public final class ExportReader {
  private static final int HEAD = 1 << 16;
  private static final int KEEP = 1000;
  private static final String SEPARATORS = ",;\t|";
  private static final String QUOTES = "\"'";
  private static final ImmutableList<Charset> FALLBACKS =
      ImmutableList.of(Charset.forName("windows-1251"), Charset.forName("windows-1252"));

  private final RowSettings settings;
  private final HeaderFinder finder;
  private final Optional<Charset> charset;
  private final int keep;
  private final Consumer<? super SetAside> sink;

  private ExportReader(Builder builder) {
    this.settings =
        new RowSettings(builder.zone, builder.currency, builder.decimalMark, builder.fractions);
    this.finder = new HeaderFinder(builder.formats(), builder.separators, builder.quotes);
    this.charset = builder.charset;
    this.keep = builder.keep;
    this.sink = builder.sink;
  }

  /**
   * Starts a reader.
   *
   * @return a builder for a reader that knows all {@link ExportFormats}, cuts days in UTC and has no currency
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a file from beginning to end.
   *
   * @param file the file
   * @param rows is handed each row that can be used, in the order of the file
   * @return what was found
   * @throws IOException if the file cannot be opened
   * @throws UncheckedIOException if it cannot be read
   */
  public ExportReport read(Path file, Consumer<? super ExportRow> rows) throws IOException {
    try (ExportRows open = open(file)) {
      return readAll(open, rows);
    }
  }

  /**
   * Reads a stream from beginning to end, and closes it.
   *
   * @param name what to call it in the report
   * @param file the bytes
   * @param rows is handed each row that can be used, in the order of the file
   * @return what was found
   * @throws IOException if the beginning cannot be read
   * @throws UncheckedIOException if the rest cannot be read
   */
  public ExportReport read(String name, InputStream file, Consumer<? super ExportRow> rows)
      throws IOException {
    try (ExportRows open = open(name, file)) {
      return readAll(open, rows);
    }
  }

  private static ExportReport readAll(ExportRows open, Consumer<? super ExportRow> rows) {
    for (ExportRow row = open.next(); row != null; row = open.next()) {
      rows.accept(row);
    }
    return open.report();
  }

  /**
   * Opens a file, to read its rows one by one.
   *
   * @param file the file
   * @return its rows, to be closed
   * @throws IOException if the file cannot be opened
   */
  public ExportRows open(Path file) throws IOException {
    Path name = file.getFileName();
    return open(name == null ? file.toString() : name.toString(), Files.newInputStream(file));
  }

  /**
   * Reads the beginning of a stream, to read its rows one by one.
   *
   * @param name what to call it in the report
   * @param file the bytes; closed with the rows
   * @return its rows, to be closed
   * @throws IOException if the beginning cannot be read
   */
  public ExportRows open(String name, InputStream file) throws IOException {
    requireNonNull(name);
    try {
      byte[] bytes = file.readNBytes(HEAD);
      FileHead head = new FileHead(bytes, bytes.length < HEAD);
      FileOpening opening = FileOpening.of(head, charset, FALLBACKS, finder);
      ReportNotes notes = new ReportNotes(name, opening.charset(), opening.header(), keep, sink);
      opening.noteProblems(notes);
      CsvTable table =
          opening.header().map(HeaderFinder.Found::table).orElse(new CsvTable(',', '"'));
      RowReader rows = opening
          .header()
          .map(found ->
              new RowReader(name, found.header(), settings, opening.mark(found, settings), notes))
          .orElse(null);
      return new ExportRows(table, opening.text(bytes, file), notes, rows);
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /** Builds an {@link ExportReader}. */
  public static final class Builder {
    private final List<ExportFormat> only = new ArrayList<>();
    private final List<ExportFormat> more = new ArrayList<>();
    private ZoneId zone = ZoneOffset.UTC;
    private Optional<CurrencyUnit> currency = Optional.empty();
    private Optional<DecimalMark> decimalMark = Optional.empty();
    private FractionPolicy fractions = FractionPolicy.SET_ASIDE;
    private Optional<Charset> charset = Optional.empty();
    private String separators = SEPARATORS;
    private String quotes = QUOTES;
    private int keep = KEEP;
    private Consumer<? super SetAside> sink = row -> {};

    private Builder() {}

    private List<ExportFormat> formats() {
      if (!only.isEmpty()) {
        return ImmutableList.copyOf(only);
      }
      return ImmutableList.<ExportFormat>builder()
          .addAll(more)
          .addAll(ExportFormats.all())
          .build();
    }

    /**
     * Reads files of this format only; called again, of this one too.
     *
     * @param format a known format or your own
     * @return this builder
     */
    public Builder format(ExportFormat format) {
      only.add(requireNonNull(format));
      return this;
    }

    /**
     * Reads files of your own format beside those of the known ones, which it goes before.
     *
     * @param format your own format
     * @return this builder
     */
    public Builder knowing(ExportFormat format) {
      more.add(requireNonNull(format));
      return this;
    }

    /**
     * Sets the zone of the account: times without a zone are on its clocks, and days are cut in it.
     *
     * @param zone the zone; UTC unless set
     * @return this builder
     */
    public Builder zone(ZoneId zone) {
      this.zone = requireNonNull(zone);
      return this;
    }

    /**
     * Sets the currency of the account. Rows with money that says it is of another one are set aside.
     *
     * @param currency the currency; unless set, cells, header or a currency column must say it, and a sign that stands for
     *     several, as $ does, is not enough
     * @return this builder
     */
    public Builder currency(CurrencyUnit currency) {
      this.currency = Optional.of(currency);
      return this;
    }

    /**
     * Sets how decimals are written, as ad cabinets do by the settings of the account.
     *
     * @param mark the mark; what the format says unless set
     * @return this builder
     */
    public Builder decimalMark(DecimalMark mark) {
      this.decimalMark = Optional.of(mark);
      return this;
    }

    /**
     * Sets what to do with counts that are not whole.
     *
     * @param policy the policy; {@link FractionPolicy#SET_ASIDE} unless set
     * @return this builder
     */
    public Builder fractions(FractionPolicy policy) {
      this.fractions = requireNonNull(policy);
      return this;
    }

    /**
     * Sets the charset of files without a byte order mark.
     *
     * @param charset the charset; unless set, it is found by the bytes and by the header
     * @return this builder
     */
    public Builder charset(Charset charset) {
      this.charset = Optional.of(charset);
      return this;
    }

    /**
     * Sets the separator between cells.
     *
     * @param separator the character; unless set, comma, semicolon, tab or bar, whichever shows a known header
     * @return this builder
     * @throws IllegalArgumentException if it is a quote or a line end
     */
    public Builder separator(char separator) {
      checkArgument("\"'\r\n".indexOf(separator) < 0, "a separator is no quote and no line end");
      this.separators = String.valueOf(separator);
      return this;
    }

    /**
     * Sets the quote around cells.
     *
     * @param quote the character; unless set, the double or the single quote, whichever shows a known header
     * @return this builder
     * @throws IllegalArgumentException if it is a line end, or one of the separators that are looked for
     */
    public Builder quote(char quote) {
      checkArgument("\r\n,;\t|".indexOf(quote) < 0, "a quote is no line end and none of , ; tab |");
      this.quotes = String.valueOf(quote);
      return this;
    }

    /**
     * Sets how many of the rows set aside are kept in the report.
     *
     * @param rows 0 or more; 1,000 unless set
     * @return this builder
     * @throws IllegalArgumentException if negative
     */
    public Builder keep(int rows) {
      checkArgument(rows >= 0, "%s rows cannot be kept", rows);
      this.keep = rows;
      return this;
    }

    /**
     * Sets where all the rows go that are set aside, also those that the report has no room for.
     *
     * @param sink is handed each of them in the order of the file; nothing unless set
     * @return this builder
     */
    public Builder onSetAside(Consumer<? super SetAside> sink) {
      this.sink = requireNonNull(sink);
      return this;
    }

    /**
     * Builds the reader.
     *
     * @return the reader
     */
    public ExportReader build() {
      return new ExportReader(this);
    }
  }
}
