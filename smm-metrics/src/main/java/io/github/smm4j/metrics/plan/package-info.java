/** Budgets and media plans against fact. */
package io.github.smm4j.metrics.plan;
