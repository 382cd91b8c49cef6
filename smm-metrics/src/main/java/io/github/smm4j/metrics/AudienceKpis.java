package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.DAYS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.FOLLOWERS_END;
import static io.github.smm4j.core.Measure.FOLLOWERS_GAINED;
import static io.github.smm4j.core.Measure.FOLLOWERS_LOST;
import static io.github.smm4j.core.Measure.FOLLOWERS_START;
import static io.github.smm4j.core.Measure.FOLLOWING;
import static io.github.smm4j.core.Measure.MEMBERS;
import static io.github.smm4j.core.Measure.POSTS;
import static io.github.smm4j.core.Measure.POSTS_OF_KIND;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SEGMENT_MEMBERS;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The size, growth and make-up of an audience, and what is published for it. */
final class AudienceKpis {

  static final Kpi REACH_RATE = Kpi.define("reach_rate")
      .title("Reach rate")
      .ratio(REACH, FOLLOWERS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("minter.io, help")
      .rival("followers on the day, as they are set; at the end of the period: reach_rate_end")
      .rival("reach has people who do not follow, so it may exceed 100 %")
      .build();

  static final Kpi REACH_RATE_END = Kpi.define("reach_rate_end")
      .label("Reach rate, now")
      .title("Reach rate by followers at the end")
      .ratio(REACH, FOLLOWERS_END)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside reach_rate")
      .rival("followers on the day: reach_rate")
      .build();

  static final Kpi NET_GROWTH = Kpi.define("net_growth")
      .title("Net audience growth")
      .total(FOLLOWERS_GAINED.minus(FOLLOWERS_LOST))
      .count()
      .higherIsBetter()
      .source("Metricool")
      .rival("a number of followers and no rate: growth_rate")
      .build();

  static final Kpi GROWTH_RATE = Kpi.define("growth_rate")
      .title("Audience growth rate")
      .ratio(FOLLOWERS_END.minus(FOLLOWERS_START), FOLLOWERS_START)
      .percent()
      .higherIsBetter()
      .within(ValidRange.of(-1, Double.POSITIVE_INFINITY))
      .source("bizway.io: 1,000 to 1,500 is 50 %")
      .rival("followers gained, whoever left: growth_rate_gross")
      .rival(
          "periods chain by products of (1 + rate), not by sums: take the start of the first and the end of the last")
      .build();

  static final Kpi GROWTH_RATE_GROSS = Kpi.define("growth_rate_gross")
      .label("Audience growth rate, gross")
      .title("Audience growth rate of followers gained")
      .ratio(FOLLOWERS_GAINED, FOLLOWERS_START)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside growth_rate")
      .rival("net of those who left: growth_rate")
      .build();

  static final Kpi FOLLOWER_CHURN = Kpi.define("follower_churn")
      .title("Follower churn rate")
      .ratio(FOLLOWERS_LOST, FOLLOWERS_START)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("lifesight.io: 500 of 10,000 is 5 %")
      .rival("by the mean of start and end: follower_churn_average; by the end: follower_churn_end")
      .rival("the churn of customers, as in a lifetime value, is another thing")
      .build();

  static final Kpi FOLLOWER_CHURN_AVERAGE = Kpi.define("follower_churn_average")
      .label("Follower churn, average base")
      .title("Follower churn rate by average followers")
      .ratio(FOLLOWERS_LOST, FOLLOWERS_START.plus(FOLLOWERS_END).times(0.5))
      .percent()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside follower_churn")
      .rival("by the start: follower_churn")
      .build();

  static final Kpi FOLLOWER_CHURN_END = Kpi.define("follower_churn_end")
      .label("Follower churn, end base")
      .title("Follower churn rate by followers at the end")
      .ratio(FOLLOWERS_LOST, FOLLOWERS_END)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside follower_churn")
      .rival("by the start: follower_churn")
      .build();

  static final Kpi AUDIENCE_SHARE = Kpi.define("audience_share")
      .title("Share of an audience segment")
      .ratio(SEGMENT_MEMBERS, MEMBERS)
      .percent()
      .neutral()
      .within(ValidRange.SHARE)
      .source("placement rule of community ads: no buying where more than 30 to 40 % are under 18")
      .rival("members are those whose segment is known")
      .build();

  static final Kpi FOLLOWING_RATIO = Kpi.define("following_ratio")
      .title("Following to followers")
      .ratio(FOLLOWING, FOLLOWERS)
      .multiple()
      .neutral()
      .within(ValidRange.NOT_NEGATIVE)
      .source("practice: a sign of mass following")
      .build();

  static final Kpi POSTS_PER_DAY = Kpi.define("posts_per_day")
      .title("Posting cadence")
      .ratio(POSTS, DAYS)
      .per("day")
      .neutral()
      .within(ValidRange.NOT_NEGATIVE)
      .source("Rival IQ")
      .rival("days are of the period and not of its rows: they do not add up over keys")
      .build();

  static final Kpi CONTENT_SHARE = Kpi.define("content_share")
      .title("Share of a content kind")
      .ratio(POSTS_OF_KIND, POSTS)
      .percent()
      .proportion()
      .neutral()
      .within(ValidRange.SHARE)
      .source("the 80/20 rule: 80 % useful, 20 % selling")
      .rival("which kind is not said by the id: contentShare(measure) names it")
      .build();

  static final List<Kpi> ALL = ImmutableList.of(
      REACH_RATE,
      REACH_RATE_END,
      NET_GROWTH,
      GROWTH_RATE,
      GROWTH_RATE_GROSS,
      FOLLOWER_CHURN,
      FOLLOWER_CHURN_AVERAGE,
      FOLLOWER_CHURN_END,
      AUDIENCE_SHARE,
      FOLLOWING_RATIO,
      POSTS_PER_DAY,
      CONTENT_SHARE);

  private AudienceKpis() {}
}
