package io.github.smm4j.metrics.attribution;

/**
 * Splits all conversions by removal effects.
 *
 * @param order of the chain
 */
record ByChain(int order) implements Model {}
