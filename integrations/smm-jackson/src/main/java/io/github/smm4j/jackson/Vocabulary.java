package io.github.smm4j.jackson;

import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.Kpis;
import java.util.Map;
import java.util.Optional;

/**
 * What ids stand for.
 *
 * @param ownMeasures the measures of the caller by id
 * @param ownKpis the KPIs of the caller by id
 * @param unknown what becomes of other measures
 */
record Vocabulary(
    Map<String, Measure> ownMeasures, Map<String, Kpi> ownKpis, UnknownMeasures unknown) {

  Optional<Measure> measure(String id) {
    Measure own = ownMeasures.get(id);
    return own != null ? Optional.of(own) : Measure.find(id);
  }

  /** The KPI that the JSON names. */
  Kpi kpi(StrictReader in) {
    String id = in.text();
    Kpi own = ownKpis.get(id);
    if (own != null) {
      return own;
    }
    return Kpis.find(id)
        .orElseThrow(() -> in.mismatch("there is no KPI " + StrictReader.quoted(id)
            + ": one of yours is made known by SmmModule.builder().kpi(...)"));
  }
}
