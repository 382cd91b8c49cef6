package io.github.smm4j.metrics.join;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Tally;
import java.util.List;
import java.util.Map;

/** Keys that some sources have and others lack: spend without visits, visits without spend. */
public final class Unmatched {

  private final ImmutableList<Object> keys;
  private final ImmutableMap<String, Tally> holds;
  private final ImmutableList<String> lacking;

  Unmatched(
      ImmutableList<Object> keys,
      ImmutableMap<String, Tally> holds,
      ImmutableList<String> lacking) {
    this.keys = keys;
    this.holds = holds;
    this.lacking = lacking;
  }

  /**
   * The values of the keys, as they stand in the table.
   *
   * @return an immutable list of String, Long, Boolean or LocalDate
   */
  public List<Object> keys() {
    return keys;
  }

  /**
   * What the sources that have these keys hold under them.
   *
   * @return an immutable map from the names of sources to their sums, in the order of the sources
   */
  public Map<String, Tally> holds() {
    return holds;
  }

  /**
   * The sources that lack these keys.
   *
   * @return an immutable list of their names, at least one
   */
  public List<String> lacking() {
    return lacking;
  }

  /**
   * Tells whether only one source has these keys.
   *
   * @return whether they have no partner at all
   */
  public boolean isAlone() {
    return holds.size() == 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unmatched that
        && keys.equals(that.keys)
        && holds.equals(that.holds)
        && lacking.equals(that.lacking);
  }

  @Override
  public int hashCode() {
    return 31 * keys.hashCode() + holds.hashCode();
  }

  /** Gives {@code [spring, vk] in ads {clicks=5, spend=USD 1.00}, not in visits, orders}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(keys.toString());
    String gap = " in ";
    for (Map.Entry<String, Tally> held : holds.entrySet()) {
      text.append(gap).append(held.getKey()).append(' ').append(held.getValue());
      gap = ", in ";
    }
    return text.append(", not in ").append(String.join(", ", lacking)).toString();
  }
}
