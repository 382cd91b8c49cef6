/** Soon. */
package io.github.smm4j.metrics.join;
