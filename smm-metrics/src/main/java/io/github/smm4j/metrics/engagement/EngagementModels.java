package io.github.smm4j.metrics.engagement;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.DISLIKES;
import static io.github.smm4j.core.Measure.EXPANDS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.FOLLOWS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.QUOTES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REACTIONS;
import static io.github.smm4j.core.Measure.REPLIES;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.VIEWS;
import static io.github.smm4j.core.Measure.VOTES;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The engagement-rate models in use, each averaged as its author does. Interactions in brackets are optional: networks
 * that do not offer them are still served, and the answer says what was absent.
 *
 * <p>Models with weights have no standard set of them: {@link EngagementModel#named} takes yours.
 */
public final class EngagementModels {

  /** Collects the constants below as they are made. */
  private static final List<EngagementModel> COLLECTED = new ArrayList<>();

  /**
   * Hootsuite, engagement rate by reach: {@code (likes + comments + shares + (saves)) / reach}, the mean of posts.
   * "Average ERR": 3.4 % and 3.5 % give 3.45 %.
   */
  public static final EngagementModel HOOTSUITE_ERR = listed(EngagementModel.named("hootsuite_err")
      .title("Hootsuite, engagement rate by reach")
      .source("Hootsuite, engagement-rate guide")
      .note("\"Average ERR\": 3.4 % and 3.5 % give 3.45 %.")
      .counting(LIKES.plus(COMMENTS).plus(SHARES).plusIfMeasured(SAVES))
      .per(REACH)
      .averaging(Averaging.MEAN));

  /**
   * Hootsuite, engagement rate by posts: {@code (likes + comments + shares + (saves)) / followers}, the mean of
   * posts.
   */
  public static final EngagementModel HOOTSUITE_POST =
      listed(EngagementModel.named("hootsuite_post")
          .title("Hootsuite, engagement rate by posts")
          .source("Hootsuite, engagement-rate guide")
          .counting(LIKES.plus(COMMENTS).plus(SHARES).plusIfMeasured(SAVES))
          .per(FOLLOWERS)
          .averaging(Averaging.MEAN));

  /**
   * Hootsuite, engagement rate by impressions: {@code (likes + comments + shares + (saves)) / impressions}, the mean
   * of posts.
   */
  public static final EngagementModel HOOTSUITE_IMPRESSIONS =
      listed(EngagementModel.named("hootsuite_impressions")
          .title("Hootsuite, engagement rate by impressions")
          .source("Hootsuite, engagement-rate guide")
          .counting(LIKES.plus(COMMENTS).plus(SHARES).plusIfMeasured(SAVES))
          .per(IMPRESSIONS)
          .averaging(Averaging.MEAN));

  /**
   * Hootsuite, daily engagement rate: {@code (likes + comments + shares + (saves)) / followers}, by day and
   * follower. Of what happened on one day: give the tallies of that day. The total of the day by the followers.
   */
  public static final EngagementModel HOOTSUITE_DAILY =
      listed(EngagementModel.named("hootsuite_daily")
          .title("Hootsuite, daily engagement rate")
          .source("Hootsuite, engagement-rate guide")
          .note(
              "Of what happened on one day: give the tallies of that day. The total of the day by the followers.")
          .counting(LIKES.plus(COMMENTS).plus(SHARES).plusIfMeasured(SAVES))
          .per(FOLLOWERS)
          .averaging(Averaging.PER_DAY_OVER_FOLLOWERS)
          .overDays(1));

  /**
   * Popsters, ER post: {@code (likes + comments + shares + (dislikes)) / followers}, the mean of posts. Dislikes are
   * added on YouTube, the only network that has them.
   */
  public static final EngagementModel POPSTERS_POST = listed(EngagementModel.named("popsters_post")
      .title("Popsters, ER post")
      .source("Popsters, FAQ")
      .note("Dislikes are added on YouTube, the only network that has them.")
      .counting(LIKES.plus(COMMENTS).plus(SHARES).plusIfMeasured(DISLIKES))
      .per(FOLLOWERS)
      .averaging(Averaging.MEAN));

  /** Popsters, ER view: {@code (likes + comments + shares) / views}, the mean of posts. */
  public static final EngagementModel POPSTERS_VIEW = listed(EngagementModel.named("popsters_view")
      .title("Popsters, ER view")
      .source("Popsters, FAQ")
      .counting(LIKES.plus(COMMENTS).plus(SHARES))
      .per(VIEWS)
      .averaging(Averaging.MEAN));

  /**
   * Popsters, ER day: {@code (likes + comments + shares) / followers}, by day and follower. By the day of the post:
   * give the posts of a period and its days by overDays(...). Without the days it is undefined.
   */
  public static final EngagementModel POPSTERS_DAY = listed(EngagementModel.named("popsters_day")
      .title("Popsters, ER day")
      .source("Popsters, FAQ")
      .note(
          "By the day of the post: give the posts of a period and its days by overDays(...). Without the days it is undefined.")
      .counting(LIKES.plus(COMMENTS).plus(SHARES))
      .per(FOLLOWERS)
      .averaging(Averaging.PER_DAY_OVER_FOLLOWERS));

  /**
   * LiveDune, ER: {@code (likes + comments + shares + (votes) + (saves)) / followers}, interactions per post by
   * followers.
   */
  public static final EngagementModel LIVEDUNE_ER = listed(EngagementModel.named("livedune_er")
      .title("LiveDune, ER")
      .source("LiveDune, glossary: 10 posts, 100 likes, 20 comments, 300 followers give 4 %")
      .counting(LIKES.plus(COMMENTS).plus(SHARES).plusIfMeasured(VOTES).plusIfMeasured(SAVES))
      .per(FOLLOWERS)
      .averaging(Averaging.PER_POST_OVER_FOLLOWERS));

  /**
   * LiveDune, ER trend: {@code (likes + comments + shares + (votes) + (saves)) / followers}, the median of posts.
   * The median of the last 20 posts.
   */
  public static final EngagementModel LIVEDUNE_TREND =
      listed(EngagementModel.named("livedune_trend")
          .title("LiveDune, ER trend")
          .source("LiveDune, glossary")
          .note("The median of the last 20 posts.")
          .counting(LIKES.plus(COMMENTS).plus(SHARES).plusIfMeasured(VOTES).plusIfMeasured(SAVES))
          .per(FOLLOWERS)
          .averaging(Averaging.MEDIAN)
          .ofLast(20));

  /**
   * Rival IQ, engagement rate by followers: {@code ((likes or reactions) + comments + shares) / followers}, pooled.
   * Followers at posting time.
   */
  public static final EngagementModel RIVALIQ_ER = listed(EngagementModel.named("rivaliq_er")
      .title("Rival IQ, engagement rate by followers")
      .source("Rival IQ, social media industry benchmark report")
      .note("Followers at posting time.")
      .counting(LIKES.or(REACTIONS).plus(COMMENTS).plus(SHARES))
      .per(FOLLOWERS)
      .averaging(Averaging.POOLED));

  /** Rival IQ, TikTok engagement rate by views: {@code (likes + comments + shares) / views}, pooled. */
  public static final EngagementModel RIVALIQ_TIKTOK =
      listed(EngagementModel.named("rivaliq_tiktok")
          .title("Rival IQ, TikTok engagement rate by views")
          .source("Rival IQ, social media industry benchmark report")
          .network(Network.TIKTOK)
          .counting(LIKES.plus(COMMENTS).plus(SHARES))
          .per(VIEWS)
          .averaging(Averaging.POOLED));

  /** Socialinsider, Facebook: {@code (reactions + comments + shares) / followers}, the mean of posts. */
  public static final EngagementModel SOCIALINSIDER_FACEBOOK =
      listed(EngagementModel.named("socialinsider_facebook")
          .title("Socialinsider, Facebook")
          .source("Socialinsider, benchmarks")
          .network(Network.FACEBOOK)
          .counting(REACTIONS.plus(COMMENTS).plus(SHARES))
          .per(FOLLOWERS)
          .averaging(Averaging.MEAN));

  /**
   * Socialinsider, Instagram: {@code (likes + comments) / followers}, the mean of posts. Saves are left out on
   * purpose.
   */
  public static final EngagementModel SOCIALINSIDER_INSTAGRAM =
      listed(EngagementModel.named("socialinsider_instagram")
          .title("Socialinsider, Instagram")
          .source("Socialinsider, benchmarks")
          .note("Saves are left out on purpose.")
          .network(Network.INSTAGRAM)
          .counting(LIKES.plus(COMMENTS))
          .per(FOLLOWERS)
          .averaging(Averaging.MEAN));

  /** Socialinsider, LinkedIn: {@code (likes + comments + shares + clicks) / followers}, the mean of posts. */
  public static final EngagementModel SOCIALINSIDER_LINKEDIN =
      listed(EngagementModel.named("socialinsider_linkedin")
          .title("Socialinsider, LinkedIn")
          .source("Socialinsider, benchmarks")
          .network(Network.LINKEDIN)
          .counting(LIKES.plus(COMMENTS).plus(SHARES).plus(CLICKS))
          .per(FOLLOWERS)
          .averaging(Averaging.MEAN));

  /** Socialinsider, TikTok: {@code (likes + comments + shares + saves) / followers}, the mean of posts. */
  public static final EngagementModel SOCIALINSIDER_TIKTOK =
      listed(EngagementModel.named("socialinsider_tiktok")
          .title("Socialinsider, TikTok")
          .source("Socialinsider, benchmarks")
          .network(Network.TIKTOK)
          .counting(LIKES.plus(COMMENTS).plus(SHARES).plus(SAVES))
          .per(FOLLOWERS)
          .averaging(Averaging.MEAN));

  /** Socialinsider, X: {@code (likes + replies + shares + quotes) / followers}, the mean of posts. */
  public static final EngagementModel SOCIALINSIDER_X =
      listed(EngagementModel.named("socialinsider_x")
          .title("Socialinsider, X")
          .source("Socialinsider, benchmarks")
          .network(Network.X)
          .counting(LIKES.plus(REPLIES).plus(SHARES).plus(QUOTES))
          .per(FOLLOWERS)
          .averaging(Averaging.MEAN));

  /**
   * LinkedIn, engagement of the API: {@code (clicks + likes + comments + shares) / impressions}, pooled. May be
   * negative after unlikes.
   */
  public static final EngagementModel LINKEDIN_API = listed(EngagementModel.named("linkedin_api")
      .title("LinkedIn, engagement of the API")
      .source("LinkedIn, organization share statistics")
      .note("May be negative after unlikes.")
      .network(Network.LINKEDIN)
      .counting(CLICKS.plus(LIKES).plus(COMMENTS).plus(SHARES))
      .per(IMPRESSIONS)
      .averaging(Averaging.POOLED));

  /**
   * X, engagement rate of the API: {@code (likes + replies + shares + quotes + clicks + follows + expands) /
   * impressions}, pooled.
   */
  public static final EngagementModel X_API = listed(EngagementModel.named("x_api")
      .title("X, engagement rate of the API")
      .source("X, post activity")
      .network(Network.X)
      .counting(LIKES
          .plus(REPLIES)
          .plus(SHARES)
          .plus(QUOTES)
          .plus(CLICKS)
          .plus(FOLLOWS)
          .plus(EXPANDS))
      .per(IMPRESSIONS)
      .averaging(Averaging.POOLED));

  private static final ImmutableList<EngagementModel> ALL = ImmutableList.copyOf(COLLECTED);

  private EngagementModels() {}

  private static EngagementModel listed(EngagementModel model) {
    COLLECTED.add(model);
    return model;
  }

  /**
   * Gives all models above, by vendor.
   *
   * @return an immutable list
   */
  public static List<EngagementModel> all() {
    return ALL;
  }

  /**
   * Finds a model.
   *
   * @param id its id, such as {@code livedune_er}
   * @return the model, or empty if none has that id
   */
  public static Optional<EngagementModel> find(String id) {
    return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /**
   * Computes models side by side on the same posts: how far definitions differ.
   *
   * @param posts the posts; read once for each model
   * @param models the models, each averaged as its author does; at least one
   * @return the comparison, which prints as an aligned table
   * @throws IllegalArgumentException if there is no model
   * @throws ArithmeticException as {@link EngagementModel#of} does
   */
  public static ModelComparison compare(Iterable<Post> posts, EngagementModel... models) {
    ImmutableList.Builder<RateSummary> rates = ImmutableList.builder();
    for (EngagementModel model : models) {
      rates.add(model.of(posts));
    }
    return new ModelComparison(rates.build());
  }
}
