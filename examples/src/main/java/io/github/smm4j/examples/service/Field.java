package io.github.smm4j.examples.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A value of the request and where it stands.
 *
 * @param pointer where, as a JSON pointer: {@code #/tags/utm_source}
 */
record Field(String pointer, JsonNode value) {

  static Field root(JsonNode value) {
    return new Field("#", value);
  }

  /** The field of that name, which must be there. */
  Field required(String name) {
    return optional(name)
        .orElseThrow(() -> ProblemException.inField(
            "missing-field", "Missing field", below(name), "\"" + name + "\" is missing"));
  }

  Optional<Field> optional(String name) {
    return Optional.ofNullable(object().value.get(name))
        .map(found -> new Field(below(name), found));
  }

  /** Refuses fields that nobody reads: a name that is misspelt is not the same as one that is not there. */
  Field only(Set<String> names) {
    for (Field field : object().fields()) {
      if (!names.contains(field.name())) {
        throw ProblemException.inField(
            "unknown-field",
            "Unknown field",
            field.pointer,
            "\"" + field.name() + "\" is none of " + names.stream().sorted().toList());
      }
    }
    return this;
  }

  /** The fields of an object, in their order. */
  List<Field> fields() {
    return object().value.properties().stream()
        .map(entry -> new Field(below(entry.getKey()), entry.getValue()))
        .toList();
  }

  /** The values of an array, in their order. */
  List<Field> elements() {
    if (!value.isArray()) {
      throw wrong("an array is expected");
    }
    List<Field> elements = new ArrayList<>();
    for (JsonNode element : value.values()) {
      elements.add(new Field(below(Integer.toString(elements.size())), element));
    }
    return elements;
  }

  String text() {
    return value.stringValueOpt().orElseThrow(() -> wrong("a string is expected"));
  }

  long number() {
    return value.longValueOpt().orElseThrow(() -> wrong("a whole number is expected"));
  }

  /** The last name of the pointer. */
  String name() {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  ProblemException wrong(String detail) {
    return ProblemException.inField("invalid-value", "Invalid value", pointer, detail);
  }

  private Field object() {
    if (!value.isObject()) {
      throw wrong("an object is expected");
    }
    return this;
  }

  private String below(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
