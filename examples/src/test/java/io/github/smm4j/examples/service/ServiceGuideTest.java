package io.github.smm4j.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.utm.UntaggableUrlException;
import io.github.smm4j.utm.UtmLink;
import org.junit.jupiter.api.Test;

/** The code of the guide, docs/service.md. */
class ServiceGuideTest {

  @Test
  void embed() {
    String url = "mailto:a@b";
    assertThatThrownBy(() -> {
          // docs: embed
          UtmLink link = UtmLink.to(url); // UntaggableUrlException: 422, its message is the detail
          // end
          assertThat(link).isNull();
        })
        .isInstanceOf(UntaggableUrlException.class);
    // docs: kpi
    Kpi kpi = Kpis.find("ctr").orElseThrow(); // empty: 422, there is no such KPI
    Measure measure = Measure.find("clicks").orElseThrow(); // empty: 422, there is no such measure
    KpiValue value = kpi.of(Tally.builder().set(measure, 5).build());
    value.reason(); // Optional[Undefined: impressions not measured]: 200, that is an answer
    // end
    assertThat(value.reason()).hasToString("Optional[Undefined: impressions not measured]");
  }
}
