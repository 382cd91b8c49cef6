package io.github.smm4j.metrics;

import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import java.util.List;
import java.util.TreeMap;

/** Counts the rows that were not simply added: those that were filtered out, and those that broke sense. */
final class OddRows {
  private static final String ROWS = "number of rows";

  private long filteredOut;
  private long skipped;
  private long broken;
  private final TreeMap<String, Long> brokenRules = new TreeMap<>();

  void countFilteredOut(long rows) {
    filteredOut += rows;
  }

  void countBroken(List<String> rules, boolean isSkipped) {
    broken++;
    skipped += isSkipped ? 1 : 0;
    rules.forEach(rule -> brokenRules.merge(rule, 1L, Long::sum));
  }

  void addAll(OddRows other) {
    filteredOut = Math.addExact(filteredOut, other.filteredOut);
    skipped = Math.addExact(skipped, other.skipped);
    broken = Math.addExact(broken, other.broken);
    other.brokenRules.forEach((rule, rows) -> brokenRules.merge(rule, rows, Math::addExact));
  }

  /** What became of all rows, if so many were added. */
  RowReport report(long added) {
    return RowReport.of(added, filteredOut, skipped, broken, brokenRules);
  }

  void write(ByteWriter out) {
    out.number(filteredOut);
    out.number(skipped);
    out.number(broken);
    out.number(brokenRules.size());
    brokenRules.forEach((rule, rows) -> {
      out.text(rule);
      out.number(rows);
    });
  }

  void read(ByteReader in) {
    filteredOut = in.natural(ROWS);
    skipped = in.natural(ROWS);
    broken = in.natural(ROWS);
    in.check(skipped <= broken, ROWS);
    int rules = in.count("rules", 2);
    for (int i = 0; i < rules; i++) {
      String rule = in.text();
      long rows = in.natural(ROWS);
      in.check(rows > 0 && rows <= broken && brokenRules.put(rule, rows) == null, "broken rule");
    }
  }
}
