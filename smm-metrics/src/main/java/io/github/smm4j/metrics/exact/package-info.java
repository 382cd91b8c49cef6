/** Exact arithmetic on fractions. Not exported: the API of the library shows doubles and decimals. */
package io.github.smm4j.metrics.exact;
