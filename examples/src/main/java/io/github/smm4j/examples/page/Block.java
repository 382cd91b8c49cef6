package io.github.smm4j.examples.page;

import java.util.List;

/** A part of a section. */
public sealed interface Block {

  /**
   * A table.
   *
   * @param header the heads of the columns
   * @param lines the cells, as many in each line as there are heads
   * @param leftColumns how many columns are no numbers
   */
  record Table(List<String> header, List<List<String>> lines, int leftColumns) implements Block {}

  /**
   * A paragraph.
   *
   * @param text the text
   */
  record Note(String text) implements Block {}

  /**
   * Points, one below the other.
   *
   * @param points the texts
   */
  record Points(List<String> points) implements Block {}

  /**
   * A chart: on a page only.
   *
   * @param svg a figure with an SVG element in it
   */
  record Chart(String svg) implements Block {}
}
