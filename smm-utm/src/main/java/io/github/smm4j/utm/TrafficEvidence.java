package io.github.smm4j.utm;

/** What tells where a visit came from, the strongest first. */
public enum TrafficEvidence {
  /** The source or medium in the tags of the landing URL. */
  TAG,
  /** A click id that only ads, affiliates or e-mails append. */
  CLICK_ID,
  /** The referring site. */
  REFERRER,
  /** The referrer is the site itself: no visit of its own. */
  OWN_SITE,
  /** Nothing: a direct visit. */
  NONE
}
