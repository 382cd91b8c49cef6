package io.github.smm4j.jackson;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.RateAverage;
import io.github.smm4j.metrics.UniqueCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A row of a table, or its totals. */
final class KpiRowForm {
  private final Vocabulary vocabulary;
  private final TallyForm tallies;

  KpiRowForm(Vocabulary vocabulary, TallyForm tallies) {
    this.vocabulary = vocabulary;
    this.tallies = tallies;
  }

  void writeNumbers(KpiTable.Row row, JsonGenerator out) {
    out.writeArrayPropertyStart("values");
    for (KpiValue value : row.values()) {
      out.writeStartObject();
      KpiCell.write(value, row.tally(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeName("tally");
    tallies.write(row.tally(), out);
    writeEstimates(row, out);
    if (!row.rates().isEmpty()) {
      out.writeArrayPropertyStart("averages");
      row.rates().forEach(rate -> write(rate, out));
      out.writeEndArray();
    }
  }

  /** Writes the errors of counts of people. A count that is exact stands in the tally, and needs no more. */
  private static void writeEstimates(KpiTable.Row row, JsonGenerator out) {
    List<UniqueCount> estimates = row.tally().measures().stream()
        .filter(measure -> measure.additivity() == Additivity.UNIQUE)
        .map(row::unique)
        .flatMap(Optional::stream)
        .toList();
    if (!estimates.isEmpty()) {
      out.writeObjectPropertyStart("standardErrors");
      estimates.forEach(estimate ->
          out.writeNumberProperty(estimate.measure().id(), estimate.relativeStandardError()));
      out.writeEndObject();
    }
  }

  private static void write(RateAverage rate, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("kpi", rate.kpiId());
    out.writeStringProperty("kind", KpiCell.lowerCase(rate.kind()));
    if (rate.isDefined()) {
      out.writeNumberProperty("value", rate.asDouble());
    }
    out.writeNumberProperty("rows", rate.used());
    out.writeNumberProperty("leftOut", rate.leftOut());
    out.writeEndObject();
  }

  Parts read(StrictReader in) {
    Parts parts = new Parts();
    in.object(name -> {
      switch (name) {
        case "keys" -> parts.keys = in.list(() -> KeyForm.read(in));
        case "values" -> parts.cells = in.list(() -> readCell(in));
        case "tally" -> parts.tally = tallies.read(in);
        case "standardErrors" -> in.object(measure -> readError(in, measure, parts));
        case "averages" -> parts.rates = in.list(() -> readRate(in));
        default -> throw in.unknown("keys", "values", "tally", "standardErrors", "averages");
      }
    });
    return parts;
  }

  /** Reads an error. That of an unknown measure is left out, where the policy is not to fail: its count adds up then. */
  private void readError(StrictReader in, String name, Parts parts) {
    double error = in.number().doubleValue();
    Optional<Measure> known = vocabulary.measure(name);
    if (known.isPresent()) {
      parts.errors.put(known.get(), error);
    } else if (vocabulary.unknown() == UnknownMeasures.FAIL) {
      throw in.mismatch("there is no measure " + StrictReader.quoted(name));
    }
  }

  private static KpiCell readCell(StrictReader in) {
    KpiCell cell = new KpiCell();
    in.object(name -> {
      if (!cell.read(name, in)) {
        throw in.unknown(KpiCell.FIELDS);
      }
    });
    return cell;
  }

  private RateAverage readRate(StrictReader in) {
    Rate rate = new Rate();
    in.object(name -> {
      switch (name) {
        case "kpi" -> rate.kpi = vocabulary.kpi(in);
        case "kind" -> rate.kind = readKind(in);
        case "value" -> rate.value = in.number().doubleValue();
        case "rows" -> rate.used = in.whole();
        case "leftOut" -> rate.leftOut = in.whole();
        default -> throw in.unknown("kpi", "kind", "value", "rows", "leftOut");
      }
    });
    Long used = in.required(rate.used, "rows");
    if ((used == 0) != (rate.value == null)) {
      throw in.mismatch("an average has a value if rows have a rate, and only then");
    }
    return RateAverage.of(
        in.required(rate.kpi, "kpi"),
        in.required(rate.kind, "kind"),
        rate.value == null ? 0 : rate.value,
        used,
        in.required(rate.leftOut, "leftOut"));
  }

  private static RateAverage.Kind readKind(StrictReader in) {
    String text = in.text();
    for (RateAverage.Kind kind : RateAverage.Kind.values()) {
      if (KpiCell.lowerCase(kind).equals(text)) {
        return kind;
      }
    }
    throw in.mismatch("an average is the mean or the median, not " + StrictReader.quoted(text));
  }

  private static final class Rate {
    private @Nullable Kpi kpi;
    private RateAverage.@Nullable Kind kind;
    private @Nullable Double value;
    private @Nullable Long used;
    private @Nullable Long leftOut;
  }

  /** A row as it was read. */
  static final class Parts {
    @Nullable
    List<Object> keys;

    List<RateAverage> rates = List.of();
    private @Nullable List<KpiCell> cells;
    private @Nullable Tally tally;
    private final Map<Measure, Double> errors = new LinkedHashMap<>();

    Tally tally(StrictReader in) {
      return in.required(tally, "tally");
    }

    List<UniqueCount> uniques(StrictReader in) {
      List<UniqueCount> uniques = new ArrayList<>();
      errors.forEach((measure, error) -> uniques.add(UniqueCount.of(
          measure,
          tally(in)
              .get(measure)
              .orElseThrow(() ->
                  in.mismatch("a standard error of " + measure + ", of which there is no count")),
          error)));
      return uniques;
    }

    void check(List<Kpi> kpis, StrictReader in) {
      List<KpiCell> given = in.required(cells, "values");
      if (given.size() != kpis.size()) {
        throw in.mismatch(given.size() + " values in a row of " + kpis.size() + " KPIs");
      }
      for (int i = 0; i < given.size(); i++) {
        given.get(i).check(kpis.get(i), tally(in), in);
      }
    }
  }
}
