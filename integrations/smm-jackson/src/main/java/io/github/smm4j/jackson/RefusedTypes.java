package io.github.smm4j.jackson;

import java.io.Serial;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.impl.UnknownSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Refuses to write types of the library that have no form. Their accessors are not named as those of beans, so Jackson would
 * write {@code {}} and lose all. Records and enums say what they hold, and whoever gives the mapper a serializer or
 * annotations of his own is let have his way.
 */
final class RefusedTypes extends ValueSerializerModifier {

  @Serial
  private static final long serialVersionUID = 1;

  private static final List<String> PACKAGES = List.of(
      "io.github.smm4j.core.",
      "io.github.smm4j.utm.",
      "io.github.smm4j.metrics.",
      "io.github.smm4j.exports.",
      "io.github.smm4j.qr.");

  @Override
  public ValueSerializer<?> modifySerializer(
      SerializationConfig config, BeanDescription.Supplier type, ValueSerializer<?> serializer) {
    return isOurs(type.getBeanClass()) && isGuess(serializer) && !isAnnotated(type.get())
        ? new Refusal(type.getBeanClass())
        : serializer;
  }

  private static boolean isOurs(Class<?> type) {
    return !type.isRecord() && PACKAGES.stream().anyMatch(type.getName()::startsWith);
  }

  /** Tells whether Jackson found out by itself what to write, by the names of methods. */
  private static boolean isGuess(ValueSerializer<?> serializer) {
    return serializer instanceof BeanSerializerBase || serializer instanceof UnknownSerializer;
  }

  private static boolean isAnnotated(BeanDescription type) {
    return type.hasKnownClassAnnotations()
        || type.findProperties().stream().anyMatch(BeanPropertyDefinition::isExplicitlyIncluded);
  }

  private static final class Refusal extends StdSerializer<Object> {
    Refusal(Class<?> type) {
      super(type);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      context.reportBadDefinition(
          value.getClass(),
          value.getClass().getName()
              + " has no JSON form: write its text or what you need of it, or give the mapper a serializer of your own",
          null);
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
      serialize(value, out, context);
    }
  }
}
