package io.github.smm4j.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through HTTP, as a client sees it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MarketingServiceTest {

  private static final String DOCS = "https://github.com/smm4j/smm4j/blob/main/docs/service.md#";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static MarketingService service;

  @BeforeAll
  static void start() throws IOException {
    service = MarketingService.start(0);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(service.address().resolve(path))
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    return send(to(path).POST(BodyPublishers.ofString(json)).build());
  }

  private static void assertAnswer(String path, String json, String expected)
      throws IOException, InterruptedException {
    HttpResponse<String> response = post(path, json);
    assertThat(response.body()).isEqualTo(expected);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
  }

  private static void assertProblem(
      HttpResponse<String> response, String type, String title, int status, String rest) {
    assertThat(response.body())
        .isEqualTo("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":%s}"
            .formatted(type, title, status, rest));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aLinkIsTagged() throws Exception {
    assertAnswer(
        "tag",
        """
        {"url": "https://shop.example/?x=%7e#top", "tags": {"utm_source": "vk", "utm_campaign": "Весна"}}""",
        "{\"url\":\"https://shop.example/?x=%7e&utm_source=vk&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0#top\","
            + "\"tags\":{\"utm_source\":\"vk\",\"utm_campaign\":\"Весна\"}}");
  }

  @Test
  void kpisAreComputed() throws Exception {
    assertAnswer(
        "kpi",
        """
        {"measures": {"impressions": 1000, "clicks": 20, "conversions": 3, "spend": "USD 163.22"},
         "kpis": ["ctr", "cpa"]}""",
        "{\"kpis\":[{\"id\":\"ctr\",\"value\":0.02,\"shown\":\"2%\"},"
            + "{\"id\":\"cpa\",\"value\":54.406666666666666,\"shown\":\"$54.41\","
            + "\"money\":\"USD 54.406667\"}]}");
  }

  @Test
  void noValueIsAnAnswerWithAReason() throws Exception {
    assertAnswer(
        "kpi",
        "{\"measures\": {\"impressions\": 0, \"clicks\": 0}, \"kpis\": [\"ctr\", \"roas\"]}",
        "{\"kpis\":[{\"id\":\"ctr\",\"value\":null,\"reason\":\"impressions is 0\"},"
            + "{\"id\":\"roas\",\"value\":null,\"reason\":\"spend not measured\"}]}");
  }

  @Test
  void anImpossibleValueIsAnsweredWithItsIssue() throws Exception {
    HttpResponse<String> response =
        post("kpi", "{\"measures\": {\"impressions\": 10, \"clicks\": -1}, \"kpis\": [\"ctr\"]}");
    assertThat(response.body()).contains("\"value\":-0.1").contains("\"issues\":[\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
      # path | body | kind of problem | title | pointer | part of the detail
      tag | {"url": "mailto:a@b", "tags": {}} | untaggable-url | Untaggable URL | #/url | cannot write tags
      tag | {"tags": {}} | missing-field | Missing field | #/url | "url" is missing
      tag | {"url": "https://shop.example/"} | missing-field | Missing field | #/tags | "tags" is missing
      tag | {"url": 7, "tags": {}} | invalid-value | Invalid value | #/url | a string is expected
      tag | {"url": "https://shop.example/", "tags": []} | invalid-value | Invalid value | #/tags | an object is expected
      tag | {"url": "https://shop.example/", "tags": {}, "tag": {}} | unknown-field | Unknown field | #/tag | is none of [tags, url]
      tag | {"url": "https://shop.example/", "tags": {"utm_sorce": "vk"}} | unknown-field | Unknown field | #/tags/utm_sorce | is no UTM parameter
      tag | {"url": "https://shop.example/", "tags": {"a/b~": "vk"}} | unknown-field | Unknown field | #/tags/a~1b~0 | "a/b~"
      tag | {"url": "https://shop.example/", "tags": {"utm_source": ""}} | invalid-value | Invalid value | #/tags/utm_source | a tag needs a value
      tag | [] | invalid-value | Invalid value | # | an object is expected
      kpi | {"measures": {}, "kpis": ["ctr", "ctrr"]} | unknown-kpi | Unknown KPI | #/kpis/1 | there is no KPI "ctrr"
      kpi | {"measures": {}, "kpis": "ctr"} | invalid-value | Invalid value | #/kpis | an array is expected
      kpi | {"measures": {"clics": 1}, "kpis": []} | unknown-measure | Unknown measure | #/measures/clics | there is no measure "clics"
      kpi | {"measures": {"clicks": 1.5}, "kpis": []} | invalid-value | Invalid value | #/measures/clicks | a whole number
      kpi | {"measures": {"clicks": "1"}, "kpis": []} | invalid-value | Invalid value | #/measures/clicks | a whole number
      kpi | {"measures": {"clicks": 1e99}, "kpis": []} | invalid-value | Invalid value | #/measures/clicks | a whole number
      kpi | {"measures": {"clicks": 9223372036854775808}, "kpis": []} | invalid-value | Invalid value | #/measures/clicks | a whole number
      kpi | {"measures": {"spend": 12}, "kpis": []} | invalid-value | Invalid value | #/measures/spend | a string is expected
      kpi | {"measures": {"spend": "12"}, "kpis": []} | invalid-value | Invalid value | #/measures/spend | money is written like
      kpi | {"measures": {"spend": "USD 1e13"}, "kpis": []} | invalid-value | Invalid value | #/measures/spend | money is written like
      kpi | {"measures": {"spend": "USD 1", "revenue": "EUR 1"}, "kpis": []} | invalid-value | Invalid value | #/measures/revenue | all in one currency
      """)
  void whatIsWrongInABodyIsToldWithItsField(
      String path, String body, String kind, String title, String pointer, String detail)
      throws Exception {
    HttpResponse<String> response = post(path, body);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body())
        .startsWith("{\"type\":\"%s%s\",\"title\":\"%s\",\"status\":422,\"detail\":\""
            .formatted(DOCS, kind, title))
        .contains(detail.replace("\"", "\\\""))
        .endsWith("\"pointer\":\"%s\"}".formatted(pointer));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"url": | 1
      not json | 1
      {} {} | 1
      {"kpis": [], "kpis": []} | 1
      """)
  void whatIsNoJsonIsToldWithItsPlace(String body, int line) throws Exception {
    HttpResponse<String> response = post("kpi", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body())
        .startsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
            + "\"detail\":\"the body is no JSON: line " + line + ", column ");
  }

  @Test
  void anEmptyBodyIsNoObject() throws Exception {
    assertThat(post("tag", "").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"GET", "PUT", "DELETE"})
  void otherMethodsAreNotAllowed(String method) throws Exception {
    HttpResponse<String> response =
        send(to("tag").method(method, BodyPublishers.ofString("{}")).build());
    assertProblem(
        response,
        "about:blank",
        "Method Not Allowed",
        405,
        "\"/tag takes POST, not " + method + "\"");
    assertThat(response.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void otherMediaTypesAreNotSupported() throws Exception {
    assertProblem(
        send(to("tag")
            .setHeader("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{}"))
            .build()),
        "about:blank",
        "Unsupported Media Type",
        415,
        "\"Content-Type is \\\"text/plain\\\", not application/json\"");
    HttpRequest none = HttpRequest.newBuilder(service.address().resolve("tag"))
        .POST(BodyPublishers.ofString("{}"))
        .build();
    assertThat(send(none).statusCode()).isEqualTo(415);
  }

  @Test
  void aMediaTypeMayHaveParameters() throws Exception {
    HttpRequest request = to("kpi")
        .setHeader("Content-Type", "Application/JSON; charset=utf-8")
        .POST(BodyPublishers.ofString("{\"measures\": {}, \"kpis\": []}"))
        .build();
    assertThat(send(request).body()).isEqualTo("{\"kpis\":[]}");
  }

  @Test
  void aBodyIsReadToItsLimitOnly() throws Exception {
    String most = "{\"measures\": {}, \"kpis\": []}";
    String padded = most + " ".repeat(JsonHandler.BODY_LIMIT - most.length());
    assertThat(post("kpi", padded).statusCode()).isEqualTo(200);
    assertProblem(
        post("kpi", padded + " "),
        "about:blank",
        "Content Too Large",
        413,
        "\"the body has more than 65536 bytes\"");
  }

  @Test
  void aBodyOfUnknownLengthIsBoundedToo() throws Exception {
    byte[] body = " ".repeat(JsonHandler.BODY_LIMIT + 1).getBytes(StandardCharsets.UTF_8);
    HttpRequest chunked = to("kpi")
        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
        .build();
    assertThat(send(chunked).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"/", "/tags", "/tag/1", "/kpi.json"})
  void nothingElseIsServed(String path) throws Exception {
    assertProblem(
        post(path, "{}"), "about:blank", "Not Found", 404, "\"nothing is served at " + path + "\"");
  }
}
