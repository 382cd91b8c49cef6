package io.github.smm4j.utm;

/** The rules of a {@link NamingConvention}. */
public enum NamingRule {
  /** The tag must be there. */
  REQUIRED,
  /** Letters are lower case. */
  LOWER_CASE,
  /** Words are separated by the one separator, once, and not at either end. */
  SEPARATOR,
  /** Only allowed characters. */
  CHARACTERS,
  /** One of the allowed values. */
  ALLOWED_VALUES,
  /** No longer than the maximum. */
  MAX_LENGTH,
  /** Built as the campaign pattern says. */
  CAMPAIGN_PATTERN
}
