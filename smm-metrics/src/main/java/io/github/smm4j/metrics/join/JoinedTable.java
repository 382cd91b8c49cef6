package io.github.smm4j.metrics.join;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiTableBuilder;
import io.github.smm4j.metrics.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Joined sources as a table of KPIs, with what it leaves open: keys without a partner, late orders, and the rules by which
 * it was made.
 *
 * <pre>{@code
 * monday.kpis().sortedBy(DRR).top(10);      // a KpiTable, with all that it can do
 * monday.sources().unmatched("ads");        // spend that brought no visit that could be told
 * System.out.println(monday);               // the table, and what is without a partner
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class JoinedTable {

  private final JoinedSources sources;
  private final KpiTable kpis;

  private JoinedTable(JoinedSources sources, KpiTable kpis) {
    this.sources = sources;
    this.kpis = kpis;
  }

  static JoinedTable of(JoinedSources sources, Kpi... kpis) {
    KpiTableBuilder table = KpiTable.builder(sources.keyNames().toArray(String[]::new))
        .kpis(kpis)
        .totals(sources.total());
    sources.groups().forEach(table::row);
    return new JoinedTable(sources, table.build());
  }

  /**
   * The table: a row for every key of any source, and the totals of all.
   *
   * @return the table
   */
  public KpiTable kpis() {
    return kpis;
  }

  /**
   * The sources that were joined.
   *
   * @return the sources, with their totals and what has no partner
   */
  public JoinedSources sources() {
    return sources;
  }

  /**
   * Gives the table with aligned columns, then the keys without a partner with what they hold, then issues and rules.
   *
   * @param locale for the numbers of the table
   * @return the lines, each ended by {@code \n}
   */
  public String format(Locale locale) {
    StringBuilder text = new StringBuilder(kpis.format(locale));
    if (!sources.unmatched().isEmpty()) {
      text.append("\nWithout a partner:\n")
          .append(TextTable.aligned(
              unmatchedHead(), unmatchedLines(), unmatchedHead().size()));
    }
    appendNotes(text, "\n", "");
    return text.toString();
  }

  /**
   * Gives the same in Markdown, numbers in English.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toMarkdown() {
    StringBuilder text = new StringBuilder(kpis.toMarkdown());
    if (!sources.unmatched().isEmpty()) {
      text.append("\nWithout a partner:\n\n")
          .append(TextTable.markdown(
              unmatchedHead(), unmatchedLines(), unmatchedHead().size()));
    }
    appendNotes(text, "\n", "- ");
    return text.toString();
  }

  private void appendNotes(StringBuilder text, String gap, String bullet) {
    text.append(gap);
    sources
        .issues()
        .forEach(issue -> text.append(bullet).append("! ").append(issue).append('\n'));
    sources.rules().forEach(rule -> text.append(bullet).append(rule).append('\n'));
  }

  private List<String> unmatchedHead() {
    return ImmutableList.<String>builder()
        .addAll(sources.keyNames())
        .add("in", "holds", "not in")
        .build();
  }

  private List<List<String>> unmatchedLines() {
    List<List<String>> lines = new ArrayList<>();
    for (Unmatched keys : sources.unmatched()) {
      for (Map.Entry<String, Tally> held : keys.holds().entrySet()) {
        List<String> line = new ArrayList<>();
        keys.keys().forEach(key -> line.add(key.toString()));
        line.add(held.getKey());
        line.add(held.getValue().toString());
        line.add(String.join(", ", keys.lacking()));
        lines.add(line);
      }
    }
    return lines;
  }

  /** Gives the table with what it leaves open, in English. */
  @Override
  public String toString() {
    return format(Locale.ENGLISH);
  }
}
