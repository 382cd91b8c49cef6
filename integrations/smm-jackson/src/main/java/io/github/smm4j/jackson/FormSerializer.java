package io.github.smm4j.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a form.
 *
 * @param <T> the type
 */
final class FormSerializer<T> extends StdSerializer<T> {
  private final JsonForm<T> form;

  FormSerializer(JsonForm<T> form) {
    super(form.type());
    this.form = form;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializationContext context) {
    form.write(value, out);
  }
}
