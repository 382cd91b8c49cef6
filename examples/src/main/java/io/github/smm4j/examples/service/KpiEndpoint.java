package io.github.smm4j.examples.service;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.BigMoney;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Computes KPIs: {@code {"measures": {"clicks": 5, "spend": "USD 12.50"}, "kpis": ["cpc"]}}. */
final class KpiEndpoint implements Endpoint {

  @Override
  public ObjectNode answer(Field request) {
    request.only(Set.of("measures", "kpis"));
    Tally.Builder tally = Tally.builder();
    for (Field field : request.required("measures").fields()) {
      set(tally, field);
    }
    List<Kpi> kpis = new ArrayList<>();
    for (Field field : request.required("kpis").elements()) {
      kpis.add(kpi(field));
    }
    Tally measured = tally.build();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode values = answer.putArray("kpis");
    kpis.forEach(kpi -> values.add(json(kpi.of(measured))));
    return answer;
  }

  private static void set(Tally.Builder tally, Field field) {
    Measure measure = Measure.find(field.name())
        .orElseThrow(() -> ProblemException.inField(
            "unknown-measure",
            "Unknown measure",
            field.pointer(),
            "there is no measure \"" + field.name() + "\""));
    if (measure.unit() != MeasureUnit.MONEY) {
      tally.set(measure, field.number());
      return;
    }
    try {
      tally.set(measure, BigMoney.parse(field.text()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw field.wrong(
          "money is written like \"USD 12.50\", all in one currency: " + e.getMessage());
    }
  }

  private static Kpi kpi(Field field) {
    return Kpis.find(field.text())
        .orElseThrow(() -> ProblemException.inField(
            "unknown-kpi",
            "Unknown KPI",
            field.pointer(),
            "there is no KPI \"" + field.text() + "\"; docs/kpis.md lists all"));
  }

  /** No value is an answer too: it says why. */
  private static ObjectNode json(KpiValue value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", value.kpi().id());
    if (value.reason().isPresent()) {
      return json.putNull("value").put("reason", value.reason().get().text());
    }
    json.put("value", value.asDouble());
    json.put("shown", value.format(Locale.ENGLISH));
    value.money().ifPresent(money -> json.put("money", money.toString()));
    if (!value.issues().isEmpty()) {
      ArrayNode issues = json.putArray("issues");
      value.issues().forEach(issue -> issues.add(issue.toString()));
    }
    return json;
  }
}
