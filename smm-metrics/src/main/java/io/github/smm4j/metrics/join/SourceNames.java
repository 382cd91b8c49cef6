package io.github.smm4j.metrics.join;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.core.Measure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Under which names the measures of a source stand in a join. */
final class SourceNames {

  private SourceNames() {}

  /**
   * Gives the new names of those measures that get one.
   *
   * @throws IllegalArgumentException if a name cannot be, or two measures would have one name
   */
  static Map<Measure, Measure> of(
      Source source, Map<Measure, Measure> renamed, Map<Measure, String> preferred) {
    Map<Measure, Measure> names = new LinkedHashMap<>();
    preferred.forEach((measure, from) -> {
      if (!from.equals(source.name())
          && source.measures().contains(measure)
          && !renamed.containsKey(measure)) {
        names.put(measure, beside(source.name(), measure, from));
      }
    });
    names.putAll(renamed);
    check(source, names);
    return names;
  }

  private static Measure beside(String source, Measure measure, String preferred) {
    String id = (source + "_" + measure.id()).toLowerCase(Locale.ROOT);
    try {
      return Measure.of(id, measure.unit(), measure.additivity());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "with prefer(\"" + preferred + "\", " + measure + "), " + measure + " of \"" + source
              + "\" would stand as \"" + id + "\", and " + e.getMessage() + ": give it a name with"
              + " rename(\"" + source + "\", " + measure + ", ...) too",
          e);
    }
  }

  /** Two measures of one name would be one number, and the other lost. */
  private static void check(Source source, Map<Measure, Measure> names) {
    Map<String, Measure> taken = new HashMap<>();
    for (Measure measure : source.measures()) {
      Measure other = taken.putIfAbsent(names.getOrDefault(measure, measure).id(), measure);
      checkArgument(
          other == null || !(names.containsKey(measure) || names.containsKey(other)),
          "%s and %s of source %s would both stand as %s: rename(\"%s\", ...) one of them to a name that"
              + " the source does not have",
          other,
          measure,
          source.name(),
          names.getOrDefault(measure, measure),
          source.name());
    }
  }
}
