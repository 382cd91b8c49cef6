package io.github.smm4j.utm;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.ReferringSite.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the source of a visit from its tags, its click ids and its referrer, in this order. */
final class SourceReader {
  static final String NOT_SET = "(not set)";
  private static final String REFERRAL = "referral";

  private final ChannelRules rules;
  private final KnownSites sites;
  private final ReferrerReader referrers;

  private final Function<Referrer, TrafficSource> bySource = this::bySource;
  private final AnswerMemo answers = new AnswerMemo(this::answer);
  private final TrafficSource direct;
  private final TrafficSource ownSite;

  SourceReader(
      ChannelRules rules,
      List<Network> networks,
      List<ReferringSite> referringSites,
      List<String> ownHosts) {
    this.rules = rules;
    this.sites = new KnownSites(networks, referringSites);
    this.referrers = new ReferrerReader(sites, ownHosts);
    this.direct = answer(TrafficEvidence.NONE, "(direct)", "(none)", "");
    this.ownSite = TrafficSource.of(
        TrafficEvidence.OWN_SITE,
        "(own site)",
        "internal",
        null,
        rules.verdict(Channel.INTERNAL, "no rule, the referrer is the own site"));
  }

  TrafficSource read(String landingUrl, String referrer) {
    LandingTags tags = LandingTags.of(landingUrl);
    Referrer from = referrers.read(landingUrl, referrer);
    if (tags.isEmpty() && from.isReadable()) {
      return byReferrer(from, referrer);
    }
    return read(tags, from, referrer);
  }

  TrafficSource read(UtmParameters utm) {
    return utm.isEmpty() ? direct : read(LandingTags.of(utm), Referrer.NONE, "");
  }

  private TrafficSource read(LandingTags tags, Referrer from, String referrer) {
    List<TrafficIssue> issues = new ArrayList<>(0);
    if (!from.isReadable()) {
      issues.add(SourceIssues.unreadable(referrer));
    }
    UtmParameters utm = tags.parameters();
    TrafficSource source = byTags(utm, tags.clickIds());
    ClickId click = SourceIssues.deciding(tags.clickIds());
    if (source != null) {
      if (from.isOwn()) {
        issues.add(SourceIssues.taggedInternalLink());
      }
      if (!tags.clickIds().isEmpty()) {
        KnownSite site = sites.ofSource(source.source());
        ClickContradictions.add(issues, source, site, tags.clickIds());
      }
    } else {
      if (click != null && from.isOwn()) {
        issues.add(SourceIssues.internalLinkWith(click));
      }
      source = click == null ? byReferrer(from, referrer, utm) : byClickId(click, utm);
    }
    SourceIssues.addIncompleteness(issues, source, utm, tags.clickIds());
    SourceIssues.addContradictingClickIds(issues, source, tags.clickIds());
    return source.with(utm, tags.clickIds(), issues);
  }

  private @Nullable TrafficSource byTags(UtmParameters utm, List<ClickId> clickIds) {
    String source = utm.valueOrNull(UtmKey.SOURCE);
    String medium = utm.valueOrNull(UtmKey.MEDIUM);
    if (source == null && medium == null) {
      return null;
    }
    String toldSource = source == null ? NOT_SET : source;
    String toldMedium = medium == null ? NOT_SET : medium;
    TrafficSource told = answers.get(TrafficEvidence.TAG, toldSource, toldMedium, campaign(utm));
    String placement = PlacementNames.networkBesideClickIds(toldSource, clickIds);
    return placement == null || sites.ofSource(toldSource) != null
        ? told
        : answer(
            TrafficEvidence.TAG, toldSource, toldMedium, campaign(utm), sites.ofSource(placement));
  }

  private TrafficSource byClickId(ClickId click, UtmParameters utm) {
    ClickSource source = ClickSource.proven(click);
    return answers.get(
        TrafficEvidence.CLICK_ID, source.source(), source.medium(click.evidence()), campaign(utm));
  }

  /** By the referrer, where a campaign without source and medium may still have a say in the channel. */
  private TrafficSource byReferrer(Referrer from, String referrer, UtmParameters utm) {
    TrafficSource plain = byReferrer(from, referrer);
    String campaign = campaign(utm);
    return campaign.isEmpty() || from.isOwn()
        ? plain
        : answers
            .get(plain.evidence(), plain.source(), plain.medium(), campaign)
            .withSearchTerm(plain.searchTerm().orElse(null));
  }

  private TrafficSource byReferrer(Referrer from, String referrer) {
    if (from.isOwn()) {
      return ownSite;
    }
    if (from.source().isEmpty()) {
      return direct;
    }
    return from.answer(bySource).withSearchTerm(ReferrerReader.searchTerm(referrer, from.site()));
  }

  /** The campaign, or empty: a tag never is. */
  private static String campaign(UtmParameters utm) {
    String campaign = utm.valueOrNull(UtmKey.CAMPAIGN);
    return campaign == null ? "" : campaign;
  }

  private TrafficSource bySource(Referrer from) {
    KnownSite site = from.site();
    return site == null ? unknownSite(from.source()) : bySite(site, from.source());
  }

  private TrafficSource bySite(KnownSite site, String source) {
    boolean plainReferral = site.kind() == Kind.ASSISTANT && !rules.knowsAssistants();
    String medium = plainReferral ? REFERRAL : site.kind().medium();
    return TrafficSource.of(
        TrafficEvidence.REFERRER,
        source,
        medium,
        site.network(),
        verdict(source, medium, "", site.kind(), Ga4Sources.kind(source)));
  }

  /** A host that is neither ours nor in Google's list, under which no list has anything to say. */
  private TrafficSource unknownSite(String source) {
    return TrafficSource.of(
        TrafficEvidence.REFERRER,
        source,
        REFERRAL,
        null,
        verdict(source, REFERRAL, "", null, null));
  }

  private TrafficSource answer(
      TrafficEvidence evidence, String source, String medium, String campaign) {
    KnownSite site = sites.ofSource(source);
    String placement = site == null ? PlacementNames.networkBesideMedium(source, medium) : null;
    return answer(
        evidence, source, medium, campaign, placement == null ? site : sites.ofSource(placement));
  }

  private TrafficSource answer(
      TrafficEvidence evidence,
      String source,
      String medium,
      String campaign,
      @Nullable KnownSite site) {
    Kind strict = Ga4Sources.kind(source);
    return TrafficSource.of(
        evidence,
        source,
        medium,
        site == null ? null : site.network(),
        verdict(source, medium, campaign, extendedKind(site, strict), strict));
  }

  /** What a user says of a source counts more than Google's list, and that more than ours. */
  private static @Nullable Kind extendedKind(@Nullable KnownSite site, @Nullable Kind strict) {
    return site != null && (site.users() || strict == null) ? site.kind() : strict;
  }

  private Verdict verdict(
      String source,
      String medium,
      String campaign,
      @Nullable Kind extended,
      @Nullable Kind strict) {
    Visit read = new Visit(source, medium, campaign, extended);
    return rules.verdict(
        read, extended == strict ? read : new Visit(source, medium, campaign, strict));
  }
}
