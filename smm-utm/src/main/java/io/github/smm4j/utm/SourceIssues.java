package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.ClickId.Evidence;
import io.github.smm4j.utm.TrafficIssue.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What in a visit contradicts something else, or is missing. */
final class SourceIssues {
  private static final int LONGEST_QUOTE = 64;

  /** Channels in which a click that was paid for has no place. */
  private static final ImmutableSet<Channel> UNPAID = ImmutableSet.of(
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

  private SourceIssues() {}

  /** The first click id that proves something, or null. */
  static @Nullable ClickId firstProof(List<ClickId> clickIds) {
    for (ClickId click : clickIds) {
      if (ClickSource.of(click) != null) {
        return click;
      }
    }
    return null;
  }

  /** How the tags contradict a click id that proves something. */
  static List<TrafficIssue> contradictions(
      TrafficSource tags, @Nullable KnownSite site, ClickId click) {
    List<TrafficIssue> issues = new ArrayList<>(0);
    String tagged = tags.source();
    String id = site == null ? Ascii.toLowerCase(tagged) : site.source();
    if (!tagged.equals(SourceReader.NOT_SET) && !ClickSource.proven(click).agreesWith(tagged, id)) {
      issues.add(new TrafficIssue(
          Kind.SOURCE_CONTRADICTS_CLICK_ID,
          "the tags say that the source is " + quoted(tagged) + ", but " + click.parameter()
              + " is a click id of " + click.network() + "; the tags are taken"));
    }
    if (click.evidence() == Evidence.PAID && UNPAID.contains(tags.channel())) {
      issues.add(new TrafficIssue(
          Kind.MEDIUM_CONTRADICTS_CLICK_ID,
          click.parameter() + " proves a paid click, but the tags say that the medium is "
              + quoted(tags.medium()) + ", which gives " + tags.channel()
              + "; the tags are taken"));
    }
    return issues;
  }

  /** Adds an issue if the click ids are those of two sources. */
  static void addContradictingClickIds(List<TrafficIssue> issues, List<ClickId> clickIds) {
    ClickId first = firstProof(clickIds);
    if (first == null) {
      return;
    }
    ClickSource source = ClickSource.proven(first);
    for (ClickId click : clickIds) {
      ClickSource other = ClickSource.of(click);
      if (other != null
          && !source.agreesWith(other.source(), other.source())
          && !other.agreesWith(source.source(), source.source())) {
        issues.add(new TrafficIssue(
            Kind.CLICK_IDS_CONTRADICT,
            first.parameter() + " is a click id of " + first.network() + ", " + click.parameter()
                + " one of " + click.network() + "; the first is taken"));
        return;
      }
    }
  }

  /** Adds issues if tags are missing, or a click id is there that says too little. */
  static void addIncompleteness(
      List<TrafficIssue> issues, TrafficSource source, UtmParameters utm, List<ClickId> clickIds) {
    if (!utm.isEmpty()
        && (utm.valueOrNull(UtmKey.SOURCE) == null || utm.valueOrNull(UtmKey.MEDIUM) == null)) {
      issues.add(new TrafficIssue(
          Kind.TAGS_INCOMPLETE,
          "the link is tagged, but " + missing(utm) + " is missing; the source is told by "
              + (source.evidence() == TrafficEvidence.TAG
                  ? "the other tags"
                  : "what else there is")));
    }
    if (source.evidence() == TrafficEvidence.NONE && !clickIds.isEmpty()) {
      ClickId click = clickIds.get(0);
      issues.add(new TrafficIssue(
          Kind.CLICK_ID_PROVES_NOTHING,
          click.parameter() + " comes from " + click.network()
              + ", but proves nothing, and there is neither a source in the tags nor a referrer"));
    }
  }

  private static String missing(UtmParameters utm) {
    if (utm.source().isPresent()) {
      return "utm_medium";
    }
    return utm.medium().isPresent() ? "utm_source" : "utm_source and utm_medium";
  }

  static TrafficIssue taggedInternalLink() {
    return new TrafficIssue(
        Kind.INTERNAL_LINK_TAGGED,
        "a link within the own site has tags, which hide where the visit came from");
  }

  static TrafficIssue unreadable(String referrer) {
    return new TrafficIssue(
        Kind.REFERRER_UNREADABLE,
        "the referrer is no address of a page and is left out: " + quoted(referrer));
  }

  private static String quoted(String text) {
    return '"'
        + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text)
        + '"';
  }
}
