package io.github.smm4j.benchmarks.utm;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.smm4j.utm.UtmKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of the table of nasty URLs. */
record NastyUrl(String id, String shown, String url, List<String> expected, String why) {
  private static final UtmKey[] COLUMNS = {
    UtmKey.SOURCE, UtmKey.MEDIUM, UtmKey.CAMPAIGN, UtmKey.CONTENT
  };
  private static final Pattern REPEATED = Pattern.compile("\\{(\\d+) x ([^}]*)}");

  static List<NastyUrl> all() {
    List<NastyUrl> all = new ArrayList<>();
    Splitter columns = Splitter.on('\t');
    boolean header = true;
    try {
      for (String line : Resources.readLines(
          Resources.getResource(NastyUrl.class, "nasty-urls.tsv"), StandardCharsets.UTF_8)) {
        if (line.startsWith("#")) {
          continue;
        }
        if (header) {
          header = false;
          continue;
        }
        List<String> column = columns.splitToList(line);
        all.add(new NastyUrl(
            column.get(0),
            column.get(1),
            unescaped(column.get(1)),
            column.subList(2, 6),
            column.get(6)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** What a reader makes of it: null if it throws, else whether all nine values are right. */
  Boolean readRightBy(TagReader reader) {
    try {
      return Arrays.equals(nine(), reader.read(url));
    } catch (Exception e) {
      return null;
    }
  }

  /** The nine values in the order of the keys; null for each that is absent. */
  String[] nine() {
    String[] values = new String[UtmKey.values().length];
    for (int i = 0; i < COLUMNS.length; i++) {
      String value = unescaped(expected.get(i));
      values[List.of(UtmKey.values()).indexOf(COLUMNS[i])] = value.isEmpty() ? null : value;
    }
    return values;
  }

  private static String unescaped(String text) {
    Matcher repeated = REPEATED.matcher(text.replace("\\t", "\t").replace("\\n", "\n"));
    return repeated.replaceAll(
        match -> Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
  }
}
