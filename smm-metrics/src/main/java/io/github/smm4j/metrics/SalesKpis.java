package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.ACTIVE_USERS;
import static io.github.smm4j.core.Measure.BUYERS;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.COST_OF_GOODS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.MARKETING_COST;
import static io.github.smm4j.core.Measure.OTHER_COST;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.REFUNDS;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Revenue, profit, and the return on what was spent. */
final class SalesKpis {

  static final Kpi RPC = Kpi.define("rpc")
      .label("RPC")
      .title("Revenue per click")
      .ratio(REVENUE, CLICKS)
      .money()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("retailrocket.ru/blog/marketingovye-metriki")
      .build();

  static final Kpi AOV = Kpi.define("aov")
      .label("AOV")
      .title("Average order value (average check)")
      .ratio(REVENUE, PURCHASES)
      .money()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("coda.io, e-commerce glossary")
      .rival("revenue as it was set, net of refunds or not; refunds taken off: aov_net")
      .build();

  static final Kpi AOV_NET = Kpi.define("aov_net")
      .label("AOV, net")
      .title("Average order value, refunds taken off")
      .ratio(REVENUE.minus(REFUNDS), PURCHASES)
      .money()
      .higherIsBetter()
      .source("in use beside aov")
      .rival("before refunds: aov")
      .build();

  static final Kpi ARPU = Kpi.define("arpu")
      .label("ARPU")
      .title("Average revenue per user")
      .ratio(REVENUE, ACTIVE_USERS)
      .money()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("caverse, LTV and CAC")
      .rival("per paying user: arppu")
      .build();

  static final Kpi ARPPU = Kpi.define("arppu")
      .label("ARPPU")
      .title("Average revenue per paying user")
      .ratio(REVENUE, BUYERS)
      .money()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("caverse, LTV and CAC")
      .rival("per active user: arpu")
      .build();

  static final Kpi REVENUE_PER_FOLLOWER = Kpi.define("revenue_per_follower")
      .title("Revenue per follower")
      .ratio(REVENUE, FOLLOWERS)
      .money()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source(
          "community practice: groups of 3 to 5 thousand may earn more than groups of hundreds of thousands")
      .build();

  static final Kpi ROAS = Kpi.define("roas")
      .label("ROAS")
      .title("Return on ad spend")
      .ratio(REVENUE, SPEND)
      .multiple()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("advertising practice: 400 on 100 is 4")
      .rival("written in per cent elsewhere: roas_percent; its inverse: drr")
      .rival(
          "revenue is that of the attribution window that was set: compare only what has the same window")
      .build();

  static final Kpi ROAS_PERCENT = Kpi.define("roas_percent")
      .label("ROAS")
      .title("Return on ad spend in per cent")
      .ratio(REVENUE, SPEND)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside roas: 400 on 100 is 400 %")
      .rival("written as a multiple: roas")
      .build();

  static final Kpi DRR = Kpi.define("drr")
      .label("DRR")
      .title("Cost share of revenue (ACoS)")
      .ratio(SPEND, REVENUE)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .alias("acos")
      .source("the inverse of ROAS: \"DRR\" in Russian-language practice, \"ACoS\" at Amazon")
      .rival("the inverse: roas")
      .build();

  static final Kpi ROMI_REVENUE = Kpi.define("romi_revenue")
      .title("ROMI on revenue")
      .ratio(REVENUE.minus(MARKETING_COST), MARKETING_COST)
      .percent()
      .higherIsBetter()
      .within(ValidRange.of(-1, Double.POSITIVE_INFINITY))
      .source("anduro.com")
      .rival("on gross profit: romi_profit")
      .rival("this is ROAS - 1 where marketing cost is ad spend alone")
      .build();

  static final Kpi ROMI_PROFIT = Kpi.define("romi_profit")
      .label("ROMI on profit")
      .title("ROMI on gross profit")
      .ratio(REVENUE.minus(COST_OF_GOODS).minus(MARKETING_COST), MARKETING_COST)
      .percent()
      .higherIsBetter()
      .source("seoquick; ratingpoint.ro")
      .rival("on revenue: romi_revenue")
      .build();

  static final Kpi ROI = Kpi.define("roi")
      .label("ROI")
      .title("Return on investment")
      .ratio(
          REVENUE.minus(COST_OF_GOODS).minus(MARKETING_COST).minus(OTHER_COST),
          COST_OF_GOODS.plus(MARKETING_COST).plus(OTHER_COST))
      .percent()
      .higherIsBetter()
      .within(ValidRange.of(-1, Double.POSITIVE_INFINITY))
      .source("bgrowthninja.com: 10,000 back on a cost of 5,000 is 100 %")
      .rival("income in place of profit above the line: roi_income")
      .rival("the costs are those of profit; marketing cost contains ad spend")
      .build();

  static final Kpi ROI_INCOME = Kpi.define("roi_income")
      .label("ROI on income")
      .title("Income by cost")
      .ratio(REVENUE, COST_OF_GOODS.plus(MARKETING_COST).plus(OTHER_COST))
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside roi")
      .rival("profit above the line: roi, which is this less 100 %")
      .build();

  static final Kpi PROFIT = Kpi.define("profit")
      .title("Profit")
      .total(REVENUE.minus(COST_OF_GOODS).minus(MARKETING_COST).minus(OTHER_COST))
      .money()
      .higherIsBetter()
      .source("accounting identity")
      .rival("marketing cost contains ad spend: never subtract both")
      .build();

  static final Kpi MARGIN = Kpi.define("margin")
      .label("Margin")
      .title("Gross margin")
      .ratio(REVENUE.minus(COST_OF_GOODS), REVENUE)
      .percent()
      .higherIsBetter()
      .within(ValidRange.of(Double.NEGATIVE_INFINITY, 1))
      .source("accounting identity")
      .build();

  static final Kpi BREAK_EVEN_ROAS = Kpi.define("break_even_roas")
      .title("Break-even ROAS")
      .ratio(REVENUE, REVENUE.minus(COST_OF_GOODS))
      .multiple()
      .lowerIsBetter()
      .within(ValidRange.of(1, Double.POSITIVE_INFINITY))
      .source("1 / gross margin")
      .rival("undefined where the margin is 0 or below: no ROAS breaks even")
      .build();

  static final List<Kpi> ALL = ImmutableList.of(
      RPC,
      AOV,
      AOV_NET,
      ARPU,
      ARPPU,
      REVENUE_PER_FOLLOWER,
      ROAS,
      ROAS_PERCENT,
      DRR,
      ROMI_REVENUE,
      ROMI_PROFIT,
      ROI,
      ROI_INCOME,
      PROFIT,
      MARGIN,
      BREAK_EVEN_ROAS);

  private SalesKpis() {}
}
