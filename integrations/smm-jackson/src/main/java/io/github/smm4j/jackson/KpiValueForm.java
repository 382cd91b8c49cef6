package io.github.smm4j.jackson;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The value of a KPI: the KPI's id, the value with the exact fraction behind it, and the numbers it was made from. */
final class KpiValueForm implements JsonForm<KpiValue> {
  private final Vocabulary vocabulary;
  private final TallyForm tallies;

  KpiValueForm(Vocabulary vocabulary, TallyForm tallies) {
    this.vocabulary = vocabulary;
    this.tallies = tallies;
  }

  @Override
  public Class<KpiValue> type() {
    return KpiValue.class;
  }

  @Override
  public void write(KpiValue value, JsonGenerator out) {
    Tally inputs = value.inputs();
    out.writeStartObject();
    out.writeStringProperty("kpi", value.kpi().id());
    out.writeStringProperty("unit", value.kpi().unit().name());
    KpiCell.write(value, inputs, out);
    out.writeName("tally");
    tallies.write(inputs, out);
    out.writeEndObject();
  }

  @Override
  public KpiValue read(StrictReader in) {
    Parts parts = new Parts();
    in.object(name -> {
      switch (name) {
        case "kpi" -> parts.kpi = vocabulary.kpi(in);
        case "unit" -> parts.unit = in.text();
        case "tally" -> parts.tally = tallies.read(in);
        default -> {
          if (!parts.cell.read(name, in)) {
            throw in.unknown("kpi", "unit", "tally", String.join(", ", KpiCell.FIELDS));
          }
        }
      }
    });
    Kpi kpi = in.required(parts.kpi, "kpi");
    Tally tally = in.required(parts.tally, "tally");
    checkUnit(kpi, in.required(parts.unit, "unit"), in);
    parts.cell.check(kpi, tally, in);
    return kpi.of(tally);
  }

  static void checkUnit(Kpi kpi, String unit, StrictReader in) {
    if (!kpi.unit().name().equals(unit)) {
      throw in.mismatch(
          kpi.id() + " is in " + kpi.unit() + " here, not in " + StrictReader.quoted(unit));
    }
  }

  private static final class Parts {
    private @Nullable Kpi kpi;
    private @Nullable String unit;
    private @Nullable Tally tally;
    private final KpiCell cell = new KpiCell();
  }
}
