/**
 * Rollups, attribution and UTM functions on Apache Spark.
 *
 * <p>{@link io.github.smm4j.spark.SparkRollup} groups rows, {@link io.github.smm4j.spark.SparkAttribution} gives credit for
 * conversions, {@link io.github.smm4j.spark.SmmFunctions} are functions for columns and for SQL. Totals are exact sums, so
 * they are the same to the last digit however rows are partitioned and shuffled.
 */
@NullMarked
package io.github.smm4j.spark;

import org.jspecify.annotations.NullMarked;
