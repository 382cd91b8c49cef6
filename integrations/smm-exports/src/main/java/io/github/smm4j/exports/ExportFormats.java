package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * The known exports. Each is a text file of the form that {@link ExportFormat} describes; its head says where the names of
 * its columns come from, and how sure they are.
 *
 * <p>The first nine are tables as the connectors of a data pipeline store them, with the platforms' technical names; the
 * others are files that people download, in English and Russian, and some in Spanish.
 */
public final class ExportFormats {
  private ExportFormats() {}

  /**
   * Gives all known exports.
   *
   * @return an immutable list
   */
  public static List<ExportFormat> all() {
    return Known.ALL;
  }

  /**
   * Finds a known export.
   *
   * @param id an id such as {@code facebook_ads}
   * @return the format, or empty if none has this id
   */
  public static Optional<ExportFormat> find(String id) {
    return Known.ALL.stream().filter(format -> format.id().equals(id)).findFirst();
  }

  private static final class Known {
    static final ImmutableList<ExportFormat> ALL = DataFile.text("formats/index.txt")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(name -> ExportFormat.parse(DataFile.text("formats/" + name + ".tsv")))
        .collect(ImmutableList.toImmutableList());
  }
}
