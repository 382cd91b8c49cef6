package io.github.smm4j.examples.page;

import java.util.ArrayList;
import java.util.List;

/** A title and what stands below it. */
public final class Section {
  private final String title;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * Starts a section.
   *
   * @param title the title
   */
  public Section(String title) {
    this.title = title;
  }

  /**
   * The title.
   *
   * @return the title
   */
  public String title() {
    return title;
  }

  /**
   * What stands below it.
   *
   * @return the blocks in their order
   */
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /**
   * Adds a block.
   *
   * @param block a table, note, chart or points
   * @return this section
   */
  public Section add(Block block) {
    blocks.add(block);
    return this;
  }

  /**
   * Adds a table.
   *
   * @param header the heads of the columns
   * @param lines the cells
   * @param leftColumns how many columns are no numbers
   * @return this section
   */
  public Section table(List<String> header, List<List<String>> lines, int leftColumns) {
    return add(new Block.Table(header, lines, leftColumns));
  }

  /**
   * Adds a paragraph.
   *
   * @param text the text
   * @return this section
   */
  public Section note(String text) {
    return add(new Block.Note(text));
  }

  /**
   * Adds points, or a word that there are none.
   *
   * @param points the texts
   * @return this section
   */
  public Section points(List<String> points) {
    return points.isEmpty() ? note("None.") : add(new Block.Points(List.copyOf(points)));
  }
}
