package io.github.smm4j.examples.page;

import io.github.smm4j.metrics.text.TextTable;
import java.util.List;

/** Sections as text. */
public final class TextPage {
  private final StringBuilder text = new StringBuilder();

  private TextPage() {}

  /**
   * Writes sections; charts are left out.
   *
   * @param title the title
   * @param source a line below it
   * @param sections the sections
   * @return the lines
   */
  public static String of(String title, String source, List<Section> sections) {
    TextPage page = new TextPage();
    page.underlined(title, "=");
    page.text.append(source).append('\n');
    for (Section section : sections) {
      page.text.append('\n');
      page.underlined(section.title(), "-");
      section.blocks().forEach(page::block);
    }
    return page.text.toString();
  }

  private void underlined(String title, String line) {
    text.append(title).append('\n').append(line.repeat(title.length())).append('\n');
  }

  private void block(Block block) {
    if (block instanceof Block.Table table) {
      text.append(TextTable.aligned(table.header(), table.lines(), table.leftColumns()));
    } else if (block instanceof Block.Note note) {
      text.append(note.text()).append('\n');
    } else if (block instanceof Block.Points points) {
      points.points().forEach(point -> text.append("- ").append(point).append('\n'));
    }
  }
}
