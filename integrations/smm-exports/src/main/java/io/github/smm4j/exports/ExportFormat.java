package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of one export mean: the names they have in each language, the measure or role behind them, and how their
 * cells are written. The known ones are {@link ExportFormats}; yours is a text file of the same form, tabs between the
 * columns:
 *
 * <pre>
 * # Orders of our shop, as the back office exports them.
 * format     shop_orders
 * platform   shop
 * export     orders
 * version    2026
 * decimal    comma
 * total      Итого*
 *
 * means      unit      adds  form                      need  en            ru
 * time       datetime        dd.MM.yyyy HH:mm          yes   Created       Создан
 * order_id   text                                      yes   Order         Заказ | Номер заказа
 * url        text                                            Landing page  Страница входа
 * revenue    currency                                        Sum           Сумма, {currency}
 * purchases  count                                           Orders        Заказов
 * -          percent                                         Margin        Маржа
 * </pre>
 *
 * <p>The lines before the table: {@code format} (the id), {@code platform}, {@code export}, {@code version}; and if need be
 * {@code network} (what {@link Network#find} knows), {@code decimal} (point, comma or either, which it is unless said),
 * {@code total} (what the first or last cell of a total row says, several parted by {@code |}; {@code *} at the end stands
 * for any further words; {@code (blank)} for rows in which no text and no day says anything. A row with a readable day is a
 * total only if the cell says the words and nothing else). The columns of the table:
 *
 * <ul>
 *   <li>{@code means}: the id of a {@link Measure}, listed or your own; the id of a {@link Role} if the unit is text;
 *       {@code day} or {@code time}; {@code -} if it is not read
 *   <li>{@code unit}: {@code count}; {@code currency} (58.70) or {@code micros} (58700000); {@code milliseconds},
 *       {@code seconds}, {@code minutes} or {@code hours}; {@code date}, {@code datetime}, or {@code period_end}, the moment
 *       a day ends; {@code text}; {@code percent} and {@code average}, which are never read, as they follow from the sums;
 *       {@code ignored}
 *   <li>{@code adds}: for a measure of your own {@code additive} (unless said), {@code unique}, {@code snapshot} or
 *       {@code lifetime}
 *   <li>{@code form}: for days and times, the {@linkplain java.time.format.DateTimeFormatter pattern letters}, several parted
 *       by {@code |}; a cell that two of them read differently is ambiguous. Times are in the account's zone unless the form
 *       ends in a zone, as {@code yyyy-MM-dd HH:mm:ss @UTC}, or has a place for one that the cell says: {@code XXX} for
 *       {@code +03:00}, {@code z} for {@code UTC} or {@code EST}, {@code VV} for {@code America/New_York}
 *   <li>{@code need}: {@code yes} if a file without this column is not of this format; one or more must be. {@code one} for columns
 *       of which a file has at least one
 *   <li>one column for each language, with the names the column has in it, parted by {@code |}: if a file has
 *       two of them, the one listed first is read. Case, blanks around and double blanks do not matter; <code>{currency}</code> stands for a sign or code of a currency.
 * </ul>
 *
 * <p>Two formats are equal if their ids and versions are.
 */
public final class ExportFormat {
  private final String id;
  private final String platform;
  private final String export;
  private final String version;
  private final Optional<Network> network;
  private final DecimalMark decimalMark;
  private final ImmutableList<String> totals;
  private final ImmutableList<FormatColumn> columns;
  private final ImmutableMap<String, FormatColumn> columnsByName;
  private final ImmutableMap<String, FormatColumn> columnsWithCurrency;

  ExportFormat(FormatText text) {
    this.id = text.value("format");
    this.platform = text.value("platform");
    this.export = text.value("export");
    this.version = text.value("version");
    this.network = text.network();
    this.decimalMark = text.decimalMark();
    this.totals = text.totals();
    this.columns = text.columns();
    this.columnsByName = text.columnsByName();
    this.columnsWithCurrency = text.columnsWithCurrency();
  }

  /**
   * Reads a format from its text, in the form shown above. A byte order mark at its beginning is no part of it.
   *
   * @param text the lines
   * @return the format
   * @throws IllegalArgumentException if a line is wrong: the message tells the line, the value and the rule
   */
  public static ExportFormat parse(String text) {
    return new ExportFormat(FormatText.read(text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  /**
   * Reads a format from a file in UTF-8, with or without a byte order mark.
   *
   * @param file the file
   * @return the format
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is wrong: the message tells the line, the value and the rule
   */
  public static ExportFormat load(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * The id: {@code facebook_ads}.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Whose export it is: {@code facebook}.
   *
   * @return the platform
   */
  public String platform() {
    return platform;
  }

  /**
   * Which of the platform's exports it is: {@code ads}.
   *
   * @return the export
   */
  public String export() {
    return export;
  }

  /**
   * The version of the export, often the year it was seen in.
   *
   * @return the version
   */
  public String version() {
    return version;
  }

  /**
   * The network that the numbers are of.
   *
   * @return the network, or empty if they are of several or of none
   */
  public Optional<Network> network() {
    return network;
  }

  /**
   * How decimals are written, unless the reader says otherwise.
   *
   * @return the mark
   */
  public DecimalMark decimalMark() {
    return decimalMark;
  }

  /**
   * The measures that its columns hold.
   *
   * @return an immutable list in the order of the file
   */
  public List<Measure> measures() {
    return columns.stream()
        .flatMap(column -> Optional.ofNullable(column.measure()).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The roles of its texts.
   *
   * @return an immutable list in the order of the file
   */
  public List<Role> roles() {
    return columns.stream()
        .flatMap(column -> Optional.ofNullable(column.role()).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The languages that its columns have names in; {@code api} stands for the technical names.
   *
   * @return an immutable set of language codes
   */
  public Set<String> languages() {
    return columns.stream()
        .flatMap(column -> column.names().keySet().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  ImmutableList<String> totals() {
    return totals;
  }

  ImmutableList<FormatColumn> columns() {
    return columns;
  }

  /** By {@linkplain HeaderName#normal normal} names without a currency in them. */
  ImmutableMap<String, FormatColumn> columnsByName() {
    return columnsByName;
  }

  /** By normal names that have a place for a currency in them. */
  ImmutableMap<String, FormatColumn> columnsWithCurrency() {
    return columnsWithCurrency;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExportFormat that && id.equals(that.id) && version.equals(that.version);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + version.hashCode();
  }

  /** Gives id and version. */
  @Override
  public String toString() {
    return id + " " + version;
  }
}
