package io.github.smm4j.utm;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a {@link LinkAudit} found. */
public final class AuditReport {
  private final Optional<String> column;
  private final long links;
  private final ImmutableMap<AuditFinding.Kind, Long> counts;
  private final ImmutableMap<NamingRule, Long> violations;
  private final ImmutableMap<String, ImmutableSet<String>> mixedSources;
  private final ImmutableList<AuditFinding> findings;

  AuditReport(
      Optional<String> column,
      long links,
      Map<AuditFinding.Kind, Long> counts,
      Map<NamingRule, Long> violations,
      ImmutableMap<String, ImmutableSet<String>> mixedSources,
      List<AuditFinding> findings) {
    this.column = column;
    this.links = links;
    this.counts = ImmutableMap.copyOf(counts);
    this.violations = ImmutableMap.copyOf(violations);
    this.mixedSources = mixedSources;
    this.findings = ImmutableList.copyOf(findings);
  }

  /**
   * The column of a table that the links were read from.
   *
   * @return its header, or {@code column 2} where it has none; empty if each line was a link
   */
  public Optional<String> column() {
    return column;
  }

  /**
   * How many lines, or cells of the column, were looked at, without those that were skipped.
   *
   * @return the number
   */
  public long links() {
    return links;
  }

  /**
   * How many things of a kind were found.
   *
   * @param kind the kind
   * @return the number, also of those that {@link #findings} leaves out
   */
  public long count(AuditFinding.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /**
   * How often each rule of the convention was broken.
   *
   * @return an immutable map of the rules that were
   */
  public Map<NamingRule, Long> violationsByRule() {
    return violations;
  }

  /**
   * The sources that were written in more than one way: case, white space, several names or hosts of one network or site.
   *
   * @return an immutable map from the source as it should be to the spellings in the order they came
   */
  public Map<String, Set<String>> mixedSources() {
    return ImmutableMap.copyOf(mixedSources);
  }

  /**
   * What was found, line by line: the first 1,000 things of each kind.
   *
   * @return an immutable list
   */
  public List<AuditFinding> findings() {
    return findings;
  }

  /**
   * The findings as a CSV table (RFC 4180). What begins with {@code =}, {@code +}, {@code -} or {@code @} gets an
   * apostrophe before it, since a spreadsheet would run it as a formula, and links are written by strangers.
   *
   * @return lines with the columns line, kind, message and link, each ended by CR and LF
   */
  public String toCsv() {
    StringBuilder csv = new StringBuilder();
    Csv.row(csv, Stream.of("line", "kind", "message", "link"));
    for (AuditFinding finding : findings) {
      Csv.row(
          csv,
          Stream.of(
              Long.toString(finding.line()),
              finding.kind().name(),
              finding.message(),
              finding.link()));
    }
    return csv.toString();
  }

  /** Gives the counts, one line each. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("links: ").append(links);
    column.ifPresent(name -> text.append("\ncolumn: ").append(name));
    counts.forEach((kind, count) -> text.append('\n').append(kind).append(": ").append(count));
    violations.forEach(
        (rule, count) -> text.append("\n  ").append(rule).append(": ").append(count));
    mixedSources.forEach((source, spellings) ->
        text.append("\nmixed source ").append(source).append(": ").append(spellings));
    return text.toString();
  }
}
