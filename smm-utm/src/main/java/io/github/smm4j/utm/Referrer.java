package io.github.smm4j.utm;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a referrer tells; but for the answer that is worked out from it once, immutable. */
final class Referrer {
  static final Referrer NONE = new Referrer(Kind.NONE, "", null);
  static final Referrer OWN = new Referrer(Kind.OWN, "", null);
  static final Referrer BY_PATH = new Referrer(Kind.BY_PATH, "", null);
  static final Referrer UNREADABLE = new Referrer(Kind.UNREADABLE, "", null);

  private final Kind kind;
  private final String source;
  private final @Nullable KnownSite site;
  /** Set by the first call of answer; a race does the work twice, no more. */
  private @Nullable TrafficSource answer;

  private Referrer(Kind kind, String source, @Nullable KnownSite site) {
    this.kind = kind;
    this.source = source;
    this.site = site;
  }

  static Referrer of(String source, @Nullable KnownSite site) {
    return new Referrer(Kind.SITE, source, site);
  }

  Kind kind() {
    return kind;
  }

  /** The source, or empty if there is none. */
  String source() {
    return source;
  }

  /** The known site, if it is one. */
  @Nullable
  KnownSite site() {
    return site;
  }

  /** The answer to a visit without tags: the same at every call. */
  TrafficSource answer(Function<Referrer, TrafficSource> work) {
    TrafficSource known = answer;
    if (known == null) {
      known = work.apply(this);
      answer = known;
    }
    return known;
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
