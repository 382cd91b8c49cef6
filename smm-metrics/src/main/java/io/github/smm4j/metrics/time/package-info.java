/** Days, weeks and series: periods are half-open, and days are cut in a time zone that the caller names. */
package io.github.smm4j.metrics.time;
