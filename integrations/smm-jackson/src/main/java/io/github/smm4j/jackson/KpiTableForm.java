package io.github.smm4j.jackson;

import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiTableBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A table: the names of the keys, the KPIs, a row for each group, and the totals. */
final class KpiTableForm implements JsonForm<KpiTable> {
  private final Vocabulary vocabulary;
  private final KpiRowForm rows;

  KpiTableForm(Vocabulary vocabulary, TallyForm tallies) {
    this.vocabulary = vocabulary;
    this.rows = new KpiRowForm(vocabulary, tallies);
  }

  @Override
  public Class<KpiTable> type() {
    return KpiTable.class;
  }

  @Override
  public void write(KpiTable table, JsonGenerator out) {
    out.writeStartObject();
    out.writeArrayPropertyStart("keys");
    table.keyNames().forEach(out::writeString);
    out.writeEndArray();
    writeCuts(table, out);
    out.writeArrayPropertyStart("kpis");
    for (Kpi kpi : table.kpis()) {
      out.writeStartObject();
      out.writeStringProperty("id", kpi.id());
      out.writeStringProperty("label", kpi.label());
      out.writeStringProperty("unit", kpi.unit().name());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayPropertyStart("rows");
    for (KpiTable.Row row : table.rows()) {
      out.writeStartObject();
      KeyForm.writeAll(row.keys(), out);
      rows.writeNumbers(row, out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeObjectPropertyStart("totals");
    rows.writeNumbers(table.totals(), out);
    out.writeEndObject();
    out.writeEndObject();
  }

  /** Writes in which zone days, weeks and months were cut, if there are any. */
  private static void writeCuts(KpiTable table, JsonGenerator out) {
    if (table.keyNames().stream().allMatch(key -> table.cut(key).isEmpty())) {
      return;
    }
    out.writeObjectPropertyStart("cuts");
    table
        .keyNames()
        .forEach(key -> table.cut(key).ifPresent(cut -> out.writeStringProperty(key, cut)));
    out.writeEndObject();
  }

  @Override
  public KpiTable read(StrictReader in) {
    Parts parts = new Parts();
    in.object(name -> {
      switch (name) {
        case "keys" -> parts.keys = in.list(in::text);
        case "cuts" -> in.object(key -> parts.cuts.put(key, in.text()));
        case "kpis" -> parts.kpis = in.list(() -> readKpi(in));
        case "rows" -> parts.rows = in.list(() -> rows.read(in));
        case "totals" -> parts.totals = rows.read(in);
        default -> throw in.unknown("keys", "cuts", "kpis", "rows", "totals");
      }
    });
    List<Kpi> kpis = in.required(parts.kpis, "kpis");
    KpiTableBuilder table = KpiTable.builder(in.required(parts.keys, "keys").toArray(new String[0]))
        .kpis(kpis.toArray(new Kpi[0]));
    parts.cuts.forEach(table::cut);
    for (KpiRowForm.Parts row : in.required(parts.rows, "rows")) {
      row.check(kpis, in);
      table.row(in.required(row.keys, "keys"), row.tally(in), row.uniques(in), row.rates);
    }
    KpiRowForm.Parts totals = in.required(parts.totals, "totals");
    if (totals.keys != null) {
      throw in.mismatch("the totals have keys");
    }
    totals.check(kpis, in);
    return table.totals(totals.tally(in), totals.uniques(in), totals.rates).build();
  }

  private Kpi readKpi(StrictReader in) {
    KpiHead head = new KpiHead();
    in.object(name -> {
      switch (name) {
        case "id" -> head.kpi = vocabulary.kpi(in);
        case "label" -> in.text();
        case "unit" -> head.unit = in.text();
        default -> throw in.unknown("id", "label", "unit");
      }
    });
    Kpi kpi = in.required(head.kpi, "id");
    KpiValueForm.checkUnit(kpi, in.required(head.unit, "unit"), in);
    return kpi;
  }

  private static final class KpiHead {
    private @Nullable Kpi kpi;
    private @Nullable String unit;
  }

  private static final class Parts {
    private @Nullable List<String> keys;
    private final Map<String, String> cuts = new LinkedHashMap<>();
    private @Nullable List<Kpi> kpis;
    private @Nullable List<KpiRowForm.Parts> rows;
    private KpiRowForm.@Nullable Parts totals;
  }
}
