package io.github.smm4j.exports;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of an export: when, what of, and the numbers.
 *
 * <pre>{@code
 * row.day();                       // Optional[2020-12-10]
 * row.text(Role.AD_ID);            // Optional[6215293456071]
 * row.get(Measure.IMPRESSIONS);    // OptionalLong[4233]
 * row.micros(Measure.SPEND);       // OptionalLong[76530000]
 * row.tally();                     // {impressions=4233, link_clicks=10, spend=USD 76.53}
 * }</pre>
 *
 * <p>A cell that is empty, a dash or {@code n/a} was not measured; that is not zero.
 *
 * @serial exclude
 */
public final class ExportRow implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** Stands for a number that was not measured. */
  static final long ABSENT = Long.MIN_VALUE;

  private final RowLayout layout;
  private final long line;
  private final @Nullable LocalDate day;
  private final @Nullable Instant time;
  private final @Nullable CurrencyUnit currency;
  private final long[] values;
  private final @Nullable String[] texts;

  ExportRow(
      RowLayout layout,
      long line,
      @Nullable LocalDate day,
      @Nullable Instant time,
      @Nullable CurrencyUnit currency,
      long[] values,
      @Nullable String[] texts) {
    this.layout = layout;
    this.line = line;
    this.day = day;
    this.time = time;
    this.currency = currency;
    this.values = values;
    this.texts = texts;
  }

  /**
   * The name of the file it stands in.
   *
   * @return the name
   */
  public String file() {
    return layout.file();
  }

  /**
   * The line it starts on.
   *
   * @return the line, from 1
   */
  public long line() {
    return line;
  }

  /**
   * The day, in the zone of the reader.
   *
   * @return the day, or empty if the format has neither day nor time
   */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  /**
   * The time.
   *
   * @return the time, or empty if the format has days only, or none
   */
  public Optional<Instant> time() {
    return Optional.ofNullable(time);
  }

  /**
   * The currency of the row's money.
   *
   * @return the currency, or empty if the row has no money
   */
  public Optional<CurrencyUnit> currency() {
    return Optional.ofNullable(currency);
  }

  /**
   * Gives the text of a role.
   *
   * @param role the role
   * @return the text as it stands in the file; empty if the cell is empty or the file has no such column
   */
  public Optional<String> text(Role role) {
    int index = layout.roles().indexOf(role);
    return index < 0 ? Optional.empty() : Optional.ofNullable(texts[index]);
  }

  /**
   * Gives all texts that have a role.
   *
   * @return an immutable map in the order of the file, without empty cells
   */
  public Map<Role, String> texts() {
    ImmutableMap.Builder<Role, String> map = ImmutableMap.builder();
    for (int i = 0; i < layout.roles().size(); i++) {
      String text = texts[i];
      if (text != null) {
        map.put(layout.roles().get(i), text);
      }
    }
    return map.buildOrThrow();
  }

  /**
   * Gives the cells of the columns that the format does not know.
   *
   * @return an immutable map from the column's name to the text, in the order of the file, without empty cells
   */
  public Map<String, String> unknown() {
    ImmutableMap.Builder<String, String> map = ImmutableMap.builder();
    for (int i = 0; i < layout.others().size(); i++) {
      String text = texts[layout.roles().size() + i];
      if (text != null) {
        map.put(layout.others().get(i), text);
      }
    }
    return map.buildOrThrow();
  }

  /**
   * Gives a count, or a time in milliseconds.
   *
   * @param measure a measure that is no money
   * @return the number, or empty if it was not measured
   * @throws IllegalArgumentException if the measure is money: ask {@link #micros} for it
   */
  public OptionalLong get(Measure measure) {
    checkArgument(
        measure.unit() != MeasureUnit.MONEY, "%s is money: ask micros(...) for it", measure);
    return value(measure);
  }

  /**
   * Gives an amount of money in micros of the row's {@link #currency}.
   *
   * @param measure a measure of money
   * @return the micros, or empty if it was not measured
   * @throws IllegalArgumentException if the measure is no money
   */
  public OptionalLong micros(Measure measure) {
    checkArgument(
        measure.unit() == MeasureUnit.MONEY, "%s is no money but %s", measure, measure.unit());
    return value(measure);
  }

  private OptionalLong value(Measure measure) {
    int index = layout.measures().indexOf(measure);
    return index < 0 || values[index] == ABSENT
        ? OptionalLong.empty()
        : OptionalLong.of(values[index]);
  }

  /**
   * Gives all numbers. What does not add up says so by its measure.
   *
   * @return the tally; made anew with each call
   */
  public Tally tally() {
    Tally.Builder tally = Tally.builder();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != ABSENT) {
        Measure measure = layout.measures().get(i);
        if (measure.unit() == MeasureUnit.MONEY) {
          tally.setMicros(measure, Objects.requireNonNull(currency), values[i]);
        } else {
          tally.set(measure, values[i]);
        }
      }
    }
    return tally.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExportRow that
        && line == that.line
        && layout.equals(that.layout)
        && Objects.equals(day, that.day)
        && Objects.equals(time, that.time)
        && Objects.equals(currency, that.currency)
        && Arrays.equals(values, that.values)
        && Arrays.equals(texts, that.texts);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(line) + Arrays.hashCode(values);
  }

  /** Gives place, day or time, texts and numbers. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(layout.file()).append(':').append(line).append(' ');
    if (time != null) {
      text.append(time).append(' ');
    } else if (day != null) {
      text.append(day).append(' ');
    }
    return text.append(texts()).append(' ').append(tally()).toString();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(this);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an ExportRow is read through its serial form only");
  }

  /** The serial form: read back with checks. */
  private static final class SerialForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final RowLayout layout;
    private final long line;
    private final @Nullable LocalDate day;
    private final @Nullable Instant time;
    private final String currency;
    private final long[] values;
    private final @Nullable String[] texts;

    SerialForm(ExportRow row) {
      this.layout = row.layout;
      this.line = row.line;
      this.day = row.day;
      this.time = row.time;
      this.currency = row.currency == null ? "" : row.currency.getCode();
      this.values = row.values;
      this.texts = row.texts;
    }

    @Serial
    private Object readResolve() throws InvalidObjectException {
      if (values.length != layout.measures().size()
          || texts.length != layout.roles().size() + layout.others().size()) {
        throw new InvalidObjectException("an ExportRow with cells beyond its columns");
      }
      CurrencyUnit unit = currency.isEmpty() ? null : CurrencyUnit.of(currency);
      return new ExportRow(layout, line, day, time, unit, values.clone(), texts.clone());
    }
  }
}
