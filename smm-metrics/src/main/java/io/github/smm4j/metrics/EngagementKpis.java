package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.COMPLAINTS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.FOLLOWERS_END;
import static io.github.smm4j.core.Measure.HIDES;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.NEGATIVE_FEEDBACK_USERS;
import static io.github.smm4j.core.Measure.POSTS;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REPORTS;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.UNFOLLOWS_FROM_POST;
import static io.github.smm4j.core.Measure.VIEWS;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Network;
import java.time.LocalDate;
import java.util.List;

/** How people react to posts. */
final class EngagementKpis {

  static final Kpi ERR = Kpi.define("err")
      .label("ERR")
      .title("Engagement rate by reach")
      .ratio(ENGAGEMENTS, REACH)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Hootsuite, engagement-rate guide")
      .rival("on Telegram ERR is by views: er_views")
      .rival(
          "which interactions are engagements differs by network and vendor: EngagementModels names the sets in use")
      .build();

  static final Kpi ER_POST = Kpi.define("er_post")
      .label("ER post")
      .title("Engagement rate by followers")
      .ratio(ENGAGEMENTS, FOLLOWERS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Hootsuite, engagement-rate guide; Popsters")
      .rival(
          "followers at posting time (Rival IQ), as they are set; followers at the end of the period: er_post_end")
      .rival(
          "which interactions are engagements differs by network and vendor: EngagementModels names the sets in use")
      .build();

  static final Kpi ER_POST_END = Kpi.define("er_post_end")
      .label("ER post, now")
      .title("Engagement rate by followers at the end")
      .ratio(ENGAGEMENTS, FOLLOWERS_END)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside er_post")
      .rival("followers at posting time: er_post")
      .build();

  static final Kpi ER_IMPRESSIONS = Kpi.define("er_impressions")
      .label("ER impressions")
      .title("Engagement rate by impressions")
      .ratio(ENGAGEMENTS, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Hootsuite, engagement-rate guide")
      .rival(
          "which interactions are engagements differs by network and vendor: EngagementModels names the sets in use")
      .build();

  static final Kpi ER_VIEWS = Kpi.define("er_views")
      .label("ER views")
      .title("Engagement rate by views")
      .ratio(ENGAGEMENTS, VIEWS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Popsters, ER view; ERR on Telegram")
      .rival(
          "which interactions are engagements differs by network and vendor: EngagementModels names the sets in use")
      .build();

  static final Kpi ER_VIEWS_INSTAGRAM = Kpi.define("er_views_instagram")
      .label("ER views, Instagram")
      .title("Engagement rate by Instagram views")
      .ratio(ENGAGEMENTS, VIEWS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Meta, Instagram Media Insights: impressions end for all versions on 21 April 2025")
      .rival("by impressions, as they were counted before: er_impressions")
      .network(Network.INSTAGRAM)
      .since(LocalDate.of(2025, 4, 21))
      .build();

  static final Kpi ER_DAY = Kpi.define("er_day")
      .label("ER day")
      .title("Daily engagement rate")
      .ratio(ENGAGEMENTS, FOLLOWERS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Hootsuite, engagement-rate guide; Popsters")
      .rival(
          "engagements of a day, by the day on which they happen (Hootsuite); by the day of the post (Popsters): EngagementModels.POPSTERS_DAY")
      .build();

  static final Kpi LOVE_RATE = Kpi.define("love_rate")
      .title("Love rate")
      .ratio(LIKES, FOLLOWERS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Popsters, FAQ")
      .rival("of one post; of many: its pooled() by the sum of followers at each posting")
      .build();

  static final Kpi TALK_RATE = Kpi.define("talk_rate")
      .title("Talk rate")
      .ratio(COMMENTS, FOLLOWERS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Popsters, FAQ")
      .rival("of one post; of many: its pooled() by the sum of followers at each posting")
      .build();

  static final Kpi APPLAUSE = Kpi.define("applause")
      .title("Applause rate")
      .ratio(LIKES, POSTS)
      .per("post")
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Kaushik, best social media metrics")
      .rival("per follower: applause_followers")
      .build();

  static final Kpi APPLAUSE_FOLLOWERS = Kpi.define("applause_followers")
      .label("Applause by followers")
      .title("Applause rate by followers")
      .ratio(LIKES, FOLLOWERS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside applause")
      .rival("per post: applause")
      .build();

  static final Kpi CONVERSATION = Kpi.define("conversation")
      .title("Conversation rate")
      .ratio(COMMENTS, POSTS)
      .per("post")
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Kaushik, best social media metrics")
      .rival("per follower: talk_rate")
      .build();

  static final Kpi AMPLIFICATION = Kpi.define("amplification")
      .title("Amplification rate")
      .ratio(SHARES, POSTS)
      .per("post")
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Kaushik, best social media metrics")
      .rival("per follower: amplification_followers")
      .build();

  static final Kpi AMPLIFICATION_FOLLOWERS = Kpi.define("amplification_followers")
      .label("Amplification by followers")
      .title("Amplification rate by followers")
      .ratio(SHARES, FOLLOWERS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("lifesight.io")
      .rival("per post: amplification")
      .build();

  static final Kpi VIRALITY = Kpi.define("virality")
      .title("Virality rate")
      .ratio(SHARES, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("Hootsuite")
      .rival("by people reached: virality_reach")
      .build();

  static final Kpi VIRALITY_REACH = Kpi.define("virality_reach")
      .label("Virality by reach")
      .title("Virality rate by reach")
      .ratio(SHARES, REACH)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source(
          "in use beside virality: one source says unique views and impressions in one sentence")
      .rival("by impressions: virality")
      .build();

  static final Kpi SAVE_RATE = Kpi.define("save_rate")
      .title("Save rate")
      .ratio(SAVES, REACH)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("Instagram practice")
      .build();

  static final Kpi NEGATIVE_FEEDBACK = Kpi.define("negative_feedback")
      .title("Negative feedback rate")
      .ratio(HIDES.plus(REPORTS).plus(UNFOLLOWS_FROM_POST), REACH)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Socialbakers, EdgeRank checker")
      .rival("actions, of which one person may take several; people: negative_feedback_people")
      .build();

  static final Kpi NEGATIVE_FEEDBACK_PEOPLE = Kpi.define("negative_feedback_people")
      .label("Negative feedback, people")
      .title("People who gave negative feedback")
      .ratio(NEGATIVE_FEEDBACK_USERS, REACH)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("Facebook Insights, negative feedback users")
      .rival("actions: negative_feedback")
      .build();

  static final Kpi POST_COMPLAINTS = Kpi.define("post_complaints")
      .title("Complaints per thousand reached")
      .ratio(COMPLAINTS, REACH)
      .perThousand()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("community practice: complaints are among a post's indicators")
      .rival("spam complaints by mails delivered: complaint_rate")
      .build();

  static final List<Kpi> ALL = ImmutableList.of(
      ERR,
      ER_POST,
      ER_POST_END,
      ER_IMPRESSIONS,
      ER_VIEWS,
      ER_VIEWS_INSTAGRAM,
      ER_DAY,
      LOVE_RATE,
      TALK_RATE,
      APPLAUSE,
      APPLAUSE_FOLLOWERS,
      CONVERSATION,
      AMPLIFICATION,
      AMPLIFICATION_FOLLOWERS,
      VIRALITY,
      VIRALITY_REACH,
      SAVE_RATE,
      NEGATIVE_FEEDBACK,
      NEGATIVE_FEEDBACK_PEOPLE,
      POST_COMPLAINTS);

  private EngagementKpis() {}
}
