/**
 * Sums that are no ratios of measures: what a customer is worth, from which volume a product pays, when a campaign has
 * earned its cost. Each has its units and periods in its names, takes decimals by their shortest form (0.1 is exactly
 * 1/10), and says why where there is no answer.
 */
package io.github.smm4j.metrics.economics;
