/** From tagged visits to a table and a chart of which channel earned what. */
@NullMarked
package io.github.smm4j.examples.attribution;

import org.jspecify.annotations.NullMarked;
