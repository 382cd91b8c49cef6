package io.github.smm4j.jackson;

import static java.util.Objects.requireNonNull;

import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.Kpis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Writes and reads {@code Tally}, {@code KpiValue}, {@code KpiTable}, {@code UtmParameters} and
 * {@code NamingConvention} as JSON. To write another class of the library throws, unless the mapper has a serializer or
 * annotations for it; its records and enums are written as those of others are.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder()
 *     .addModule(SmmModule.builder().kpi(saveRate).measure(addToCart).build())
 *     .build();
 * mapper.writeValueAsString(ad);   // {"impressions":213434828,"clicks":38165,"spend":{"currency":"USD",...}}
 * mapper.readValue(json, Tally.class);
 * }</pre>
 *
 * <p>The shapes are those of the JSON Schema files in the documentation. Counts, and times in milliseconds, are whole
 * numbers; money is its currency and its amount as text, so that no reader rounds it.
 *
 * <p>Reading is strict: what has another type, stands twice, is missing or unknown throws a
 * {@link tools.jackson.core.JacksonException} with the path to it, and nothing else is thrown whatever the input.
 *
 * <p>Of a {@code KpiTable}, columns of shares and ranks and rows that were left out are not written.
 *
 * <p>A module is immutable and thread-safe.
 */
public final class SmmModule extends JacksonModule {
  private final Vocabulary vocabulary;

  private SmmModule(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Starts a module that knows the listed measures and the KPIs of {@link Kpis}.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Gives {@code io.github.smm4j.jackson}. */
  @Override
  public String getModuleName() {
    return "io.github.smm4j.jackson";
  }

  /** Gives no version: the module is of the mapper's process and never travels. */
  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers serializers = new SimpleSerializers();
    SimpleDeserializers deserializers = new SimpleDeserializers();
    TallyForm tallies = new TallyForm(vocabulary);
    List<JsonForm<?>> forms = List.of(
        tallies,
        new KpiValueForm(vocabulary, tallies),
        new KpiTableForm(vocabulary, tallies),
        new UtmParametersForm(),
        new NamingConventionForm());
    forms.forEach(form -> register(form, serializers, deserializers));
    context.addSerializers(serializers);
    context.addDeserializers(deserializers);
    context.addSerializerModifier(new RefusedTypes());
  }

  private static <T> void register(
      JsonForm<T> form, SimpleSerializers serializers, SimpleDeserializers deserializers) {
    serializers.addSerializer(form.type(), new FormSerializer<>(form));
    deserializers.addDeserializer(form.type(), new FormDeserializer<>(form));
  }

  /** Builds a {@link SmmModule}. */
  public static final class Builder {
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Kpi> kpis = new LinkedHashMap<>();
    private UnknownMeasures policy = UnknownMeasures.FAIL;

    private Builder() {}

    /**
     * Adds a KPI of one's own, its {@linkplain Kpi#pooled() pooled} form, and the measures that they name. They go before
     * those of {@link Kpis} with the same ids.
     *
     * @param kpi the KPI
     * @return this builder
     * @throws IllegalArgumentException if another KPI with the id of one of both was added, or another measure with the
     *     same id as one of their measures
     */
    public Builder kpi(Kpi kpi) {
      addKpi(kpi);
      addKpi(kpi.pooled());
      kpi.measures().forEach(this::measure);
      return this;
    }

    private void addKpi(Kpi kpi) {
      Kpi before = kpis.putIfAbsent(kpi.id(), kpi);
      if (before != null && !before.equals(kpi)) {
        throw new IllegalArgumentException("two KPIs named " + kpi.id() + ": " + before + " and "
            + kpi + "; give one of them an id of its own");
      }
    }

    /**
     * Adds a measure of one's own, and its {@linkplain Measure#gross() gross} sibling.
     *
     * @param measure the measure
     * @return this builder
     * @throws IllegalArgumentException if another measure with the same id was added
     */
    public Builder measure(Measure measure) {
      addMeasure(measure);
      addMeasure(measure.gross());
      return this;
    }

    private void addMeasure(Measure measure) {
      Measure before = measures.putIfAbsent(measure.id(), measure);
      if (before != null && !before.equals(measure)) {
        throw new IllegalArgumentException("two measures named " + measure + ": " + before.unit()
            + ", " + before.additivity() + " and " + measure.unit() + ", " + measure.additivity());
      }
    }

    /**
     * Sets what becomes of measures that the module does not know.
     *
     * @param policy what to do; {@link UnknownMeasures#FAIL} unless set
     * @return this builder
     */
    public Builder unknownMeasures(UnknownMeasures policy) {
      this.policy = requireNonNull(policy);
      return this;
    }

    /**
     * Builds the module.
     *
     * @return the module
     */
    public SmmModule build() {
      return new SmmModule(new Vocabulary(Map.copyOf(measures), Map.copyOf(kpis), policy));
    }
  }
}
