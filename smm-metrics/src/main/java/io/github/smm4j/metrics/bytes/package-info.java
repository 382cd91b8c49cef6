/** Whole numbers and texts as few bytes, and back with no trust in them. Not exported. */
package io.github.smm4j.metrics.bytes;
