/** What the runnable examples share: one line on standard error, and exit code 2, for bad input. */
@NullMarked
package io.github.smm4j.examples.job;

import org.jspecify.annotations.NullMarked;
