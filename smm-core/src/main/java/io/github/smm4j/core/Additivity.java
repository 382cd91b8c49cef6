package io.github.smm4j.core;

/**
 * Over what the values of a {@link Measure} add up.
 *
 * <table>
 * <caption>What may be added</caption>
 * <tr><th></th><th>over posts, ads or accounts</th><th>over days</th><th>example</th></tr>
 * <tr><td>{@link #ADDITIVE}</td><td>yes</td><td>yes</td><td>clicks</td></tr>
 * <tr><td>{@link #UNIQUE}</td><td>no</td><td>no</td><td>reach</td></tr>
 * <tr><td>{@link #SNAPSHOT}</td><td>over accounts</td><td>no</td><td>followers</td></tr>
 * <tr><td>{@link #LIFETIME}</td><td>over posts</td><td>no</td><td>views to date</td></tr>
 * </table>
 *
 * <p>Only what is additive is added without asking. For the rest there is {@link Measure#gross()}, an additive sibling
 * whose name says what was added.
 */
public enum Additivity {
  /** Adds up over everything. */
  ADDITIVE,
  /** Counts people (or days), each once: two posts that reach 5 people each may reach 5 to 10. Adds up over nothing. */
  UNIQUE,
  /** The state on a day: adds up over accounts, never over days. */
  SNAPSHOT,
  /** A counter to date: adds up over posts, never over days. */
  LIFETIME
}
