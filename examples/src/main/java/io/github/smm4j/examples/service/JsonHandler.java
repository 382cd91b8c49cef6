package io.github.smm4j.examples.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON over HTTP: takes POSTs of bounded JSON, answers JSON or a problem. */
final class JsonHandler implements HttpHandler {

  /** The most bytes that a body may have. */
  static final int BODY_LIMIT = 64 * 1024;

  private static final System.Logger LOG = System.getLogger(JsonHandler.class.getName());
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, Endpoint> endpoints;

  JsonHandler(Map<String, Endpoint> endpoints) {
    this.endpoints = Map.copyOf(endpoints);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        send(exchange, 200, "application/json", answer(exchange));
      } catch (ProblemException problem) {
        send(exchange, problem.status(), "application/problem+json", problem.toJson());
      } catch (RuntimeException bug) {
        LOG.log(System.Logger.Level.ERROR, "cannot answer " + exchange.getRequestURI(), bug);
        ProblemException problem = ProblemException.ofStatus(500, "this is a fault of the service");
        send(exchange, problem.status(), "application/problem+json", problem.toJson());
      }
    }
  }

  private ObjectNode answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Endpoint endpoint = Optional.ofNullable(endpoints.get(path))
        .orElseThrow(() -> ProblemException.ofStatus(404, "nothing is served at " + path));
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      throw ProblemException.ofStatus(
          405, path + " takes POST, not " + exchange.getRequestMethod());
    }
    checkMediaType(exchange);
    return endpoint.answer(Field.root(json(body(exchange))));
  }

  private static void checkMediaType(HttpExchange exchange) {
    String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
        .orElse("");
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    if (!bare.toLowerCase(Locale.ROOT).equals("application/json")) {
      throw ProblemException.ofStatus(
          415, "Content-Type is \"" + bare + "\", not application/json");
    }
  }

  /** Reads one byte more than is allowed, whatever length the request claims to have. */
  private static byte[] body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    if (body.length > BODY_LIMIT) {
      throw ProblemException.ofStatus(413, "the body has more than " + BODY_LIMIT + " bytes");
    }
    return body;
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw ProblemException.ofStatus(
          400,
          "the body is no JSON: line " + e.getLocation().getLineNr() + ", column "
              + e.getLocation().getColumnNr());
    }
  }

  private static void send(HttpExchange exchange, int status, String type, ObjectNode json)
      throws IOException {
    byte[] body = JSON.writeValueAsBytes(json);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
