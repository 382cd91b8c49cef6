package io.github.smm4j.examples.service;

import java.io.Serial;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request that cannot be answered, as problem details (RFC 9457). */
final class ProblemException extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String DOCS = "https://github.com/smm4j/smm4j/blob/main/docs/service.md#";
  private static final Map<Integer, String> PHRASES = Map.of(
      400, "Bad Request",
      404, "Not Found",
      405, "Method Not Allowed",
      413, "Content Too Large",
      415, "Unsupported Media Type",
      500, "Internal Server Error");

  private final String type;
  private final String title;
  private final int status;
  private final String pointer;

  private ProblemException(String type, String title, int status, String detail, String pointer) {
    super(detail);
    this.type = type;
    this.title = title;
    this.status = status;
    this.pointer = pointer;
  }

  /** A request that is wrong as HTTP: nothing to tell beyond the status. */
  static ProblemException ofStatus(int status, String detail) {
    String title = PHRASES.getOrDefault(status, "HTTP " + status);
    return new ProblemException("about:blank", title, status, detail, "");
  }

  /** A body that is JSON but asks for what cannot be done. */
  static ProblemException inField(String kind, String title, String pointer, String detail) {
    return new ProblemException(DOCS + kind, title, 422, detail, pointer);
  }

  int status() {
    return status;
  }

  /** The members of RFC 9457, and {@code pointer}: the field, as a JSON pointer. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("title", title)
        .put("status", status)
        .put("detail", getMessage());
    return pointer.isEmpty() ? json : json.put("pointer", pointer);
  }
}
