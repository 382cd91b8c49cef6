/** What the reports of the examples share: sections of tables, notes and charts, as text and as a page. */
@NullMarked
package io.github.smm4j.examples.page;

import org.jspecify.annotations.NullMarked;
