package io.github.smm4j.examples.report;

import io.github.smm4j.core.Post;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A post as a row of a file.
 *
 * @param line the line in the file, from 1
 * @param post the post with its numbers
 * @param type its form, as the file names it
 * @param category its category, as the file names it
 * @param weekday its weekday, as the file numbers it
 * @param hour its hour, 0 to 23
 */
record PostRow(
    long line,
    Post post,
    Optional<String> type,
    Optional<String> category,
    OptionalInt weekday,
    OptionalInt hour) {}
