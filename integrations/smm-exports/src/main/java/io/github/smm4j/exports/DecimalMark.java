package io.github.smm4j.exports;

/**
 * Which character parts whole units from decimals in the numbers of a file. The other one of the two may then only group
 * thousands, as blanks and apostrophes may.
 *
 * <table>
 * <caption>What a cell says</caption>
 * <tr><th>cell</th><th>{@link #POINT}</th><th>{@link #COMMA}</th><th>{@link #EITHER}</th></tr>
 * <tr><td>{@code 1.5}</td><td>1.5</td><td>set aside</td><td>1.5</td></tr>
 * <tr><td>{@code 1,5}</td><td>set aside</td><td>1.5</td><td>1.5</td></tr>
 * <tr><td>{@code 1,234.5}</td><td>1234.5</td><td>set aside</td><td>1234.5</td></tr>
 * <tr><td>{@code 1.234.567}</td><td>set aside</td><td>1234567</td><td>1234567</td></tr>
 * <tr><td>{@code 1,234}</td><td>1234</td><td>1.234</td><td>set aside: ambiguous</td></tr>
 * <tr><td>{@code 0,234}</td><td>set aside</td><td>0.234</td><td>0.234</td></tr>
 * </table>
 */
public enum DecimalMark {
  /** A point: {@code 1,234.50}. */
  POINT,
  /** A comma: {@code 1 234,50}. */
  COMMA,
  /**
   * Whatever the first rows of the file show without doubt ({@code 0.5}, {@code 1,234.50}); if they show nothing, or both,
   * whatever a cell shows itself. A cell that could be read both ways is set aside.
   */
  EITHER
}
