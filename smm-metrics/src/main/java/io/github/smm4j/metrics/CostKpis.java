package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.BUDGET;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.FOLLOWERS_GAINED;
import static io.github.smm4j.core.Measure.FOLLOWERS_LOST;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.INSTALLS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.LINK_CLICKS;
import static io.github.smm4j.core.Measure.MARKETING_COST;
import static io.github.smm4j.core.Measure.NEW_CUSTOMERS;
import static io.github.smm4j.core.Measure.OUTBOUND_CLICKS;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VIEWS;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What a result costs. */
final class CostKpis {

  static final Kpi CPM = Kpi.define("cpm")
      .label("CPM")
      .title("Cost per mille")
      .ratio(SPEND, IMPRESSIONS)
      .scale(1000)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("TikTok help 10000166")
      .rival("per 1,000 people reached: cpm_reach")
      .build();

  static final Kpi CPM_REACH = Kpi.define("cpm_reach")
      .label("CPM by reach")
      .title("Cost per 1,000 people reached")
      .ratio(SPEND, REACH)
      .scale(1000)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .alias("cost_per_reached")
      .source("Meta, insights glossary")
      .rival("per 1,000 impressions: cpm")
      .build();

  static final Kpi CPC = Kpi.define("cpc")
      .label("CPC")
      .title("Cost per click")
      .ratio(SPEND, CLICKS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("TikTok help 10000166")
      .rival(
          "clicks are all clicks as the platform reports them; on links only: cpc_link; that leave the platform: cpc_outbound")
      .build();

  static final Kpi CPC_LINK = Kpi.define("cpc_link")
      .label("CPC, link")
      .title("Cost per link click")
      .ratio(SPEND, LINK_CLICKS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Meta, insights glossary")
      .rival("per click of any kind: cpc")
      .build();

  static final Kpi CPC_OUTBOUND = Kpi.define("cpc_outbound")
      .label("CPC, outbound")
      .title("Cost per outbound click")
      .ratio(SPEND, OUTBOUND_CLICKS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Meta, insights glossary")
      .rival("per click of any kind: cpc")
      .build();

  static final Kpi CPV = Kpi.define("cpv")
      .label("CPV")
      .title("Cost per view")
      .ratio(SPEND, VIEWS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Google Ads, video metrics")
      .rival(
          "a view is 30 s on YouTube, 2 or 6 s on TikTok, 3 s on Meta; by a measure of your own: costPer(measure)")
      .build();

  static final Kpi CPA = Kpi.define("cpa")
      .label("CPA")
      .title("Cost per action")
      .ratio(SPEND, CONVERSIONS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("TikTok help 10000166")
      .rival("the action is what was set up as a conversion; another one: costPer(measure)")
      .build();

  static final Kpi CPL = Kpi.define("cpl")
      .label("CPL")
      .title("Cost per lead")
      .ratio(SPEND, LEADS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("webolution.ru/terminy")
      .build();

  static final Kpi CPO = Kpi.define("cpo")
      .label("CPO")
      .title("Cost per order")
      .ratio(SPEND, PURCHASES)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("retailrocket.ru/blog/marketingovye-metriki")
      .build();

  static final Kpi CPI = Kpi.define("cpi")
      .label("CPI")
      .title("Cost per install")
      .ratio(SPEND, INSTALLS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("AppsFlyer, glossary")
      .build();

  static final Kpi CPE = Kpi.define("cpe")
      .label("CPE")
      .title("Cost per engagement")
      .ratio(SPEND, ENGAGEMENTS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("X Ads, metrics by objective")
      .rival(
          "which interactions are engagements differs by network and vendor: EngagementModels names the sets in use")
      .build();

  static final Kpi CPF = Kpi.define("cpf")
      .label("CPF")
      .title("Cost per follower")
      .ratio(SPEND, FOLLOWERS_GAINED)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("sales-generator.ru/blog/cpf")
      .rival("followers gained, whoever left; by the net gain: cpf_net")
      .build();

  static final Kpi CPF_NET = Kpi.define("cpf_net")
      .label("CPF, net")
      .title("Cost per net new follower")
      .ratio(SPEND, FOLLOWERS_GAINED.minus(FOLLOWERS_LOST))
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside cpf")
      .rival("by followers gained: cpf")
      .build();

  static final Kpi CAC = Kpi.define("cac")
      .label("CAC")
      .title("Customer acquisition cost")
      .ratio(MARKETING_COST, NEW_CUSTOMERS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("finmark 5525177")
      .rival("all marketing cost (fully loaded); ad spend only: cac_spend")
      .build();

  static final Kpi CAC_SPEND = Kpi.define("cac_spend")
      .label("CAC, ad spend")
      .title("Ad spend per new customer")
      .ratio(SPEND, NEW_CUSTOMERS)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside cac")
      .rival("all marketing cost: cac")
      .build();

  static final Kpi COST_PER_REPOST = Kpi.define("cost_per_repost")
      .title("Cost per repost")
      .ratio(SPEND, SHARES)
      .money()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("contest practice: prize and promotion are spend")
      .build();

  static final Kpi BUDGET_USED = Kpi.define("budget_used")
      .title("Budget used")
      .ratio(SPEND, BUDGET)
      .percent()
      .neutral()
      .within(ValidRange.NOT_NEGATIVE)
      .source("media planning")
      .build();

  static final List<Kpi> ALL = ImmutableList.of(
      CPM,
      CPM_REACH,
      CPC,
      CPC_LINK,
      CPC_OUTBOUND,
      CPV,
      CPA,
      CPL,
      CPO,
      CPI,
      CPE,
      CPF,
      CPF_NET,
      CAC,
      CAC_SPEND,
      COST_PER_REPOST,
      BUDGET_USED);

  private CostKpis() {}
}
