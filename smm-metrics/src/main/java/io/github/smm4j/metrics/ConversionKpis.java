package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.APPROVED_CONVERSIONS;
import static io.github.smm4j.core.Measure.BUYERS;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.CONVERTING_SESSIONS;
import static io.github.smm4j.core.Measure.CONVERTING_USERS;
import static io.github.smm4j.core.Measure.ENGAGED_SESSIONS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.PAGE_VIEWS;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.SESSIONS;
import static io.github.smm4j.core.Measure.SINGLE_PAGE_SESSIONS;
import static io.github.smm4j.core.Measure.VIEW_THROUGH_CONVERSIONS;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.core.Measure.VISITS;
import static io.github.smm4j.core.Measure.VISIT_TIME;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** From a click to a conversion, a lead, a purchase. */
final class ConversionKpis {

  static final Kpi CR = Kpi.define("cr")
      .label("CR")
      .title("Conversion rate")
      .ratio(CONVERSIONS, CLICKS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("Google Ads help 2684489")
      .rival(
          "Google divides by interactions, clicks or not: cr_interactions; TikTok and X by impressions: cvr_impressions; GA4 by sessions or users: session_cr, user_cr")
      .rival("one click may lead to many conversions, so it may exceed 100 %")
      .build();

  static final Kpi CR_INTERACTIONS = Kpi.define("cr_interactions")
      .label("CR by interactions")
      .title("Conversions per interaction")
      .ratio(CONVERSIONS, ENGAGEMENTS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source(
          "Google Ads help 2684489: interactions are what is charged, such as clicks and engaged views")
      .rival("by clicks alone: cr")
      .build();

  static final Kpi CVR_IMPRESSIONS = Kpi.define("cvr_impressions")
      .label("CVR by impressions")
      .title("Conversions per impression")
      .ratio(CONVERSIONS, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("TikTok help 10000166")
      .rival("by clicks: cr")
      .build();

  static final Kpi VIEW_THROUGH_CR = Kpi.define("view_through_cr")
      .label("View-through CR")
      .title("View-through conversion rate")
      .ratio(VIEW_THROUGH_CONVERSIONS, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("certifypilot, glossary")
      .rival("views by impressions, also called VTR: vtr")
      .build();

  static final Kpi SESSION_CR = Kpi.define("session_cr")
      .label("Session CR")
      .title("Session conversion rate")
      .ratio(CONVERTING_SESSIONS, SESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("optimizesmart.com on GA4")
      .rival("by users: user_cr; by clicks: cr")
      .build();

  static final Kpi USER_CR = Kpi.define("user_cr")
      .label("User CR")
      .title("User conversion rate")
      .ratio(CONVERTING_USERS, VISITORS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("optimizesmart.com on GA4")
      .rival("by sessions: session_cr")
      .build();

  static final Kpi CTB = Kpi.define("ctb")
      .label("CTB")
      .title("Click-to-buy (CTB)")
      .ratio(BUYERS, VISITORS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("klondike-studio.ru/wiki/ctb")
      .rival("purchases by clicks: ctb_clicks")
      .build();

  static final Kpi CTB_CLICKS = Kpi.define("ctb_clicks")
      .label("CTB by clicks")
      .title("Purchases per click")
      .ratio(PURCHASES, CLICKS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("pro-fits.com.ua, glossary")
      .rival("buyers by visitors: ctb")
      .build();

  static final Kpi LEAD_TO_SALE = Kpi.define("lead_to_sale")
      .title("Lead-to-sale rate")
      .ratio(PURCHASES, LEADS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("CRM practice")
      .build();

  static final Kpi APPROVAL_RATE = Kpi.define("approval_rate")
      .title("Approval rate of a partner programme")
      .ratio(APPROVED_CONVERSIONS, CONVERSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("affiliate practice")
      .build();

  static final Kpi BOUNCE_RATE = Kpi.define("bounce_rate")
      .title("Bounce rate")
      .ratio(SESSIONS.minus(ENGAGED_SESSIONS), SESSIONS)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("Google Analytics 4: sessions that were not engaged")
      .rival("Universal Analytics counted sessions of a single page: bounce_rate_ua")
      .build();

  static final Kpi BOUNCE_RATE_UA = Kpi.define("bounce_rate_ua")
      .label("Bounce rate (UA)")
      .title("Bounce rate of Universal Analytics")
      .ratio(SINGLE_PAGE_SESSIONS, SESSIONS)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("Universal Analytics, until July 2023")
      .rival("sessions that were not engaged: bounce_rate")
      .build();

  static final Kpi PAGES_PER_VISIT = Kpi.define("pages_per_visit")
      .title("Pages per visit")
      .ratio(PAGE_VIEWS, VISITS)
      .per("visit")
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("web analytics practice")
      .build();

  static final Kpi AVG_VISIT_DURATION = Kpi.define("avg_visit_duration")
      .title("Average visit duration")
      .ratio(VISIT_TIME, VISITS)
      .duration()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("web analytics practice")
      .build();

  static final Kpi VISITS_PER_FOLLOWER = Kpi.define("visits_per_follower")
      .title("Followers moved to the site")
      .ratio(VISITS, FOLLOWERS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("community practice: most subscribers are to be moved to the client's site")
      .rival("visits are not people: one follower may visit often, so it may exceed 100 %")
      .build();

  static final List<Kpi> ALL = ImmutableList.of(
      CR,
      CR_INTERACTIONS,
      CVR_IMPRESSIONS,
      VIEW_THROUGH_CR,
      SESSION_CR,
      USER_CR,
      CTB,
      CTB_CLICKS,
      LEAD_TO_SALE,
      APPROVAL_RATE,
      BOUNCE_RATE,
      BOUNCE_RATE_UA,
      PAGES_PER_VISIT,
      AVG_VISIT_DURATION,
      VISITS_PER_FOLLOWER);

  private ConversionKpis() {}
}
