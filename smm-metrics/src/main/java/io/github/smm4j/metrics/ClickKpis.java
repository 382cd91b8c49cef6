package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LANDING_PAGE_VIEWS;
import static io.github.smm4j.core.Measure.LINK_CLICKS;
import static io.github.smm4j.core.Measure.MEASURED_IMPRESSIONS;
import static io.github.smm4j.core.Measure.OUTBOUND_CLICKS;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.UNIQUE_CLICKERS;
import static io.github.smm4j.core.Measure.VIEWABLE_IMPRESSIONS;
import static io.github.smm4j.core.Measure.VIEWS;
import static io.github.smm4j.core.Measure.VISITS;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Network;
import java.time.LocalDate;
import java.util.List;

/** Clicks, views of ads, and how often an ad was shown. */
final class ClickKpis {

  static final Kpi CTR = Kpi.define("ctr")
      .label("CTR")
      .title("Click-through rate")
      .ratio(CLICKS, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("X Ads, metrics by objective; smartis.bi/faq/ctr")
      .rival("clicks are all clicks as the platform reports them, so it may exceed 100 %")
      .rival(
          "over clicks on links: link_ctr; over clicks that leave the platform: outbound_ctr; over people: unique_ctr")
      .build();

  static final Kpi LINK_CTR = Kpi.define("link_ctr")
      .label("Link CTR")
      .title("Link click-through rate")
      .ratio(LINK_CLICKS, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("Meta, insights glossary")
      .rival("over all clicks: ctr")
      .build();

  static final Kpi OUTBOUND_CTR = Kpi.define("outbound_ctr")
      .label("Outbound CTR")
      .title("Outbound click-through rate")
      .ratio(OUTBOUND_CLICKS, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("Meta, insights glossary")
      .rival("over all clicks: ctr")
      .build();

  static final Kpi UNIQUE_CTR = Kpi.define("unique_ctr")
      .label("Unique CTR")
      .title("Unique click-through rate")
      .ratio(UNIQUE_CLICKERS, REACH)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("Meta, insights glossary")
      .rival("clicks by impressions: ctr")
      .build();

  static final Kpi LANDING_RATE = Kpi.define("landing_rate")
      .title("Landing-page view rate")
      .ratio(LANDING_PAGE_VIEWS, LINK_CLICKS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("Meta, insights glossary")
      .build();

  static final Kpi CLICK_TO_VISIT = Kpi.define("click_to_visit")
      .title("Visits per click")
      .ratio(VISITS, CLICKS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("web analytics practice: shows the clicks that are lost between network and site")
      .rival(
          "visits are counted by the site's analytics and clicks by the network, so it may exceed 100 %")
      .build();

  static final Kpi VIEWABILITY = Kpi.define("viewability")
      .title("Viewability rate")
      .ratio(VIEWABLE_IMPRESSIONS, MEASURED_IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("Media Rating Council: 50 % of the pixels for 1 s (display) or 2 s (video)")
      .build();

  static final Kpi FREQUENCY = Kpi.define("frequency")
      .title("Frequency")
      .ratio(IMPRESSIONS, REACH)
      .multiple()
      .neutral()
      .within(ValidRange.of(1, Double.POSITIVE_INFINITY))
      .source("Meta: impressions / reach")
      .rival("Meta organic insights count views in place of impressions: frequency_views_instagram")
      .build();

  static final Kpi FREQUENCY_VIEWS_INSTAGRAM = Kpi.define("frequency_views_instagram")
      .label("Frequency, views")
      .title("Frequency by views")
      .ratio(VIEWS, REACH)
      .multiple()
      .neutral()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Meta, Instagram Media Insights: impressions end for all versions on 21 April 2025")
      .rival("by impressions, as ads are still counted: frequency")
      .network(Network.INSTAGRAM)
      .since(LocalDate.of(2025, 4, 21))
      .build();

  static final List<Kpi> ALL = ImmutableList.of(
      CTR,
      LINK_CTR,
      OUTBOUND_CTR,
      UNIQUE_CTR,
      LANDING_RATE,
      CLICK_TO_VISIT,
      VIEWABILITY,
      FREQUENCY,
      FREQUENCY_VIEWS_INSTAGRAM);

  private ClickKpis() {}
}
