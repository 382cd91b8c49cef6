/** The Monday report: exports of ad accounts, visits and orders in, what each campaign cost and brought out. */
@NullMarked
package io.github.smm4j.examples.monday;

import org.jspecify.annotations.NullMarked;
