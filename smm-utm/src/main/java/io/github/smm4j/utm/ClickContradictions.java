package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.ClickId.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which tags and click ids cannot be true of one click. What is usual is no contradiction: fbclid on links for
 * Instagram, an affiliate's own source and pay model, two mail tools in one newsletter, gclid beside the id of an
 * affiliate who buys ads, a source of the house's own beside an id that Facebook adds to every link.
 */
final class ClickContradictions {

  /** Channels in which a click that was paid for has no place. */
  private static final ImmutableSet<Channel> UNPAID = ImmutableSet.of(
      Channel.DIRECT,
      Channel.ORGANIC_SHOPPING,
      Channel.ORGANIC_SOCIAL,
      Channel.ORGANIC_VIDEO,
      Channel.ORGANIC_SEARCH,
      Channel.REFERRAL,
      Channel.EMAIL,
      Channel.SMS,
      Channel.MOBILE_PUSH_NOTIFICATIONS,
      Channel.AI_ASSISTANT,
      Channel.UNASSIGNED);

  /** Channels of ads that are bought on a site, in which a click of an affiliate has no place. */
  private static final ImmutableSet<Channel> BOUGHT =
      ImmutableSet.of(Channel.PAID_SEARCH, Channel.PAID_SOCIAL, Channel.PAID_VIDEO);

  /** Channels of search engines and networks, in which a click in an e-mail has no place. */
  private static final ImmutableSet<Channel> ELSEWHERE = ImmutableSet.of(
      Channel.PAID_SEARCH,
      Channel.PAID_SOCIAL,
      Channel.PAID_VIDEO,
      Channel.ORGANIC_SEARCH,
      Channel.ORGANIC_SOCIAL,
      Channel.AI_ASSISTANT);

  /** Channels in which a click on a site has no place. */
  private static final ImmutableSet<Channel> MESSAGES = ImmutableSet.of(Channel.EMAIL, Channel.SMS);

  /** Mediums of affiliates by what they are paid for, which Google's pattern for ads matches, too. */
  private static final ImmutableSet<String> PAY_MODELS =
      ImmutableSet.of("cpa", "cps", "cpo", "cpl", "cpi");

  private ClickContradictions() {}

  /**
   * Adds how the tags contradict the click ids, at most one issue of each kind.
   *
   * @param site the site that the source of the tags stands for, if it is known
   */
  static void add(
      List<TrafficIssue> issues,
      TrafficSource tags,
      @Nullable KnownSite site,
      List<ClickId> clickIds) {
    boolean paid = hasPaid(clickIds);
    boolean source = false;
    boolean medium = false;
    for (int i = 0; i < clickIds.size(); i++) {
      ClickId click = clickIds.get(i);
      ClickSource from = ClickSource.appending(click);
      if (from != null && !source && inSource(click, from, tags.source(), site)) {
        source = true;
        issues.add(new TrafficIssue(
            TrafficIssue.Kind.SOURCE_CONTRADICTS_CLICK_ID,
            "the tags say that the source is " + SourceIssues.quoted(tags.source()) + ", but "
                + click.parameter() + " is a click id of " + click.network()
                + "; the tags are taken"));
      }
      if (from != null && !medium && inMedium(click, from, tags, paid)) {
        medium = true;
        issues.add(new TrafficIssue(
            TrafficIssue.Kind.MEDIUM_CONTRADICTS_CLICK_ID,
            click.parameter() + provenBy(click, from) + ", but the tags say that the medium is "
                + SourceIssues.quoted(tags.medium()) + ", which gives " + tags.channel()
                + "; the tags are taken"));
      }
    }
  }

  /** Whether an ad's click id is there, which explains what stands beside it. */
  private static boolean hasPaid(List<ClickId> clickIds) {
    for (int i = 0; i < clickIds.size(); i++) {
      if (clickIds.get(i).evidence() == Evidence.PAID) {
        return true;
      }
    }
    return false;
  }

  private static String provenBy(ClickId click, ClickSource from) {
    return switch (click.evidence()) {
      case PAID -> " proves a paid click";
      case AFFILIATE -> " proves a click through an affiliate";
      case EMAIL -> " proves a click in an e-mail";
      case NONE, UNCLEAR ->
        from.isOrganic()
            ? " comes with clicks that are not paid for"
            : " comes with clicks on " + from.source();
    };
  }

  private static boolean inSource(
      ClickId click, ClickSource from, String tagged, @Nullable KnownSite site) {
    if (tagged.equals(SourceReader.NOT_SET)) {
      return false;
    }
    // a source that nobody knows may well be the house's own name for a post on that network
    boolean counts = ClickSource.proves(click) || site != null || Ga4Sources.kind(tagged) != null;
    return counts
        && !from.agreesWith(tagged, site == null ? Ascii.toLowerCase(tagged) : site.source());
  }

  private static boolean inMedium(
      ClickId click, ClickSource from, TrafficSource tags, boolean paid) {
    String medium = tags.medium();
    Channel channel = tags.channel();
    return switch (click.evidence()) {
      case PAID -> UNPAID.contains(channel);
      case AFFILIATE ->
        !paid
            && !isOfAffiliates(medium)
            && (BOUGHT.contains(channel) || medium.equalsIgnoreCase("organic"));
      case EMAIL -> !Ga4Patterns.contains(medium, "mail") && ELSEWHERE.contains(channel);
      case NONE, UNCLEAR ->
        MESSAGES.contains(channel) || (from.isOrganic() && !paid && Ga4Patterns.isPaid(medium));
    };
  }

  private static boolean isOfAffiliates(String medium) {
    return Ga4Patterns.contains(medium, "affil")
        || Ga4Patterns.contains(medium, "partner")
        || PAY_MODELS.contains(Ascii.toLowerCase(medium));
  }

  /** Whether a click id that proves something and another one cannot belong to one click. */
  static boolean between(ClickId first, ClickId other) {
    ClickSource source = ClickSource.appending(first);
    ClickSource otherSource = ClickSource.appending(other);
    if (source == null || otherSource == null) {
      return false;
    }
    if (first.evidence() == Evidence.EMAIL || other.evidence() == Evidence.EMAIL) {
      return !source.worksEverywhere() || !otherSource.worksEverywhere();
    }
    return !source.agreesWith(otherSource.source(), otherSource.source())
        && !otherSource.agreesWith(source.source(), source.source());
  }
}
