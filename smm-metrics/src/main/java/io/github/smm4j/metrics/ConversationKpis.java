package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.ACCEPTED_INVITES;
import static io.github.smm4j.core.Measure.ANSWERED;
import static io.github.smm4j.core.Measure.COMPETITOR_MENTIONS;
import static io.github.smm4j.core.Measure.INVITING_USERS;
import static io.github.smm4j.core.Measure.MENTIONS;
import static io.github.smm4j.core.Measure.NEGATIVE_MENTIONS;
import static io.github.smm4j.core.Measure.OWN_MENTIONS;
import static io.github.smm4j.core.Measure.POSITIVE_MENTIONS;
import static io.github.smm4j.core.Measure.QUESTIONS;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What people say, ask and pass on. */
final class ConversationKpis {

  static final Kpi SHARE_OF_VOICE = Kpi.define("share_of_voice")
      .title("Share of voice")
      .ratio(OWN_MENTIONS, OWN_MENTIONS.plus(COMPETITOR_MENTIONS))
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("mutualmind")
      .rival("by competitors' mentions alone, which may exceed 100 %: share_of_voice_ratio")
      .build();

  static final Kpi SHARE_OF_VOICE_RATIO = Kpi.define("share_of_voice_ratio")
      .label("Voice to competitors")
      .title("Mentions by competitors' mentions")
      .ratio(OWN_MENTIONS, COMPETITOR_MENTIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("in use beside share_of_voice")
      .rival("by all mentions: share_of_voice")
      .build();

  static final Kpi NET_SENTIMENT = Kpi.define("net_sentiment")
      .title("Net sentiment")
      .ratio(POSITIVE_MENTIONS.minus(NEGATIVE_MENTIONS), MENTIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.of(-1, 1))
      .source("social listening practice")
      .rival("over mentions with a sentiment only: net_sentiment_rated")
      .build();

  static final Kpi NET_SENTIMENT_RATED = Kpi.define("net_sentiment_rated")
      .label("Net sentiment of rated")
      .title("Net sentiment of mentions with a sentiment")
      .ratio(POSITIVE_MENTIONS.minus(NEGATIVE_MENTIONS), POSITIVE_MENTIONS.plus(NEGATIVE_MENTIONS))
      .percent()
      .higherIsBetter()
      .within(ValidRange.of(-1, 1))
      .source("in use beside net_sentiment")
      .rival("over all mentions: net_sentiment")
      .build();

  static final Kpi RESPONSE_RATE = Kpi.define("response_rate")
      .title("Response rate")
      .ratio(ANSWERED, QUESTIONS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("community management practice")
      .rival("of messages, people or threads: as they are set, but both the same")
      .build();

  static final Kpi K_FACTOR = Kpi.define("k_factor")
      .label("K-factor")
      .title("Viral coefficient")
      .ratio(ACCEPTED_INVITES, INVITING_USERS)
      .multiple()
      .higherIsBetter()
      .within(ValidRange.NOT_NEGATIVE)
      .source("globalbusinesstoolkit: (invites / users) * (accepted / invites)")
      .rival("0 if nobody accepted; undefined without inviting users, as 0 by 0")
      .rival("two published formulas divide where they should multiply")
      .build();

  static final List<Kpi> ALL = ImmutableList.of(
      SHARE_OF_VOICE,
      SHARE_OF_VOICE_RATIO,
      NET_SENTIMENT,
      NET_SENTIMENT_RATED,
      RESPONSE_RATE,
      K_FACTOR);

  private ConversationKpis() {}
}
