package io.github.smm4j.examples.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.PostFormat;
import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import io.github.smm4j.examples.job.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads posts from a CSV file with a header. */
final class PostFile {
  private static final Map<String, PostFormat> FORMATS = Map.of(
      "photo", PostFormat.PHOTO,
      "status", PostFormat.TEXT,
      "link", PostFormat.LINK,
      "video", PostFormat.VIDEO);

  private final String name;
  private final char separator;
  private final Charset charset;
  private final Map<PostColumn, String> given;
  private final Map<PostColumn, Integer> indexes = new EnumMap<>(PostColumn.class);
  private final Map<PostColumn, String> headers = new EnumMap<>(PostColumn.class);

  /**
   * Describes a file.
   *
   * @param name the name to show in messages
   * @param separator between the columns
   * @param charset of the file
   * @param given the header names that the user gave, in place of the known ones
   */
  PostFile(String name, char separator, Charset charset, Map<PostColumn, String> given) {
    this.name = name;
    this.separator = separator;
    this.charset = charset;
    this.given = given;
  }

  List<PostRow> read(Path file) throws BadInputException {
    if (Files.isDirectory(file)) {
      throw new BadInputException(name + ": a folder, not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (NoSuchFileException e) {
      throw new BadInputException(name + ": no such file");
    } catch (IOException e) {
      throw new BadInputException(name + ": cannot be read: " + e.getMessage());
    }
  }

  List<PostRow> read(InputStream in) throws BadInputException {
    List<PostRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .fieldSeparator(separator)
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(in, charset)) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw new BadInputException(name + ": empty, not even a header");
      }
      CsvRecord header = records.next();
      findColumns(header);
      while (records.hasNext()) {
        CsvRecord row = records.next();
        if (row.getFieldCount() != header.getFieldCount()) {
          throw new BadInputException(name + ":" + row.getStartingLineNumber() + ": "
              + row.getFieldCount() + " fields, where the header has " + header.getFieldCount());
        }
        rows.add(post(row));
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw new BadInputException(name + ": no CSV: " + e.getMessage());
    }
    return rows;
  }

  private void findColumns(CsvRecord header) throws BadInputException {
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      if (byName.put(header.getField(i), i) != null) {
        throw new BadInputException(
            name + ":1: column \"" + header.getField(i) + "\" stands twice in the header");
      }
    }
    for (PostColumn column : PostColumn.values()) {
      String own = given.get(column);
      List<String> names = own == null ? column.names() : List.of(own);
      Optional<String> found = names.stream().filter(byName::containsKey).findFirst();
      if (found.isPresent()) {
        headers.put(column, found.get());
        indexes.put(column, byName.getOrDefault(found.get(), -1));
      } else if (column.isRequired() || own != null) {
        throw new BadInputException(name + ":1: no column \"" + names.get(0) + "\" for " + column
            + "; the header has \"" + String.join("\", \"", header.getFields())
            + "\"; name yours with --column " + column + "=NAME");
      }
    }
  }

  private PostRow post(CsvRecord row) throws BadInputException {
    Tally.Builder tally = Tally.builder();
    for (PostColumn column : PostColumn.values()) {
      Optional<Measure> measure = column.measure();
      if (measure.isPresent()) {
        tally.set(measure.get(), number(row, column));
      }
    }
    Optional<String> type = text(row, PostColumn.TYPE);
    Post.Builder post =
        Post.builder("line-" + row.getStartingLineNumber(), Network.FACEBOOK).tally(tally.build());
    type.ifPresent(
        form -> post.format(FORMATS.getOrDefault(form.toLowerCase(Locale.ROOT), PostFormat.OTHER)));
    OptionalInt paid = number(row, PostColumn.PAID, 0, 1);
    if (paid.isPresent()) {
      post.promotion(paid.getAsInt() == 1 ? Promotion.PAID : Promotion.ORGANIC);
    }
    return new PostRow(
        row.getStartingLineNumber(),
        post.build(),
        type,
        text(row, PostColumn.CATEGORY),
        number(row, PostColumn.WEEKDAY, 0, 7),
        number(row, PostColumn.HOUR, 0, 23));
  }

  private Optional<String> text(CsvRecord row, PostColumn column) {
    return Optional.ofNullable(indexes.get(column))
        .map(index -> row.getField(index).strip())
        .filter(text -> !text.isEmpty());
  }

  private OptionalLong number(CsvRecord row, PostColumn column) throws BadInputException {
    Optional<String> text = text(row, column);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get()));
    } catch (NumberFormatException e) {
      throw notANumber(row, column, text.get(), "a whole number");
    }
  }

  private OptionalInt number(CsvRecord row, PostColumn column, int least, int most)
      throws BadInputException {
    OptionalLong number = number(row, column);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    if (number.getAsLong() < least || number.getAsLong() > most) {
      throw notANumber(
          row, column, Long.toString(number.getAsLong()), "a number from " + least + " to " + most);
    }
    return OptionalInt.of((int) number.getAsLong());
  }

  private BadInputException notANumber(
      CsvRecord row, PostColumn column, String text, String expected) {
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return new BadInputException(
        name + ":" + row.getStartingLineNumber() + ": column \"" + headers.get(column) + "\" ("
            + column + "): expected " + expected + ", found \"" + shown + "\"");
  }
}
