package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import java.io.Serializable;

/**
 * What all rows of a file have in common.
 *
 * @param file the name of the file
 * @param measures what the numbers of a row are
 * @param roles what the first texts of a row are
 * @param others the names of the unknown columns, whose texts come behind
 */
record RowLayout(
    String file,
    ImmutableList<Measure> measures,
    ImmutableList<Role> roles,
    ImmutableList<String> others)
    implements Serializable {}
