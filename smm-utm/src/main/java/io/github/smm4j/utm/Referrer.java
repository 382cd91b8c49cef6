package io.github.smm4j.utm;

import org.jspecify.annotations.Nullable;

/**
 * What a referrer tells.
 *
 * @param kind what it is
 * @param source the source, or empty if there is none
 * @param site the known site, if it is one
 * @param searchTerm the words searched for, if the referrer carries them
 */
record Referrer(
    Kind kind,
    String source,
    @Nullable KnownSite site,
    @Nullable String searchTerm) {
  static final Referrer NONE = new Referrer(Kind.NONE, "", null, null);
  static final Referrer OWN = new Referrer(Kind.OWN, "", null, null);
  static final Referrer BY_PATH = new Referrer(Kind.BY_PATH, "", null, null);
  static final Referrer UNREADABLE = new Referrer(Kind.UNREADABLE, "", null, null);

  static Referrer of(String source, @Nullable KnownSite site, @Nullable String searchTerm) {
    return new Referrer(Kind.SITE, source, site, searchTerm);
  }

  boolean isOwn() {
    return kind == Kind.OWN;
  }

  boolean isReadable() {
    return kind != Kind.UNREADABLE;
  }

  /** What a referrer is. */
  enum Kind {
    NONE,
    OWN,
    SITE,
    /** Never an answer: the host alone does not tell, its path does. */
    BY_PATH,
    UNREADABLE
  }
}
