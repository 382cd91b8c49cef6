package io.github.smm4j.utm;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The URLs that browsers are tested with, as the file {@code web-platform-urls.tsv} has them. */
final class WebPlatformUrls {
  private static final String HEADER = "input\tbase\turl";
  private static final String KNOWN_FAILURES_HEADER = "input\tbase\twhy";

  private WebPlatformUrls() {}

  /**
   * A text in the place of a URL.
   *
   * @param input the text
   * @param base the page it stands on, or empty
   * @param url what a browser reads, or {@code failure}
   * @param line the line of the file: input and base, escaped
   */
  record Vector(String input, String base, String url, String line) {

    boolean isAccepted() {
      return !url.equals("failure");
    }

    @Override
    public String toString() {
      return line;
    }
  }

  static List<Vector> all() {
    return lines("web-platform-urls.tsv", HEADER).stream()
        .map(line -> {
          List<String> columns = Splitter.on('\t').splitToList(line);
          return new Vector(
              unescaped(columns.get(0)),
              unescaped(columns.get(1)),
              unescaped(columns.get(2)),
              columns.get(0) + "\t" + columns.get(1));
        })
        .toList();
  }

  /** Input and base of those for which what should hold is known not to. */
  static List<String> knownFailures() {
    return lines("web-platform-urls-known-failures.tsv", KNOWN_FAILURES_HEADER).stream()
        .map(line -> line.substring(0, line.lastIndexOf('\t')))
        .toList();
  }

  private static List<String> lines(String name, String header) {
    try {
      List<String> lines = Resources.readLines(
          Resources.getResource(WebPlatformUrls.class, name), StandardCharsets.UTF_8);
      return lines.subList(lines.indexOf(header) + 1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the escapes of a JSON string. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char escape = text.charAt(++i);
      switch (escape) {
        case 'b' -> plain.append('\b');
        case 'f' -> plain.append('\f');
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 't' -> plain.append('\t');
        case 'u' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> plain.append(escape);
      }
    }
    return plain.toString();
  }
}
