package io.github.smm4j.metrics.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.ZoneId;

/** What every look at days has to mind: wrong days that are far away, and days that a place left out. */
public final class Days {

  /** A thousand years: who has more has a wrong day among the days. */
  public static final int MOST = 366_000;

  private Days() {}

  /**
   * Refuses more days than anyone has numbers of.
   *
   * @param days how many there are
   * @param what what has so many days, for the message
   * @throws IllegalArgumentException if there are more than 366,000
   */
  public static void checkNumber(long days, Object what) {
    checkArgument(days <= MOST, "%s: more than %s days, so one is wrong", what, MOST);
  }

  /**
   * Tells whether a day was in a time zone. Places that went to the other side of the date line left one out: in
   * Pacific/Apia 2011-12-29 was followed by 2011-12-31.
   *
   * @param day a day
   * @param zone a time zone
   * @return whether any instant is on that day there
   */
  public static boolean isIn(ZoneId zone, LocalDate day) {
    return day.atStartOfDay(zone).toLocalDate().equals(day);
  }
}
