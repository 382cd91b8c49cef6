/**
 * Exports of ad accounts, communities and web analytics, read row by row.
 *
 * <p>{@link io.github.smm4j.exports.ExportReader} reads a file, {@link io.github.smm4j.exports.ExportFormat} says what its
 * columns mean, {@link io.github.smm4j.exports.ExportRow} is one row of it, and
 * {@link io.github.smm4j.exports.ExportReport} tells what was found: rows used and rows
 * {@linkplain io.github.smm4j.exports.SetAside set aside} always make up the rows of the file.
 */
@org.jspecify.annotations.NullMarked
package io.github.smm4j.exports;
