package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;
import static io.github.smm4j.core.Additivity.ADDITIVE;
import static io.github.smm4j.core.Additivity.LIFETIME;
import static io.github.smm4j.core.Additivity.SNAPSHOT;
import static io.github.smm4j.core.Additivity.UNIQUE;
import static io.github.smm4j.core.MeasureUnit.COUNT;
import static io.github.smm4j.core.MeasureUnit.MILLISECONDS;
import static io.github.smm4j.core.MeasureUnit.MONEY;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that is measured: impressions, likes, spend. It has an id, a unit, and an {@link Additivity} that says
 * whether its values add up.
 *
 * <p>The constants are the vocabulary of social media marketing; users add their own:
 *
 * <pre>{@code
 * Measure addToCart = Measure.count("add_to_cart");
 * Measure agencyFee = Measure.money("agency_fee");
 * Measure guests = Measure.of("guests", MeasureUnit.COUNT, Additivity.UNIQUE);
 * }</pre>
 *
 * <p>Two measures are equal if id, unit and additivity are. What does not add up has an additive sibling,
 * {@link #gross()}.
 *
 * @serial exclude
 */
public final class Measure implements Term {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String GROSS = "gross_";
  private static final int MAX_ID_LENGTH = 64;
  private static final int NOT_LISTED = Integer.MAX_VALUE;
  private static final CharMatcher ID_CHARACTERS = CharMatcher.inRange('a', 'z')
      .or(CharMatcher.inRange('0', '9'))
      .or(CharMatcher.anyOf("_.-"))
      .precomputed();

  /** Collects the constants below as they are made. */
  private static final List<Measure> COLLECTED = new ArrayList<>();

  // posts and their audience

  /** Posts published. */
  public static final Measure POSTS = listed("posts", COUNT, ADDITIVE);

  /** Posts of the one kind in question: selling ones, videos. */
  public static final Measure POSTS_OF_KIND = listed("posts_of_kind", COUNT, ADDITIVE);

  /** Times a post or ad was shown. One person may be shown it many times. */
  public static final Measure IMPRESSIONS = listed("impressions", COUNT, ADDITIVE);

  /** People who were shown a post or ad at least once. Unique. */
  public static final Measure REACH = listed("reach", COUNT, UNIQUE);

  /** People who saw the first frame of a story. Unique. */
  public static final Measure FIRST_FRAME_REACH = listed("first_frame_reach", COUNT, UNIQUE);

  /** People who saw the last frame of a story. Unique. */
  public static final Measure LAST_FRAME_REACH = listed("last_frame_reach", COUNT, UNIQUE);

  /** Times a story frame was shown. */
  public static final Measure STORY_IMPRESSIONS = listed("story_impressions", COUNT, ADDITIVE);

  /** Impressions that were viewable: by the MRC rule, 50 % of the pixels for 1 s (display) or 2 s (video). */
  public static final Measure VIEWABLE_IMPRESSIONS =
      listed("viewable_impressions", COUNT, ADDITIVE);

  /** Impressions whose viewability could be measured. */
  public static final Measure MEASURED_IMPRESSIONS =
      listed("measured_impressions", COUNT, ADDITIVE);

  // interactions

  /** Interactions in all, as the platform counts them; which ones it counts differs by platform. */
  public static final Measure ENGAGEMENTS = listed("engagements", COUNT, ADDITIVE);

  /** Likes. */
  public static final Measure LIKES = listed("likes", COUNT, ADDITIVE);

  /** Reactions of every kind where a network offers more than the like; contains likes. */
  public static final Measure REACTIONS = listed("reactions", COUNT, ADDITIVE);

  /** Dislikes. */
  public static final Measure DISLIKES = listed("dislikes", COUNT, ADDITIVE);

  /** Comments. */
  public static final Measure COMMENTS = listed("comments", COUNT, ADDITIVE);

  /** Replies, where a network tells them from comments. */
  public static final Measure REPLIES = listed("replies", COUNT, ADDITIVE);

  /** Shares: reposts, retweets, forwards. */
  public static final Measure SHARES = listed("shares", COUNT, ADDITIVE);

  /** Reposts with a text of one's own (quote posts). */
  public static final Measure QUOTES = listed("quotes", COUNT, ADDITIVE);

  /** Saves and bookmarks. */
  public static final Measure SAVES = listed("saves", COUNT, ADDITIVE);

  /** Votes in polls. */
  public static final Measure VOTES = listed("votes", COUNT, ADDITIVE);

  /** Clicks that open the details of a post. */
  public static final Measure EXPANDS = listed("expands", COUNT, ADDITIVE);

  /** Follows that came from a post. */
  public static final Measure FOLLOWS = listed("follows", COUNT, ADDITIVE);

  /** Taps to the next frame of a story. */
  public static final Measure TAPS_FORWARD = listed("taps_forward", COUNT, ADDITIVE);

  /** Taps back to the frame before. */
  public static final Measure TAPS_BACK = listed("taps_back", COUNT, ADDITIVE);

  /** Exits from a story. */
  public static final Measure EXITS = listed("exits", COUNT, ADDITIVE);

  // complaints and other negative feedback

  /** Complaints: about a post, or spam complaints about a mail. */
  public static final Measure COMPLAINTS = listed("complaints", COUNT, ADDITIVE);

  /** Times a post was hidden. */
  public static final Measure HIDES = listed("hides", COUNT, ADDITIVE);

  /** Times a post was reported. */
  public static final Measure REPORTS = listed("reports", COUNT, ADDITIVE);

  /** Unfollows made from a post. */
  public static final Measure UNFOLLOWS_FROM_POST = listed("unfollows_from_post", COUNT, ADDITIVE);

  /** People who gave negative feedback of any sort at least once. Unique. */
  public static final Measure NEGATIVE_FEEDBACK_USERS =
      listed("negative_feedback_users", COUNT, UNIQUE);

  // clicks

  /** Clicks, as the platform counts them: on a link, or anywhere in the ad. */
  public static final Measure CLICKS = listed("clicks", COUNT, ADDITIVE);

  /** Clicks on links, also those that stay within the platform. */
  public static final Measure LINK_CLICKS = listed("link_clicks", COUNT, ADDITIVE);

  /** Clicks that lead away from the platform. */
  public static final Measure OUTBOUND_CLICKS = listed("outbound_clicks", COUNT, ADDITIVE);

  /** People who clicked at least once. Unique. */
  public static final Measure UNIQUE_CLICKERS = listed("unique_clickers", COUNT, UNIQUE);

  /** Landing pages that finished loading after a click. */
  public static final Measure LANDING_PAGE_VIEWS = listed("landing_page_views", COUNT, ADDITIVE);

  // video

  /**
   * Video views, by the platform's own threshold (30 s on YouTube ads, 3 s on Meta, 2 or 6 s on TikTok); on Telegram
   * and VK also views of a post.
   */
  public static final Measure VIEWS = listed("views", COUNT, ADDITIVE);

  /** Views within the first days after publishing; how many days is the caller's choice. */
  public static final Measure VIEWS_FIRST_DAYS = listed("views_first_days", COUNT, ADDITIVE);

  /** Views of at least N seconds, the platform's "hook": N = 3 on Meta, 2 on TikTok. */
  public static final Measure N_SECOND_VIEWS = listed("n_second_views", COUNT, ADDITIVE);

  /** Videos started. */
  public static final Measure VIDEO_STARTS = listed("video_starts", COUNT, ADDITIVE);

  /** Videos played to the end. */
  public static final Measure VIDEO_COMPLETES = listed("video_completes", COUNT, ADDITIVE);

  /** Videos played to the end or for at least 15 s (Meta's ThruPlay). */
  public static final Measure THRUPLAYS = listed("thruplays", COUNT, ADDITIVE);

  /** Time watched. In milliseconds. */
  public static final Measure WATCH_TIME = listed("watch_time", MILLISECONDS, ADDITIVE);

  /**
   * Time that could have been watched: views times length, summed video by video. A product of totals would be another,
   * wrong number. In milliseconds.
   */
  public static final Measure VIEWABLE_TIME = listed("viewable_time", MILLISECONDS, ADDITIVE);

  // followers and members

  /** Followers, subscribers or members on a day. A snapshot. */
  public static final Measure FOLLOWERS = listed("followers", COUNT, SNAPSHOT);

  /** Followers at the start of a period. A snapshot. */
  public static final Measure FOLLOWERS_START = listed("followers_start", COUNT, SNAPSHOT);

  /** Followers at the end of a period. A snapshot. */
  public static final Measure FOLLOWERS_END = listed("followers_end", COUNT, SNAPSHOT);

  /** Joins: new followers, subscribers or members. */
  public static final Measure FOLLOWERS_GAINED = listed("followers_gained", COUNT, ADDITIVE);

  /** Leaves: followers, subscribers or members lost. */
  public static final Measure FOLLOWERS_LOST = listed("followers_lost", COUNT, ADDITIVE);

  /** Accounts that this account follows. A snapshot. */
  public static final Measure FOLLOWING = listed("following", COUNT, SNAPSHOT);

  /** Members of an audience whose segment is known. A snapshot. */
  public static final Measure MEMBERS = listed("members", COUNT, SNAPSHOT);

  /** Members of one segment of an audience: of an age, a city, a language. A snapshot. */
  public static final Measure SEGMENT_MEMBERS = listed("segment_members", COUNT, SNAPSHOT);

  // visits to the site

  /** Visits to the site, as its own analytics counts them. */
  public static final Measure VISITS = listed("visits", COUNT, ADDITIVE);

  /** Sessions, as GA4 counts them. */
  public static final Measure SESSIONS = listed("sessions", COUNT, ADDITIVE);

  /** Engaged sessions: 10 s or longer, with a key event, or with two page views (GA4). */
  public static final Measure ENGAGED_SESSIONS = listed("engaged_sessions", COUNT, ADDITIVE);

  /** Sessions of a single page, which Universal Analytics called bounces. */
  public static final Measure SINGLE_PAGE_SESSIONS =
      listed("single_page_sessions", COUNT, ADDITIVE);

  /** Sessions with at least one conversion. */
  public static final Measure CONVERTING_SESSIONS = listed("converting_sessions", COUNT, ADDITIVE);

  /** Pages viewed. */
  public static final Measure PAGE_VIEWS = listed("page_views", COUNT, ADDITIVE);

  /** Time spent on the site. In milliseconds. */
  public static final Measure VISIT_TIME = listed("visit_time", MILLISECONDS, ADDITIVE);

  /** People who visited the site. Unique. */
  public static final Measure VISITORS = listed("visitors", COUNT, UNIQUE);

  /** People who were active in the period. Unique. */
  public static final Measure ACTIVE_USERS = listed("active_users", COUNT, UNIQUE);

  // conversions and sales

  /** Conversions: the actions that were the goal, every one counted. */
  public static final Measure CONVERSIONS = listed("conversions", COUNT, ADDITIVE);

  /** Conversions that a partner programme approved. */
  public static final Measure APPROVED_CONVERSIONS =
      listed("approved_conversions", COUNT, ADDITIVE);

  /** Conversions after an impression without a click. */
  public static final Measure VIEW_THROUGH_CONVERSIONS =
      listed("view_through_conversions", COUNT, ADDITIVE);

  /** People with at least one conversion. Unique. */
  public static final Measure CONVERTING_USERS = listed("converting_users", COUNT, UNIQUE);

  /** Leads: people who left a contact or a request. */
  public static final Measure LEADS = listed("leads", COUNT, ADDITIVE);

  /** App installs. */
  public static final Measure INSTALLS = listed("installs", COUNT, ADDITIVE);

  /** Purchases: orders, transactions. */
  public static final Measure PURCHASES = listed("purchases", COUNT, ADDITIVE);

  /** People who bought at least once. Unique. */
  public static final Measure BUYERS = listed("buyers", COUNT, UNIQUE);

  /** People who bought for the first time: each is new once, so they add up. */
  public static final Measure NEW_CUSTOMERS = listed("new_customers", COUNT, ADDITIVE);

  // money

  /** Spent on advertising: what the ad account or the community's owner charged. Money. */
  public static final Measure SPEND = listed("spend", MONEY, ADDITIVE);

  /** Planned to be spent. Money. */
  public static final Measure BUDGET = listed("budget", MONEY, ADDITIVE);

  /** All that marketing cost, advertising included: it contains {@link #SPEND}, so never subtract both. Money. */
  public static final Measure MARKETING_COST = listed("marketing_cost", MONEY, ADDITIVE);

  /** What the goods or services sold cost to make or buy. Money. */
  public static final Measure COST_OF_GOODS = listed("cost_of_goods", MONEY, ADDITIVE);

  /** Costs that are neither marketing nor goods. Money. */
  public static final Measure OTHER_COST = listed("other_cost", MONEY, ADDITIVE);

  /** Revenue (income): what buyers paid. Net of refunds or not is the caller's choice, to be kept throughout. Money. */
  public static final Measure REVENUE = listed("revenue", MONEY, ADDITIVE);

  /** Paid back to buyers. Money. */
  public static final Measure REFUNDS = listed("refunds", MONEY, ADDITIVE);

  // mail

  /** Mails delivered: sent less bounced. */
  public static final Measure DELIVERED = listed("delivered", COUNT, ADDITIVE);

  /** Unsubscribes. */
  public static final Measure UNSUBSCRIBES = listed("unsubscribes", COUNT, ADDITIVE);

  /** People who opened a mail; machine opens inflate it. Unique. */
  public static final Measure UNIQUE_OPENS = listed("unique_opens", COUNT, UNIQUE);

  /** People who clicked in a mail. Unique. */
  public static final Measure UNIQUE_EMAIL_CLICKS = listed("unique_email_clicks", COUNT, UNIQUE);

  // conversation and virality

  /** Questions asked of the brand. */
  public static final Measure QUESTIONS = listed("questions", COUNT, ADDITIVE);

  /** Questions that the brand answered. */
  public static final Measure ANSWERED = listed("answered", COUNT, ADDITIVE);

  /** Mentions of the brand. */
  public static final Measure MENTIONS = listed("mentions", COUNT, ADDITIVE);

  /** Mentions with a positive sentiment. */
  public static final Measure POSITIVE_MENTIONS = listed("positive_mentions", COUNT, ADDITIVE);

  /** Mentions with a negative sentiment. */
  public static final Measure NEGATIVE_MENTIONS = listed("negative_mentions", COUNT, ADDITIVE);

  /** Mentions of the brand, where those of competitors are counted too. */
  public static final Measure OWN_MENTIONS = listed("own_mentions", COUNT, ADDITIVE);

  /** Mentions of competitors. */
  public static final Measure COMPETITOR_MENTIONS = listed("competitor_mentions", COUNT, ADDITIVE);

  /** People who could invite others. Unique. */
  public static final Measure INVITING_USERS = listed("inviting_users", COUNT, UNIQUE);

  /** Invitations sent. */
  public static final Measure INVITES = listed("invites", COUNT, ADDITIVE);

  /** Invitations that brought a new user. */
  public static final Measure ACCEPTED_INVITES = listed("accepted_invites", COUNT, ADDITIVE);

  // counters to date and time

  /** Views of a post since it was published. A counter to date. */
  public static final Measure VIEWS_TO_DATE = listed("views_to_date", COUNT, LIFETIME);

  /** Impressions of a post since it was published. A counter to date. */
  public static final Measure IMPRESSIONS_TO_DATE = listed("impressions_to_date", COUNT, LIFETIME);

  /** Likes of a post since it was published. A counter to date. */
  public static final Measure LIKES_TO_DATE = listed("likes_to_date", COUNT, LIFETIME);

  /** Comments on a post since it was published. A counter to date. */
  public static final Measure COMMENTS_TO_DATE = listed("comments_to_date", COUNT, LIFETIME);

  /** Shares of a post since it was published. A counter to date. */
  public static final Measure SHARES_TO_DATE = listed("shares_to_date", COUNT, LIFETIME);

  /** Days of the period. They belong to the period and not to its rows, so they do not add up over rows. Unique. */
  public static final Measure DAYS = listed("days", COUNT, UNIQUE);

  private static final ImmutableList<Measure> LISTED = ImmutableList.copyOf(COLLECTED);
  private static final ImmutableMap<String, Measure> LISTED_BY_ID = byId(LISTED);

  private final String id;
  private final MeasureUnit unit;
  private final Additivity additivity;
  /** The place in the order in which tallies print: as listed, a gross sibling behind its measure, others last. */
  private final int rank;

  private final Measure gross;

  private Measure(String id, MeasureUnit unit, Additivity additivity, int rank) {
    this.id = id;
    this.unit = unit;
    this.additivity = additivity;
    this.rank = rank;
    this.gross = additivity == ADDITIVE
        ? this
        : new Measure(GROSS + id, unit, ADDITIVE, rank == NOT_LISTED ? NOT_LISTED : rank + 1);
  }

  private static Measure listed(String id, MeasureUnit unit, Additivity additivity) {
    Measure measure = new Measure(id, unit, additivity, 2 * COLLECTED.size());
    COLLECTED.add(measure);
    return measure;
  }

  private static ImmutableMap<String, Measure> byId(List<Measure> measures) {
    ImmutableMap.Builder<String, Measure> byId = ImmutableMap.builder();
    for (Measure measure : measures) {
      byId.put(measure.id, measure);
      if (measure.additivity != ADDITIVE) {
        byId.put(measure.gross.id, measure.gross);
      }
    }
    return byId.buildOrThrow();
  }

  /**
   * Gives an additive count.
   *
   * @param id 1 to 64 of the characters {@code a-z 0-9 _ . -}, such as {@code add_to_cart}
   * @return the measure; the listed one where the id is listed
   * @throws IllegalArgumentException if the id has other characters, or is listed with another unit or additivity
   */
  public static Measure count(String id) {
    return of(id, COUNT, ADDITIVE);
  }

  /**
   * Gives an additive sum of money.
   *
   * @param id 1 to 64 of the characters {@code a-z 0-9 _ . -}, such as {@code agency_fee}
   * @return the measure; the listed one where the id is listed
   * @throws IllegalArgumentException if the id has other characters, or is listed with another unit or additivity
   */
  public static Measure money(String id) {
    return of(id, MONEY, ADDITIVE);
  }

  /**
   * Gives an additive time in milliseconds.
   *
   * @param id 1 to 64 of the characters {@code a-z 0-9 _ . -}, such as {@code listening_time}
   * @return the measure; the listed one where the id is listed
   * @throws IllegalArgumentException if the id has other characters, or is listed with another unit or additivity
   */
  public static Measure milliseconds(String id) {
    return of(id, MILLISECONDS, ADDITIVE);
  }

  /**
   * Gives a measure of any kind.
   *
   * @param id 1 to 64 of the characters {@code a-z 0-9 _ . -}; 1 to 58 if the measure does not add up, so that
   *     {@code gross_} can stand before them
   * @param unit what its numbers count
   * @param additivity over what they add up
   * @return the measure; the listed one where the id is listed
   * @throws IllegalArgumentException if the id has other characters or too many, or is listed with another unit or
   *     additivity
   */
  public static Measure of(String id, MeasureUnit unit, Additivity additivity) {
    checkArgument(
        !id.isEmpty() && id.length() <= MAX_ID_LENGTH && ID_CHARACTERS.matchesAllOf(id),
        "a measure's id is 1 to %s of the characters a-z 0-9 _ . -, not \"%s\"",
        MAX_ID_LENGTH,
        id);
    checkArgument(
        additivity == ADDITIVE || id.length() <= MAX_ID_LENGTH - GROSS.length(),
        "the id of a measure that does not add up is 1 to %s of the characters a-z 0-9 _ . -, as that of its gross"
            + " sibling is longer, not \"%s\"",
        MAX_ID_LENGTH - GROSS.length(),
        id);
    Measure listed = LISTED_BY_ID.get(id);
    if (listed == null) {
      return new Measure(id, unit, additivity, NOT_LISTED);
    }
    checkArgument(
        listed.unit == unit && listed.additivity == additivity,
        "%s is listed as %s, %s: take that one, or another id for yours of %s, %s",
        id,
        listed.unit,
        listed.additivity,
        unit,
        additivity);
    return listed;
  }

  /**
   * Finds a listed measure, or the gross sibling of one.
   *
   * @param id an id such as {@code clicks} or {@code gross_reach}
   * @return the measure, or empty if none is listed under that id
   */
  public static Optional<Measure> find(String id) {
    return Optional.ofNullable(LISTED_BY_ID.get(id));
  }

  /**
   * Gives the listed measures, by subject, without the gross siblings.
   *
   * @return an immutable list
   */
  public static List<Measure> all() {
    return LISTED;
  }

  /**
   * The id: {@code impressions}.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  @Override
  public MeasureUnit unit() {
    return unit;
  }

  /**
   * Over what its values add up.
   *
   * @return the additivity
   */
  public Additivity additivity() {
    return additivity;
  }

  /**
   * Gives the additive sibling: {@code REACH.gross()} is {@code gross_reach}, the sum of each post's reach, in which
   * one person counts as often as posts reached them. It says what it is, so that nobody takes it for people.
   *
   * @return the sibling, or this measure if it is additive itself
   */
  @Override
  public Measure gross() {
    return gross;
  }

  /** Tells whether it is of the vocabulary, and nobody's own. */
  boolean isListed() {
    return rank != NOT_LISTED;
  }

  /** Tells whether it prints before another measure: in the order of the vocabulary, one's own last, by id. */
  boolean precedes(Measure other) {
    return rank == other.rank ? id.compareTo(other.id) < 0 : rank < other.rank;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Measure that
            && rank == NOT_LISTED
            && that.rank == NOT_LISTED
            && id.equals(that.id)
            && unit == that.unit
            && additivity == that.additivity);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Gives the {@linkplain #id() id}. */
  @Override
  public String toString() {
    return id;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(id, unit, additivity);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Measure is read through its serial form only");
  }

  private record SerialForm(String id, MeasureUnit unit, Additivity additivity)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return of(id, unit, additivity);
    }
  }
}
