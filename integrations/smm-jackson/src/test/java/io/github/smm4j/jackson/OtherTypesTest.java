package io.github.smm4j.jackson;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.time.DayRange;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Types of the library that have no JSON form, types of users, and types that JSON names. */
class OtherTypesTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(SmmModule.builder().build()).build();

  static Stream<Object> withoutForm() {
    Tally clicks = Tally.builder().set(CLICKS, 1).build();
    return Stream.of(
        UtmLink.to("https://shop.example/").source("vk"),
        TrafficSource.classify("https://shop.example/?utm_source=vk", null),
        Network.VK,
        CLICKS,
        CLICKS.plus(Measure.LIKES),
        Kpis.CTR,
        Post.builder("p1", Network.VK).build(),
        NamingConvention.builder()
            .lowerCase()
            .build()
            .check(UtmParameters.of("VK", "x", "y"))
            .get(0),
        KpiTable.builder().kpis(Kpis.CTR).totals(clicks).build().totals(),
        Rollup.of(Long.class).sum(CLICKS, row -> row).build().start());
  }

  @ParameterizedTest
  @MethodSource("withoutForm")
  void whatHasNoFormIsRefused(Object value) {
    String name = value.getClass().getName();
    assertThatThrownBy(() -> MAPPER.writeValueAsString(value))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining(name + " has no JSON form");
    assertThatThrownBy(() -> MAPPER.writeValueAsString(Map.of("value", List.of(value))))
        .isInstanceOfSatisfying(
            JacksonException.class,
            e -> assertThat(e.getPathReference()).contains("value").contains("[0]"));
    assertThatThrownBy(() -> MAPPER.writeValueAsString(new Holder(value)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("has no JSON form");
  }

  static final class Plain {
    public final String name = "x";
    public final Additivity additivity = SPEND.additivity();
  }

  static final class Nothing {}

  @Test
  void whatHasAFormOfItsOwnIsWritten() {
    assertThat(MAPPER.writeValueAsString(new Plain()))
        .isEqualTo("{\"additivity\":\"ADDITIVE\",\"name\":\"x\"}");
    assertThat(MAPPER.writeValueAsString(new Nothing())).isEqualTo("{}");
    assertThat(MAPPER.writeValueAsString(List.of(UtmKey.SOURCE, MeasureUnit.MONEY)))
        .isEqualTo("[\"SOURCE\",\"MONEY\"]");
    assertThat(MAPPER.writeValueAsString(Map.of(CLICKS, 1))).isEqualTo("{\"clicks\":1}");
    DayRange may = new DayRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
    assertThat(MAPPER.writeValueAsString(may)).contains("\"2026-05-01\"");
  }

  private interface ById {
    @JsonValue
    String id();
  }

  private interface Parts {
    @JsonProperty("name")
    String id();
  }

  @Test
  void formsOfUsersGoFirst() {
    SimpleModule links = new SimpleModule();
    links.addSerializer(UtmLink.class, new ToStringSerializer(UtmLink.class));
    for (boolean isFirst : new boolean[] {true, false}) {
      JsonMapper.Builder builder = JsonMapper.builder();
      List<tools.jackson.databind.JacksonModule> modules = isFirst
          ? List.of(links, SmmModule.builder().build())
          : List.of(SmmModule.builder().build(), links);
      modules.forEach(builder::addModule);
      JsonMapper mapper = builder
          .addMixIn(Network.class, ById.class)
          .addMixIn(Measure.class, Parts.class)
          .build();
      assertThat(mapper.writeValueAsString(
              List.of(UtmLink.to("https://shop.example/"), Network.VK, CLICKS)))
          .isEqualTo("[\"https://shop.example/\",\"vk\",{\"name\":\"clicks\"}]");
    }
  }

  record Holder(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object value) {}

  record Outside(
      @JsonTypeInfo(
          use = JsonTypeInfo.Id.CLASS,
          include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
          property = "type")
      @Nullable
      Object value) {}

  @Test
  void typesThatJsonNamesAreWrittenAndRead() {
    JsonMapper mapper = JsonMapper.builder()
        .addModule(SmmModule.builder().build())
        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("io.github.smm4j.")
            .build())
        .build();
    KpiValue ctr = Kpis.CTR.of(Tally.builder().set(CLICKS, 1).build());
    for (Object value : List.of(
        Tally.builder().set(CLICKS, 1).build(),
        ctr,
        UtmParameters.EMPTY,
        UtmParameters.of("vk", "cpc", "spring"),
        NamingConvention.builder().lowerCase().build())) {
      String json = mapper.writeValueAsString(new Holder(value));
      assertThat(json).startsWith("{\"value\":[\"" + value.getClass().getName() + "\",{");
      assertThat(mapper.readValue(json, Holder.class).value()).isEqualTo(value);
      Outside outside = new Outside(value);
      assertThat(mapper.readValue(mapper.writeValueAsString(outside), Outside.class))
          .isEqualTo(outside);
    }
  }
}
