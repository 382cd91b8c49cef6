/** How many days there may be, and which of them a time zone has. Not exported: it is no subject of a user. */
package io.github.smm4j.metrics.calendar;
