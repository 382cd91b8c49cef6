package io.github.smm4j.utm;

/** The part of a link that a parameter stands in. */
public enum ParameterPlace {
  /** Between the first {@code ?} and the first {@code #}. */
  QUERY,
  /** Behind the first {@code #}: {@code #utm_source=vk}, {@code #?utm_source=vk}, {@code #/route?utm_source=vk}. */
  FRAGMENT
}
