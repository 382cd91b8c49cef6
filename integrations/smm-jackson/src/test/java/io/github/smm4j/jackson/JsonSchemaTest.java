package io.github.smm4j.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.UtmParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The schema files of the documentation say what is written, and refuse what is refused. */
class JsonSchemaTest {
  private static final String BASE = "https://github.com/smm4j/smm4j/blob/main/docs/json/";
  private static final Path FOLDER = Path.of("..", "..", "docs", "json");
  private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
      SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(JsonSchemaTest::text));
  private static final JsonMapper MAPPER = RoundTripTest.MAPPER;

  private static String text(String iri) {
    try {
      return Files.readString(FOLDER.resolve(iri.substring(BASE.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(String name) {
    return SCHEMAS.getSchema(SchemaLocation.of(BASE + name + ".schema.json"));
  }

  private static void assertValid(String schema, Object value) {
    String json = MAPPER.writeValueAsString(value);
    assertThat(schema(schema).validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tally", "kpi-value", "kpi-table", "utm-parameters", "naming-convention"})
  void schemasAreSchemas(String name) {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(text(BASE + name + ".schema.json"), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void whatIsWrittenIsValid() {
    RandomValues values = new RandomValues(5);
    for (int i = 0; i < 20; i++) {
      Tally tally = values.tally();
      assertValid("tally", tally);
      for (Kpi kpi : Kpis.all()) {
        assertValid("kpi-value", kpi.of(tally));
      }
      assertValid("kpi-value", RoundTripTest.HEAT.of(tally));
      assertValid("kpi-value", RoundTripTest.FEES.of(tally));
      assertValid("utm-parameters", values.utm());
      assertValid("naming-convention", values.convention());
    }
    assertValid("kpi-table", RoundTripTest.table());
    assertValid("kpi-table", RoundTripTest.table().top(0));
  }

  /** JSON that only a schema, or both the schema and the reader, can tell to be wrong: one in a line, with its type. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "hostile.tsv",
      delimiter = '\t',
      quoteCharacter = '\u0001',
      numLinesToSkip = 3)
  void whatTheReaderRefusesIsReported(
      String type, String inSchema, String path, String message, String json) {
    assertThatThrownBy(() -> MAPPER.readValue(json, typeOf(type)))
        .isInstanceOfSatisfying(JacksonException.class, e -> {
          assertThat(path(e)).isEqualTo(path == null ? "" : path);
          assertThat(e.getOriginalMessage()).contains(message);
        });
    if (!inSchema.equals("-")) {
      assertThat(schema(type).validate(json, InputFormat.JSON).isEmpty())
          .isEqualTo(inSchema.equals("valid"));
    }
  }

  private static Class<?> typeOf(String schema) {
    return switch (schema) {
      case "tally" -> Tally.class;
      case "kpi-value" -> KpiValue.class;
      case "kpi-table" -> KpiTable.class;
      case "utm-parameters" -> UtmParameters.class;
      case "naming-convention" -> NamingConvention.class;
      default -> throw new IllegalArgumentException(schema);
    };
  }

  private static String path(JacksonException e) {
    List<String> steps = e.getPath().stream()
        .map(step -> step.getPropertyName() != null
            ? step.getPropertyName()
            : Integer.toString(step.getIndex()))
        .toList();
    return String.join("/", steps);
  }
}
