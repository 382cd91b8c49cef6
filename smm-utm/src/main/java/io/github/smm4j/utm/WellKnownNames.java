package io.github.smm4j.utm;

import com.google.common.base.Ascii;

/**
 * Names of parameters that nobody takes for anything else, whatever the dialect: {@code utm_*}, {@code erid} and the click
 * ids. Where one of them follows a {@code ;}, a parameter begins, whoever reads or edits the link.
 */
final class WellKnownNames {
  private static final NameTable TABLE = table();

  private WellKnownNames() {}

  private static NameTable table() {
    NameTable.Builder names = NameTable.builder().tag("utm_*", 0).tag(NameTable.ERID, 0);
    ClickIdTable.standard().addTo(names, 0);
    return names.build();
  }

  static boolean contains(String name) {
    return TABLE.contains(name);
  }

  /** Whether {@code erid} stands here, and {@code =}. */
  static boolean isEridAt(String url, int from, int to) {
    int nameEnd = NameSpelling.end(url, from, to);
    return nameEnd >= 0
        && Ascii.equalsIgnoreCase(NameSpelling.decoded(url, from, nameEnd), NameTable.ERID);
  }

  /** Whether one of them stands here, and {@code =}. */
  static boolean beginsAt(String url, int from, int to) {
    int nameEnd = NameSpelling.end(url, from, to);
    return nameEnd >= 0 && contains(NameSpelling.decoded(url, from, nameEnd));
  }
}
