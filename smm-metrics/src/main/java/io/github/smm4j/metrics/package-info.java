/** KPIs. */
package io.github.smm4j.metrics;
