package io.github.smm4j.jackson;

import tools.jackson.core.JsonGenerator;

/**
 * How a type is written as JSON and read back.
 *
 * @param <T> the type
 */
interface JsonForm<T> {
  Class<T> type();

  void write(T value, JsonGenerator out);

  /** Reads a value; what its factories throw on bad numbers becomes an exception of Jackson. */
  T read(StrictReader in);
}
