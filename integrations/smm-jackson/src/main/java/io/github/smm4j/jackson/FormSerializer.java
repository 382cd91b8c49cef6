package io.github.smm4j.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
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

  /** Writes the name of the type around the value, as around a number: an object of ours has no room for it. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
    WritableTypeId name = types.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT);
    types.writeTypePrefix(out, context, name);
    form.write(value, out);
    types.writeTypeSuffix(out, context, name);
  }
}
