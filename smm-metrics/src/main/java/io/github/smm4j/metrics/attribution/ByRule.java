package io.github.smm4j.metrics.attribution;

/**
 * Splits each journey by itself.
 *
 * @param rule how
 */
record ByRule(Rule rule) implements Model {}
