/**
 * Days, weeks and series: periods are half-open, and days are cut in a time zone that the caller names.
 *
 * <pre>{@code
 * ZoneId kyiv = ZoneId.of("Europe/Kyiv");
 * DailySeries series = DailySeries.of(posts, kyiv, post -> post.publishedAt().orElse(null), Post::tally);
 * series.moving(CTR, 7);               // from the sums of the week, not from its rates
 * series.gaps();                       // days without data: not zero, but not there
 * series.byWeek(WeekFields.ISO);       // with how many of the 7 days have data
 * }</pre>
 *
 * <p>A {@link io.github.smm4j.metrics.time.DayRange} is whole days from a first, included, to a last, excluded; a
 * {@link io.github.smm4j.metrics.time.DailySeries} has the numbers of the days in it. Neither looks at a clock.
 */
package io.github.smm4j.metrics.time;
