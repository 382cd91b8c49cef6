package io.github.smm4j.jackson;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a form.
 *
 * @param <T> the type
 */
final class FormDeserializer<T> extends StdDeserializer<T> {
  private final JsonForm<T> form;

  FormDeserializer(JsonForm<T> form) {
    super(form.type());
    this.form = form;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    StrictReader in = new StrictReader(parser, form.type());
    return in.checked(() -> form.read(in));
  }
}
