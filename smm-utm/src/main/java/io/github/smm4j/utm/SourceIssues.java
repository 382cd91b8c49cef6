package io.github.smm4j.utm;

import io.github.smm4j.utm.ClickId.Evidence;
import io.github.smm4j.utm.TrafficIssue.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What in a visit contradicts something else, or is missing. */
final class SourceIssues {
  private static final int LONGEST_QUOTE = 64;

  private SourceIssues() {}

  /** The first click id that proves something, or null. */
  private static @Nullable ClickId firstProof(List<ClickId> clickIds) {
    for (ClickId click : clickIds) {
      if (ClickSource.of(click) != null) {
        return click;
      }
    }
    return null;
  }

  /**
   * The click id that tells the source, or null: the first that proves something, but for a tool that works on many
   * networks that of the network where the ad was shown, if it stands beside it.
   */
  static @Nullable ClickId deciding(List<ClickId> clickIds) {
    ClickId first = firstProof(clickIds);
    if (first == null || !isOfTool(first)) {
      return first;
    }
    for (ClickId click : clickIds) {
      if (click.evidence() == Evidence.PAID && ClickSource.of(click) != null && !isOfTool(click)) {
        return click;
      }
    }
    return first;
  }

  /** Whether the click id is that of a tool which buys ads on many networks. */
  private static boolean isOfTool(ClickId click) {
    return click.evidence() == Evidence.PAID && ClickSource.proven(click).worksEverywhere();
  }

  /** Adds an issue if the click ids are those of two sources. */
  static void addContradictingClickIds(
      List<TrafficIssue> issues, TrafficSource answer, List<ClickId> clickIds) {
    ClickId first = deciding(clickIds);
    if (first == null) {
      return;
    }
    for (ClickId click : clickIds) {
      if (ClickContradictions.between(first, click)) {
        issues.add(new TrafficIssue(
            Kind.CLICK_IDS_CONTRADICT,
            first.parameter() + " is a click id of " + first.network() + ", " + click.parameter()
                + " one of " + click.network() + "; "
                + (answer.evidence() == TrafficEvidence.TAG
                    ? "the tags are taken"
                    : "the first is taken")));
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
          "the link is tagged, but " + missing(utm) + "; the source is told by "
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
      return "utm_medium is missing";
    }
    return utm.medium().isPresent()
        ? "utm_source is missing"
        : "utm_source and utm_medium are missing";
  }

  static TrafficIssue taggedInternalLink() {
    return new TrafficIssue(
        Kind.INTERNAL_LINK_TAGGED,
        "a link within the own site has tags, which hide where the visit came from");
  }

  static TrafficIssue internalLinkWith(ClickId click) {
    return new TrafficIssue(
        Kind.INTERNAL_LINK_TAGGED,
        "a link within the own site has " + click.parameter()
            + ", which hides where the visit came from");
  }

  static TrafficIssue unreadable(String referrer) {
    return new TrafficIssue(
        Kind.REFERRER_UNREADABLE,
        "the referrer is no address of a page and is left out: " + quoted(referrer));
  }

  static String quoted(String text) {
    return '"'
        + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text)
        + '"';
  }
}
