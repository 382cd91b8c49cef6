package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.EXITS;
import static io.github.smm4j.core.Measure.FIRST_FRAME_REACH;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LAST_FRAME_REACH;
import static io.github.smm4j.core.Measure.N_SECOND_VIEWS;
import static io.github.smm4j.core.Measure.STORY_IMPRESSIONS;
import static io.github.smm4j.core.Measure.TAPS_FORWARD;
import static io.github.smm4j.core.Measure.THRUPLAYS;
import static io.github.smm4j.core.Measure.VIDEO_COMPLETES;
import static io.github.smm4j.core.Measure.VIDEO_STARTS;
import static io.github.smm4j.core.Measure.VIEWABLE_TIME;
import static io.github.smm4j.core.Measure.VIEWS;
import static io.github.smm4j.core.Measure.VIEWS_FIRST_DAYS;
import static io.github.smm4j.core.Measure.WATCH_TIME;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Views of videos and stories. */
final class VideoKpis {

  static final Kpi VTR = Kpi.define("vtr")
      .label("VTR")
      .title("View rate (VTR)")
      .ratio(VIEWS, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("Google Ads help 6293479")
      .rival("IAB Europe says \"VTR and VCR\" of completions by impressions: vcr_impressions")
      .rival("conversions after a view without a click: view_through_cr")
      .build();

  static final Kpi VCR = Kpi.define("vcr")
      .label("VCR")
      .title("Video completion rate")
      .ratio(VIDEO_COMPLETES, VIDEO_STARTS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("bidscube.com, glossary")
      .rival("by impressions: vcr_impressions")
      .build();

  static final Kpi VCR_IMPRESSIONS = Kpi.define("vcr_impressions")
      .label("VCR by impressions")
      .title("Completions per impression")
      .ratio(VIDEO_COMPLETES, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("IQM, help")
      .rival("by videos started: vcr")
      .build();

  static final Kpi HOOK_RATE = Kpi.define("hook_rate")
      .title("Hook rate")
      .ratio(N_SECOND_VIEWS, IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("calclet.com")
      .rival(
          "a view is one of at least N seconds, N = 3 on Meta and 2 on TikTok: hookRate(N) names it in the id")
      .build();

  static final Kpi HOLD_RATE = Kpi.define("hold_rate")
      .title("Hold rate")
      .ratio(THRUPLAYS, N_SECOND_VIEWS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("dailyintelservice")
      .rival(
          "held is a ThruPlay (to the end, or 15 s) here; views of at least 15 s elsewhere: holdRate(measure, N)")
      .build();

  static final Kpi AVG_WATCH_TIME = Kpi.define("avg_watch_time")
      .title("Average watch time")
      .ratio(WATCH_TIME, VIEWS)
      .duration()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("YouTube Analytics, averageViewDuration")
      .build();

  static final Kpi AVG_PERCENT_VIEWED = Kpi.define("avg_percent_viewed")
      .title("Average percentage viewed")
      .ratio(WATCH_TIME, VIEWABLE_TIME)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("YouTube Analytics, averageViewPercentage")
      .rival(
          "viewable time is views times length, summed video by video: a product of totals would be wrong")
      .rival("loops and rewinds count again, so it may exceed 100 %")
      .build();

  static final Kpi EARLY_VIEWS = Kpi.define("early_views")
      .title("Share of views in the first days")
      .ratio(VIEWS_FIRST_DAYS, VIEWS)
      .percent()
      .neutral()
      .within(ValidRange.SHARE)
      .source("practice: the views of the first days decide how a video is ranked")
      .rival("how many days are the first ones is not said by the id: earlyViews(days) names it")
      .build();

  static final Kpi STORY_COMPLETION = Kpi.define("story_completion")
      .title("Story completion rate")
      .ratio(LAST_FRAME_REACH, FIRST_FRAME_REACH)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("brightstonelondon.com")
      .rival("impressions without an exit: story_completion_exits")
      .build();

  static final Kpi STORY_COMPLETION_EXITS = Kpi.define("story_completion_exits")
      .label("Story completion by exits")
      .title("Story completion rate by exits")
      .ratio(STORY_IMPRESSIONS.minus(EXITS), STORY_IMPRESSIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("in use beside story_completion")
      .rival("people at the last frame by people at the first: story_completion")
      .build();

  static final Kpi TAP_FORWARD_RATE = Kpi.define("tap_forward_rate")
      .title("Tap-forward rate")
      .ratio(TAPS_FORWARD, STORY_IMPRESSIONS)
      .percent()
      .neutral()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("bazaarvoice.com")
      .build();

  static final Kpi EXIT_RATE = Kpi.define("exit_rate")
      .title("Story exit rate")
      .ratio(EXITS, STORY_IMPRESSIONS)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .proportion()
      .source("bazaarvoice.com")
      .build();

  static final List<Kpi> ALL = ImmutableList.of(
      VTR,
      VCR,
      VCR_IMPRESSIONS,
      HOOK_RATE,
      HOLD_RATE,
      AVG_WATCH_TIME,
      AVG_PERCENT_VIEWED,
      EARLY_VIEWS,
      STORY_COMPLETION,
      STORY_COMPLETION_EXITS,
      TAP_FORWARD_RATE,
      EXIT_RATE);

  private VideoKpis() {}
}
