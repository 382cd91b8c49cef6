/** The main job: engagement of real posts, and a tagged link for each, as text and as a page. */
@NullMarked
package io.github.smm4j.examples.report;

import org.jspecify.annotations.NullMarked;
