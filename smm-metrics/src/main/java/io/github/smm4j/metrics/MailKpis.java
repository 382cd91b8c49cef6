package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.COMPLAINTS;
import static io.github.smm4j.core.Measure.DELIVERED;
import static io.github.smm4j.core.Measure.UNIQUE_EMAIL_CLICKS;
import static io.github.smm4j.core.Measure.UNIQUE_OPENS;
import static io.github.smm4j.core.Measure.UNSUBSCRIBES;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Mailings. */
final class MailKpis {

  static final Kpi OPEN_RATE = Kpi.define("open_rate")
      .title("Open rate")
      .ratio(UNIQUE_OPENS, DELIVERED)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("campaignmonitor.com")
      .rival("delivered is sent less bounced; machine opens inflate it")
      .build();

  static final Kpi EMAIL_CTR = Kpi.define("email_ctr")
      .label("E-mail CTR")
      .title("E-mail click rate")
      .ratio(UNIQUE_EMAIL_CLICKS, DELIVERED)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("campaignmonitor.com")
      .rival("by opens: ctor")
      .build();

  static final Kpi CTOR = Kpi.define("ctor")
      .label("CTOR")
      .title("Click-to-open rate")
      .ratio(UNIQUE_EMAIL_CLICKS, UNIQUE_OPENS)
      .percent()
      .higherIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("Return Path")
      .rival("by mails delivered: email_ctr")
      .build();

  static final Kpi UNSUBSCRIBE_RATE = Kpi.define("unsubscribe_rate")
      .title("Unsubscribe rate")
      .ratio(UNSUBSCRIBES, DELIVERED)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("campaignmonitor.com")
      .build();

  static final Kpi COMPLAINT_RATE = Kpi.define("complaint_rate")
      .title("Complaint rate")
      .ratio(COMPLAINTS, DELIVERED)
      .percent()
      .lowerIsBetter()
      .within(ValidRange.SHARE)
      .proportion()
      .source("e-mail practice")
      .rival("of a post, per thousand reached: post_complaints")
      .build();

  static final List<Kpi> ALL =
      ImmutableList.of(OPEN_RATE, EMAIL_CTR, CTOR, UNSUBSCRIBE_RATE, COMPLAINT_RATE);

  private MailKpis() {}
}
