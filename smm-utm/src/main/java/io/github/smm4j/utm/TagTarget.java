package io.github.smm4j.utm;

/** The part of a link that new tags are written to. A tag that is there already is replaced where it stands. */
public enum TagTarget {
  /** The query: {@code https://a.example/?utm_source=vk#reviews}. What every analytics system reads. */
  QUERY,
  /** The fragment: {@code https://a.example/#utm_source=vk}, {@code https://a.example/#reviews&utm_source=vk}. */
  FRAGMENT,
  /** The query of a single-page route in the fragment: {@code https://a.example/#/route?utm_source=vk}. */
  ROUTE
}
