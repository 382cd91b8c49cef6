package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Measure;
import java.util.List;
import java.util.Optional;

/**
 * The KPIs of social media marketing, for {@code import static io.github.smm4j.metrics.Kpis.*}.
 *
 * <pre>{@code
 * CTR.of(ad);                                   // CTR 0.0179 % (38165 / 213434828)
 * Kpis.find("roas");                            // Optional[roas = revenue / spend]
 * costPer(Measure.count("add_to_cart")).of(ad)  // one with a parameter
 * }</pre>
 *
 * <p>Where one name has many meanings, each meaning is a KPI with its own id, and {@link Kpi#rivals()} names the others.
 * The catalogue page of the documentation has a section with a worked example for each.
 */
public final class Kpis {

  // clicks, views of ads, and how often an ad was shown

  /**
   * Click-through rate: {@code clicks / impressions}. Clicks are all clicks as the platform reports them, so it may
   * exceed 100 %.
   */
  public static final Kpi CTR = ClickKpis.CTR;

  /** Link click-through rate: {@code link_clicks / impressions}. Over all clicks: ctr. */
  public static final Kpi LINK_CTR = ClickKpis.LINK_CTR;

  /** Outbound click-through rate: {@code outbound_clicks / impressions}. Over all clicks: ctr. */
  public static final Kpi OUTBOUND_CTR = ClickKpis.OUTBOUND_CTR;

  /** Unique click-through rate: {@code unique_clickers / reach}. Clicks by impressions: ctr. */
  public static final Kpi UNIQUE_CTR = ClickKpis.UNIQUE_CTR;

  /** Landing-page view rate: {@code landing_page_views / link_clicks}. */
  public static final Kpi LANDING_RATE = ClickKpis.LANDING_RATE;

  /**
   * Visits per click: {@code visits / clicks}. Visits are counted by the site's analytics and clicks by the network,
   * so it may exceed 100 %.
   */
  public static final Kpi CLICK_TO_VISIT = ClickKpis.CLICK_TO_VISIT;

  /** Viewability rate: {@code viewable_impressions / measured_impressions}. */
  public static final Kpi VIEWABILITY = ClickKpis.VIEWABILITY;

  /**
   * Frequency: {@code impressions / reach}. Meta organic insights count views in place of impressions:
   * frequency_views_instagram.
   */
  public static final Kpi FREQUENCY = ClickKpis.FREQUENCY;

  /** Frequency by views: {@code views / reach}. By impressions, as ads are still counted: frequency. */
  public static final Kpi FREQUENCY_VIEWS_INSTAGRAM = ClickKpis.FREQUENCY_VIEWS_INSTAGRAM;

  // views of videos and stories

  /**
   * View rate (VTR): {@code views / impressions}. IAB Europe says "VTR and VCR" of completions by impressions:
   * vcr_impressions.
   */
  public static final Kpi VTR = VideoKpis.VTR;

  /** Video completion rate: {@code video_completes / video_starts}. By impressions: vcr_impressions. */
  public static final Kpi VCR = VideoKpis.VCR;

  /** Completions per impression: {@code video_completes / impressions}. By videos started: vcr. */
  public static final Kpi VCR_IMPRESSIONS = VideoKpis.VCR_IMPRESSIONS;

  /**
   * Hook rate: {@code n_second_views / impressions}. A view is one of at least N seconds, N = 3 on Meta and 2 on
   * TikTok: hookRate(N) names it in the id.
   */
  public static final Kpi HOOK_RATE = VideoKpis.HOOK_RATE;

  /**
   * Hold rate: {@code thruplays / n_second_views}. Held is a ThruPlay (to the end, or 15 s) here; views of at least
   * 15 s elsewhere: holdRate(measure, N).
   */
  public static final Kpi HOLD_RATE = VideoKpis.HOLD_RATE;

  /** Average watch time: {@code watch_time / views}. */
  public static final Kpi AVG_WATCH_TIME = VideoKpis.AVG_WATCH_TIME;

  /**
   * Average percentage viewed: {@code watch_time / viewable_time}. Viewable time is views times length, summed video
   * by video: a product of totals would be wrong.
   */
  public static final Kpi AVG_PERCENT_VIEWED = VideoKpis.AVG_PERCENT_VIEWED;

  /**
   * Share of views in the first days: {@code views_first_days / views}. How many days are the first ones is not said
   * by the id: earlyViews(days) names it.
   */
  public static final Kpi EARLY_VIEWS = VideoKpis.EARLY_VIEWS;

  /**
   * Story completion rate: {@code last_frame_reach / first_frame_reach}. Impressions without an exit:
   * story_completion_exits.
   */
  public static final Kpi STORY_COMPLETION = VideoKpis.STORY_COMPLETION;

  /**
   * Story completion rate by exits: {@code (story_impressions - exits) / story_impressions}. People at the last
   * frame by people at the first: story_completion.
   */
  public static final Kpi STORY_COMPLETION_EXITS = VideoKpis.STORY_COMPLETION_EXITS;

  /** Tap-forward rate: {@code taps_forward / story_impressions}. */
  public static final Kpi TAP_FORWARD_RATE = VideoKpis.TAP_FORWARD_RATE;

  /** Story exit rate: {@code exits / story_impressions}. */
  public static final Kpi EXIT_RATE = VideoKpis.EXIT_RATE;

  // from a click to a conversion, a lead, a purchase

  /**
   * Conversion rate: {@code conversions / clicks}. Google divides by interactions, clicks or not: cr_interactions;
   * TikTok and X by impressions: cvr_impressions; GA4 by sessions or users: session_cr, user_cr.
   */
  public static final Kpi CR = ConversionKpis.CR;

  /** Conversions per interaction: {@code conversions / engagements}. By clicks alone: cr. */
  public static final Kpi CR_INTERACTIONS = ConversionKpis.CR_INTERACTIONS;

  /** Conversions per impression: {@code conversions / impressions}. By clicks: cr. */
  public static final Kpi CVR_IMPRESSIONS = ConversionKpis.CVR_IMPRESSIONS;

  /**
   * View-through conversion rate: {@code view_through_conversions / impressions}. Views by impressions, also called
   * VTR: vtr.
   */
  public static final Kpi VIEW_THROUGH_CR = ConversionKpis.VIEW_THROUGH_CR;

  /** Session conversion rate: {@code converting_sessions / sessions}. By users: user_cr; by clicks: cr. */
  public static final Kpi SESSION_CR = ConversionKpis.SESSION_CR;

  /** User conversion rate: {@code converting_users / visitors}. By sessions: session_cr. */
  public static final Kpi USER_CR = ConversionKpis.USER_CR;

  /** Click-to-buy (CTB): {@code buyers / visitors}. Purchases by clicks: ctb_clicks. */
  public static final Kpi CTB = ConversionKpis.CTB;

  /** Purchases per click: {@code purchases / clicks}. Buyers by visitors: ctb. */
  public static final Kpi CTB_CLICKS = ConversionKpis.CTB_CLICKS;

  /** Lead-to-sale rate: {@code purchases / leads}. */
  public static final Kpi LEAD_TO_SALE = ConversionKpis.LEAD_TO_SALE;

  /** Approval rate of a partner programme: {@code approved_conversions / conversions}. */
  public static final Kpi APPROVAL_RATE = ConversionKpis.APPROVAL_RATE;

  /**
   * Bounce rate: {@code (sessions - engaged_sessions) / sessions}. Universal Analytics counted sessions of a single
   * page: bounce_rate_ua.
   */
  public static final Kpi BOUNCE_RATE = ConversionKpis.BOUNCE_RATE;

  /**
   * Bounce rate of Universal Analytics: {@code single_page_sessions / sessions}. Sessions that were not engaged:
   * bounce_rate.
   */
  public static final Kpi BOUNCE_RATE_UA = ConversionKpis.BOUNCE_RATE_UA;

  /** Pages per visit: {@code page_views / visits}. */
  public static final Kpi PAGES_PER_VISIT = ConversionKpis.PAGES_PER_VISIT;

  /** Average visit duration: {@code visit_time / visits}. */
  public static final Kpi AVG_VISIT_DURATION = ConversionKpis.AVG_VISIT_DURATION;

  /**
   * Followers moved to the site: {@code visits / followers}. Visits are not people: one follower may visit often, so
   * it may exceed 100 %.
   */
  public static final Kpi VISITS_PER_FOLLOWER = ConversionKpis.VISITS_PER_FOLLOWER;

  // what a result costs

  /** Cost per mille: {@code 1000 * spend / impressions}. Per 1,000 people reached: cpm_reach. */
  public static final Kpi CPM = CostKpis.CPM;

  /** Cost per 1,000 people reached: {@code 1000 * spend / reach}. Per 1,000 impressions: cpm. */
  public static final Kpi CPM_REACH = CostKpis.CPM_REACH;

  /**
   * Cost per click: {@code spend / clicks}. Clicks are all clicks as the platform reports them; on links only:
   * cpc_link; that leave the platform: cpc_outbound.
   */
  public static final Kpi CPC = CostKpis.CPC;

  /** Cost per link click: {@code spend / link_clicks}. Per click of any kind: cpc. */
  public static final Kpi CPC_LINK = CostKpis.CPC_LINK;

  /** Cost per outbound click: {@code spend / outbound_clicks}. Per click of any kind: cpc. */
  public static final Kpi CPC_OUTBOUND = CostKpis.CPC_OUTBOUND;

  /**
   * Cost per view: {@code spend / views}. A view is 30 s on YouTube, 2 or 6 s on TikTok, 3 s on Meta; by a measure
   * of your own: costPer(measure).
   */
  public static final Kpi CPV = CostKpis.CPV;

  /**
   * Cost per action: {@code spend / conversions}. The action is what was set up as a conversion; another one:
   * costPer(measure).
   */
  public static final Kpi CPA = CostKpis.CPA;

  /** Cost per lead: {@code spend / leads}. */
  public static final Kpi CPL = CostKpis.CPL;

  /** Cost per order: {@code spend / purchases}. */
  public static final Kpi CPO = CostKpis.CPO;

  /** Cost per install: {@code spend / installs}. */
  public static final Kpi CPI = CostKpis.CPI;

  /**
   * Cost per engagement: {@code spend / engagements}. Which interactions are engagements differs by network and
   * vendor: EngagementModels names the sets in use.
   */
  public static final Kpi CPE = CostKpis.CPE;

  /**
   * Cost per follower: {@code spend / followers_gained}. Followers gained, whoever left; by the net gain: cpf_net.
   */
  public static final Kpi CPF = CostKpis.CPF;

  /** Cost per net new follower: {@code spend / (followers_gained - followers_lost)}. By followers gained: cpf. */
  public static final Kpi CPF_NET = CostKpis.CPF_NET;

  /**
   * Customer acquisition cost: {@code marketing_cost / new_customers}. All marketing cost (fully loaded); ad spend
   * only: cac_spend.
   */
  public static final Kpi CAC = CostKpis.CAC;

  /** Ad spend per new customer: {@code spend / new_customers}. All marketing cost: cac. */
  public static final Kpi CAC_SPEND = CostKpis.CAC_SPEND;

  /** Cost per repost: {@code spend / shares}. */
  public static final Kpi COST_PER_REPOST = CostKpis.COST_PER_REPOST;

  /** Budget used: {@code spend / budget}. */
  public static final Kpi BUDGET_USED = CostKpis.BUDGET_USED;

  // revenue, profit, and the return on what was spent

  /** Revenue per click: {@code revenue / clicks}. */
  public static final Kpi RPC = SalesKpis.RPC;

  /**
   * Average order value (average check): {@code revenue / purchases}. Revenue as it was set, net of refunds or not;
   * refunds taken off: aov_net.
   */
  public static final Kpi AOV = SalesKpis.AOV;

  /** Average order value, refunds taken off: {@code (revenue - refunds) / purchases}. Before refunds: aov. */
  public static final Kpi AOV_NET = SalesKpis.AOV_NET;

  /** Average revenue per user: {@code revenue / active_users}. Per paying user: arppu. */
  public static final Kpi ARPU = SalesKpis.ARPU;

  /** Average revenue per paying user: {@code revenue / buyers}. Per active user: arpu. */
  public static final Kpi ARPPU = SalesKpis.ARPPU;

  /** Revenue per follower: {@code revenue / followers}. */
  public static final Kpi REVENUE_PER_FOLLOWER = SalesKpis.REVENUE_PER_FOLLOWER;

  /** Return on ad spend: {@code revenue / spend}. Written in per cent elsewhere: roas_percent; its inverse: drr. */
  public static final Kpi ROAS = SalesKpis.ROAS;

  /** Return on ad spend in per cent: {@code revenue / spend}. Written as a multiple: roas. */
  public static final Kpi ROAS_PERCENT = SalesKpis.ROAS_PERCENT;

  /** Cost share of revenue (ACoS): {@code spend / revenue}. The inverse: roas. */
  public static final Kpi DRR = SalesKpis.DRR;

  /** ROMI on revenue: {@code (revenue - marketing_cost) / marketing_cost}. On gross profit: romi_profit. */
  public static final Kpi ROMI_REVENUE = SalesKpis.ROMI_REVENUE;

  /**
   * ROMI on gross profit: {@code (revenue - cost_of_goods - marketing_cost) / marketing_cost}. On revenue:
   * romi_revenue.
   */
  public static final Kpi ROMI_PROFIT = SalesKpis.ROMI_PROFIT;

  /**
   * Return on investment: {@code (revenue - cost_of_goods - marketing_cost - other_cost) / (cost_of_goods +
   * marketing_cost + other_cost)}. Income in place of profit above the line: roi_income.
   */
  public static final Kpi ROI = SalesKpis.ROI;

  /**
   * Income by cost: {@code revenue / (cost_of_goods + marketing_cost + other_cost)}. Profit above the line: roi,
   * which is this less 100 %.
   */
  public static final Kpi ROI_INCOME = SalesKpis.ROI_INCOME;

  /**
   * Profit: {@code revenue - cost_of_goods - marketing_cost - other_cost}. Marketing cost contains ad spend: never
   * subtract both.
   */
  public static final Kpi PROFIT = SalesKpis.PROFIT;

  /** Gross margin: {@code (revenue - cost_of_goods) / revenue}. */
  public static final Kpi MARGIN = SalesKpis.MARGIN;

  /**
   * Break-even ROAS: {@code revenue / (revenue - cost_of_goods)}. Undefined where the margin is 0 or below: no ROAS
   * breaks even.
   */
  public static final Kpi BREAK_EVEN_ROAS = SalesKpis.BREAK_EVEN_ROAS;

  // how people react to posts

  /** Engagement rate by reach: {@code engagements / reach}. On Telegram ERR is by views: er_views. */
  public static final Kpi ERR = EngagementKpis.ERR;

  /**
   * Engagement rate by followers: {@code engagements / followers}. Followers at posting time (Rival IQ), as they are
   * set; followers at the end of the period: er_post_end.
   */
  public static final Kpi ER_POST = EngagementKpis.ER_POST;

  /**
   * Engagement rate by followers at the end: {@code engagements / followers_end}. Followers at posting time:
   * er_post.
   */
  public static final Kpi ER_POST_END = EngagementKpis.ER_POST_END;

  /**
   * Engagement rate by impressions: {@code engagements / impressions}. Which interactions are engagements differs by
   * network and vendor: EngagementModels names the sets in use.
   */
  public static final Kpi ER_IMPRESSIONS = EngagementKpis.ER_IMPRESSIONS;

  /**
   * Engagement rate by views: {@code engagements / views}. Which interactions are engagements differs by network and
   * vendor: EngagementModels names the sets in use.
   */
  public static final Kpi ER_VIEWS = EngagementKpis.ER_VIEWS;

  /**
   * Engagement rate by Instagram views: {@code engagements / views}. By impressions, as they were counted before:
   * er_impressions.
   */
  public static final Kpi ER_VIEWS_INSTAGRAM = EngagementKpis.ER_VIEWS_INSTAGRAM;

  /**
   * Daily engagement rate: {@code engagements / followers}. Engagements of a day, by the day on which they happen
   * (Hootsuite); by the day of the post (Popsters): EngagementModels.POPSTERS_DAY.
   */
  public static final Kpi ER_DAY = EngagementKpis.ER_DAY;

  /**
   * Love rate: {@code likes / followers}. Of one post; of many: its pooled() by the sum of followers at each
   * posting.
   */
  public static final Kpi LOVE_RATE = EngagementKpis.LOVE_RATE;

  /**
   * Talk rate: {@code comments / followers}. Of one post; of many: its pooled() by the sum of followers at each
   * posting.
   */
  public static final Kpi TALK_RATE = EngagementKpis.TALK_RATE;

  /** Applause rate: {@code likes / posts}. Per follower: applause_followers. */
  public static final Kpi APPLAUSE = EngagementKpis.APPLAUSE;

  /** Applause rate by followers: {@code likes / followers}. Per post: applause. */
  public static final Kpi APPLAUSE_FOLLOWERS = EngagementKpis.APPLAUSE_FOLLOWERS;

  /** Conversation rate: {@code comments / posts}. Per follower: talk_rate. */
  public static final Kpi CONVERSATION = EngagementKpis.CONVERSATION;

  /** Amplification rate: {@code shares / posts}. Per follower: amplification_followers. */
  public static final Kpi AMPLIFICATION = EngagementKpis.AMPLIFICATION;

  /** Amplification rate by followers: {@code shares / followers}. Per post: amplification. */
  public static final Kpi AMPLIFICATION_FOLLOWERS = EngagementKpis.AMPLIFICATION_FOLLOWERS;

  /** Virality rate: {@code shares / impressions}. By people reached: virality_reach. */
  public static final Kpi VIRALITY = EngagementKpis.VIRALITY;

  /** Virality rate by reach: {@code shares / reach}. By impressions: virality. */
  public static final Kpi VIRALITY_REACH = EngagementKpis.VIRALITY_REACH;

  /** Save rate: {@code saves / reach}. */
  public static final Kpi SAVE_RATE = EngagementKpis.SAVE_RATE;

  /**
   * Negative feedback rate: {@code (hides + reports + unfollows_from_post) / reach}. Actions, of which one person
   * may take several; people: negative_feedback_people.
   */
  public static final Kpi NEGATIVE_FEEDBACK = EngagementKpis.NEGATIVE_FEEDBACK;

  /** People who gave negative feedback: {@code negative_feedback_users / reach}. Actions: negative_feedback. */
  public static final Kpi NEGATIVE_FEEDBACK_PEOPLE = EngagementKpis.NEGATIVE_FEEDBACK_PEOPLE;

  /**
   * Complaints per thousand reached: {@code 1000 * complaints / reach}. Spam complaints by mails delivered:
   * complaint_rate.
   */
  public static final Kpi POST_COMPLAINTS = EngagementKpis.POST_COMPLAINTS;

  // the size, growth and make-up of an audience, and what is published for it

  /**
   * Reach rate: {@code reach / followers}. Followers on the day, as they are set; at the end of the period:
   * reach_rate_end.
   */
  public static final Kpi REACH_RATE = AudienceKpis.REACH_RATE;

  /** Reach rate by followers at the end: {@code reach / followers_end}. Followers on the day: reach_rate. */
  public static final Kpi REACH_RATE_END = AudienceKpis.REACH_RATE_END;

  /**
   * Net audience growth: {@code followers_gained - followers_lost}. A number of followers and no rate: growth_rate.
   */
  public static final Kpi NET_GROWTH = AudienceKpis.NET_GROWTH;

  /**
   * Audience growth rate: {@code (followers_end - followers_start) / followers_start}. Followers gained, whoever
   * left: growth_rate_gross.
   */
  public static final Kpi GROWTH_RATE = AudienceKpis.GROWTH_RATE;

  /**
   * Audience growth rate of followers gained: {@code followers_gained / followers_start}. Net of those who left:
   * growth_rate.
   */
  public static final Kpi GROWTH_RATE_GROSS = AudienceKpis.GROWTH_RATE_GROSS;

  /**
   * Follower churn rate: {@code followers_lost / followers_start}. By the mean of start and end:
   * follower_churn_average; by the end: follower_churn_end.
   */
  public static final Kpi FOLLOWER_CHURN = AudienceKpis.FOLLOWER_CHURN;

  /**
   * Follower churn rate by average followers: {@code followers_lost / (0.5 * (followers_start + followers_end))}. By
   * the start: follower_churn.
   */
  public static final Kpi FOLLOWER_CHURN_AVERAGE = AudienceKpis.FOLLOWER_CHURN_AVERAGE;

  /**
   * Follower churn rate by followers at the end: {@code followers_lost / followers_end}. By the start:
   * follower_churn.
   */
  public static final Kpi FOLLOWER_CHURN_END = AudienceKpis.FOLLOWER_CHURN_END;

  /** Share of an audience segment: {@code segment_members / members}. Members are those whose segment is known. */
  public static final Kpi AUDIENCE_SHARE = AudienceKpis.AUDIENCE_SHARE;

  /** Following to followers: {@code following / followers}. */
  public static final Kpi FOLLOWING_RATIO = AudienceKpis.FOLLOWING_RATIO;

  /**
   * Posting cadence: {@code posts / days}. Days are of the period and not of its rows: they do not add up over keys.
   */
  public static final Kpi POSTS_PER_DAY = AudienceKpis.POSTS_PER_DAY;

  /**
   * Share of a content kind: {@code posts_of_kind / posts}. Which kind is not said by the id: contentShare(measure)
   * names it.
   */
  public static final Kpi CONTENT_SHARE = AudienceKpis.CONTENT_SHARE;

  // what people say, ask and pass on

  /**
   * Share of voice: {@code own_mentions / (own_mentions + competitor_mentions)}. By competitors' mentions alone,
   * which may exceed 100 %: share_of_voice_ratio.
   */
  public static final Kpi SHARE_OF_VOICE = ConversationKpis.SHARE_OF_VOICE;

  /**
   * Mentions by competitors' mentions: {@code own_mentions / competitor_mentions}. By all mentions: share_of_voice.
   */
  public static final Kpi SHARE_OF_VOICE_RATIO = ConversationKpis.SHARE_OF_VOICE_RATIO;

  /**
   * Net sentiment: {@code (positive_mentions - negative_mentions) / mentions}. Over mentions with a sentiment only:
   * net_sentiment_rated.
   */
  public static final Kpi NET_SENTIMENT = ConversationKpis.NET_SENTIMENT;

  /**
   * Net sentiment of mentions with a sentiment: {@code (positive_mentions - negative_mentions) / (positive_mentions
   * + negative_mentions)}. Over all mentions: net_sentiment.
   */
  public static final Kpi NET_SENTIMENT_RATED = ConversationKpis.NET_SENTIMENT_RATED;

  /**
   * Response rate: {@code answered / questions}. Of messages, people or threads: as they are set, but both the same.
   */
  public static final Kpi RESPONSE_RATE = ConversationKpis.RESPONSE_RATE;

  /** Viral coefficient: {@code accepted_invites / inviting_users}. With no invites it is 0 and not undefined. */
  public static final Kpi K_FACTOR = ConversationKpis.K_FACTOR;

  // mailings

  /** Open rate: {@code unique_opens / delivered}. Delivered is sent less bounced; machine opens inflate it. */
  public static final Kpi OPEN_RATE = MailKpis.OPEN_RATE;

  /** E-mail click rate: {@code unique_email_clicks / delivered}. By opens: ctor. */
  public static final Kpi EMAIL_CTR = MailKpis.EMAIL_CTR;

  /** Click-to-open rate: {@code unique_email_clicks / unique_opens}. By mails delivered: email_ctr. */
  public static final Kpi CTOR = MailKpis.CTOR;

  /** Unsubscribe rate: {@code unsubscribes / delivered}. */
  public static final Kpi UNSUBSCRIBE_RATE = MailKpis.UNSUBSCRIBE_RATE;

  /** Complaint rate: {@code complaints / delivered}. Of a post, per thousand reached: post_complaints. */
  public static final Kpi COMPLAINT_RATE = MailKpis.COMPLAINT_RATE;

  private static final String POOLED = "_pooled";

  private static final ImmutableList<Kpi> ALL = ImmutableList.<Kpi>builder()
      .addAll(ClickKpis.ALL)
      .addAll(VideoKpis.ALL)
      .addAll(ConversionKpis.ALL)
      .addAll(CostKpis.ALL)
      .addAll(SalesKpis.ALL)
      .addAll(EngagementKpis.ALL)
      .addAll(AudienceKpis.ALL)
      .addAll(ConversationKpis.ALL)
      .addAll(MailKpis.ALL)
      .build();

  private static final ImmutableMap<String, Kpi> BY_ID = byId();

  private Kpis() {}

  private static ImmutableMap<String, Kpi> byId() {
    ImmutableMap.Builder<String, Kpi> byId = ImmutableMap.builder();
    for (Kpi kpi : ALL) {
      byId.put(kpi.id(), kpi);
      kpi.aliases().forEach(alias -> byId.put(alias, kpi));
    }
    return byId.buildOrThrow();
  }

  /**
   * Gives all KPIs above, by subject, without pooled ones and those with a parameter.
   *
   * @return an immutable list
   */
  public static List<Kpi> all() {
    return ALL;
  }

  /**
   * Finds a KPI.
   *
   * @param id an id or alias, such as {@code roas} or {@code acos}, or that of a {@linkplain Kpi#pooled() pooled} KPI,
   *     such as {@code err_pooled}
   * @return the KPI, or empty if there is none
   */
  public static Optional<Kpi> find(String id) {
    Kpi found = BY_ID.get(id);
    if (found == null && id.endsWith(POOLED)) {
      Kpi single = BY_ID.get(id.substring(0, id.length() - POOLED.length()));
      return Optional.ofNullable(single).map(Kpi::pooled).filter(kpi -> kpi.id().equals(id));
    }
    return Optional.ofNullable(found);
  }

  /**
   * The cost of one of anything that is counted: {@code spend / result}.
   *
   * @param result a count: the action, view or result that is paid for
   * @return the KPI {@code cost_per_add_to_cart}, "Cost per add_to_cart"
   * @throws IllegalStateException if the measure is no count
   */
  public static Kpi costPer(Measure result) {
    return Kpi.define("cost_per_" + result.id())
        .title("Cost per " + result.id())
        .ratio(Measure.SPEND, result)
        .money()
        .lowerIsBetter()
        .within(ValidRange.NOT_NEGATIVE)
        .rival("with conversions as the action: cpa; with views: cpv")
        .build();
  }

  /**
   * Hook rate by views of a given length: {@code n_second_views / impressions}.
   *
   * @param seconds the length from which {@link Measure#N_SECOND_VIEWS} were counted, 1 or more: 3 on Meta, 2 on TikTok
   * @return the KPI {@code hook_rate_3s}, "Hook rate, 3 s"
   * @throws IllegalArgumentException if there are no seconds
   */
  public static Kpi hookRate(int seconds) {
    checkPositive("seconds", seconds);
    return Kpi.define("hook_rate_" + seconds + "s")
        .title("Hook rate, " + seconds + " s")
        .ratio(Measure.N_SECOND_VIEWS, Measure.IMPRESSIONS)
        .percent()
        .higherIsBetter()
        .within(ValidRange.SHARE)
        .proportion()
        .source(HOOK_RATE.source())
        .rival("another number of seconds: hookRate(seconds)")
        .build();
  }

  /**
   * Hold rate by a measure of one's own: {@code held / n_second_views}.
   *
   * @param held views that were held: {@link Measure#THRUPLAYS}, {@link Measure#VIDEO_COMPLETES}, or views of 15 s
   * @param hookSeconds the length from which {@link Measure#N_SECOND_VIEWS} were counted, 1 or more
   * @return the KPI {@code hold_rate_thruplays_3s}, "Hold rate, thruplays after 3 s"
   * @throws IllegalArgumentException if there are no seconds
   * @throws IllegalStateException if the measure is no count
   */
  public static Kpi holdRate(Measure held, int hookSeconds) {
    checkPositive("seconds", hookSeconds);
    return Kpi.define("hold_rate_" + held.id() + "_" + hookSeconds + "s")
        .title("Hold rate, " + held.id() + " after " + hookSeconds + " s")
        .ratio(held, Measure.N_SECOND_VIEWS)
        .percent()
        .higherIsBetter()
        .within(ValidRange.SHARE)
        .proportion()
        .source(HOLD_RATE.source())
        .rival("another measure or number of seconds: holdRate(measure, seconds)")
        .build();
  }

  /**
   * The share of a video's views that came in its first days: {@code views_first_days / views}.
   *
   * @param days the days in which {@link Measure#VIEWS_FIRST_DAYS} were counted, 1 or more
   * @return the KPI {@code early_views_3d}, "Share of views in the first 3 days"
   * @throws IllegalArgumentException if there are no days
   */
  public static Kpi earlyViews(int days) {
    checkPositive("days", days);
    return Kpi.define("early_views_" + days + "d")
        .title("Share of views in the first " + (days == 1 ? "day" : days + " days"))
        .ratio(Measure.VIEWS_FIRST_DAYS, Measure.VIEWS)
        .percent()
        .neutral()
        .within(ValidRange.SHARE)
        .source(EARLY_VIEWS.source())
        .rival("another number of days: earlyViews(days)")
        .build();
  }

  /**
   * The share of a kind of content among all posts: {@code posts of the kind / posts}.
   *
   * @param postsOfKind the measure in which posts of the kind are counted, such as {@code Measure.count("posts_selling")}
   * @return the KPI {@code content_share_posts_selling}, "Share of posts_selling"
   * @throws IllegalStateException if the measure is no count
   */
  public static Kpi contentShare(Measure postsOfKind) {
    return Kpi.define("content_share_" + postsOfKind.id())
        .title("Share of " + postsOfKind.id())
        .ratio(postsOfKind, Measure.POSTS)
        .percent()
        .proportion()
        .neutral()
        .within(ValidRange.SHARE)
        .source(CONTENT_SHARE.source())
        .rival("posts of another kind: contentShare(measure)")
        .build();
  }

  private static void checkPositive(String what, int number) {
    checkArgument(number >= 1, "%s must be 1 or more: %s", what, number);
  }
}
