package io.github.smm4j.metrics.join;

/** What to do with sources whose days were cut in different time zones. */
public enum ZoneRule {
  /** They are not joined by days, weeks or months: a day in Los Angeles ends ten hours after the same day in Kyiv. */
  ALIKE,
  /** They are joined all the same, and an issue says so: where an ad account has its days and no instants. */
  AS_THEY_ARE
}
