/** Where the sums of groups lie, and how a group is found by the small numbers of its keys. Not exported. */
package io.github.smm4j.metrics.cells;
