package io.github.smm4j.utm;

/** What tags in the fragment count for. */
public enum FragmentPolicy {
  /** They count where the query has no value for the key. */
  FALLBACK,
  /** They count before those in the query. */
  PREFERRED,
  /** They do not count, but are still found and reported. */
  IGNORED
}
