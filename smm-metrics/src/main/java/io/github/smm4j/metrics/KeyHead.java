package io.github.smm4j.metrics;

import java.io.Serializable;

/**
 * What rows are grouped by: a name, and how its values are cut where that must agree before totals may be merged.
 *
 * @param name the name, for the table's head
 * @param kind what its values are
 * @param cut for days and weeks the zone (and the first day of the week) in which they are cut; empty for the others
 */
record KeyHead(String name, Kind kind, String cut) implements Serializable {

  enum Kind {
    VALUE,
    CURRENCY,
    PERIOD
  }

  static KeyHead of(String name) {
    return new KeyHead(name, Kind.VALUE, "");
  }

  static KeyHead currency(String name) {
    return new KeyHead(name, Kind.CURRENCY, "");
  }

  static KeyHead period(String name, String cut) {
    return new KeyHead(name, Kind.PERIOD, cut);
  }

  @Override
  public String toString() {
    return cut.isEmpty() ? name : name + " (" + cut + ")";
  }
}
