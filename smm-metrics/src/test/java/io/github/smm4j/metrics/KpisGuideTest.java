package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.ACCEPTED_INVITES;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.COST_OF_GOODS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.FOLLOWERS_END;
import static io.github.smm4j.core.Measure.FOLLOWERS_GAINED;
import static io.github.smm4j.core.Measure.FOLLOWERS_LOST;
import static io.github.smm4j.core.Measure.FOLLOWERS_START;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.INVITING_USERS;
import static io.github.smm4j.core.Measure.MARKETING_COST;
import static io.github.smm4j.core.Measure.OTHER_COST;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITS;
import static io.github.smm4j.metrics.Kpis.AUDIENCE_SHARE;
import static io.github.smm4j.metrics.Kpis.COST_PER_REPOST;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPF;
import static io.github.smm4j.metrics.Kpis.CPM_REACH;
import static io.github.smm4j.metrics.Kpis.CTB;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ERR;
import static io.github.smm4j.metrics.Kpis.GROWTH_RATE;
import static io.github.smm4j.metrics.Kpis.K_FACTOR;
import static io.github.smm4j.metrics.Kpis.NET_GROWTH;
import static io.github.smm4j.metrics.Kpis.PROFIT;
import static io.github.smm4j.metrics.Kpis.ROI;
import static io.github.smm4j.metrics.Kpis.VTR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.community.BusinessHours;
import io.github.smm4j.metrics.community.CommunityBusiness;
import io.github.smm4j.metrics.community.ResponseTimes;
import io.github.smm4j.metrics.community.ViralSpread;
import io.github.smm4j.metrics.economics.BreakEven;
import io.github.smm4j.metrics.economics.CampaignPayback;
import io.github.smm4j.metrics.economics.UnitEconomics;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of docs/kpis-guide.md. */
@SuppressWarnings("ReturnValueIgnored") // the page shows what calls give
class KpisGuideTest {

  private static Money usd(double amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }

  @Test
  void computesKpis() {
    // docs: compute
    Tally ad = Tally.builder()
        .set(IMPRESSIONS, 213_434_828)
        .set(CLICKS, 38_165)
        .set(CONVERSIONS, 1_079)
        .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
        .build();

    KpiValue ctr = CTR.of(ad);
    ctr.asDouble(); // 1.7881336592357833E-4
    ctr.format(Locale.US); // 0.0179%
    ctr.toString(); // CTR 0.0179 % (38165 / 213434828)
    CPA.of(ad).money(); // Optional[USD 54.407071]
    // end
    assertThat(ctr.asDouble()).isEqualTo(1.7881336592357833E-4);
    assertThat(ctr.format(Locale.US)).isEqualTo("0.0179%");
    assertThat(ctr).hasToString("CTR 0.0179 % (38165 / 213434828)");
    assertThat(CPA.of(ad).money()).hasToString("Optional[USD 54.407071]");
  }

  @Test
  void saysWhyThereIsNoValue() {
    // docs: undefined
    KpiValue none = CTR.of(Tally.builder().set(CLICKS, 5).build());
    none.isDefined(); // false
    none.reason(); // Optional[Undefined: impressions not measured]
    none.orElse(0); // 0.0
    // none.asDouble() throws UndefinedValueException: CTR is undefined: impressions not measured
    // end
    assertThat(none.isDefined()).isFalse();
    assertThat(none.reason()).hasToString("Optional[Undefined: impressions not measured]");
    assertThat(none.orElse(0)).isZero();
    assertThatThrownBy(none::asDouble).hasMessage("CTR is undefined: impressions not measured");
  }

  @Test
  void definesAHouseKpi() {
    // docs: house
    Kpi saveRate = Kpi.define("save_rate")
        .title("Save rate")
        .ratio(SAVES, REACH)
        .percent()
        .higherIsBetter()
        .build();

    Tally post = Tally.builder().set(SAVES, 25).set(REACH, 1_000).build();
    saveRate.of(post); // Save rate 2.5 % (25 / 1000)
    // end
    assertThat(saveRate.of(post)).hasToString("Save rate 2.5 % (25 / 1000)");
  }

  @Test
  void comparesTwoMonths() {
    Tally october = Tallies.parse("clicks=500; impressions=10000");
    Tally november = Tallies.parse("clicks=1200; impressions=20000");
    // docs: compare
    Change change = Change.between(CTR.of(october), CTR.of(november));
    change.toString(); // CTR 5 % -> 6 %: +1 percentage points, +20 %, better
    change.significance().isSignificant(0.95); // true
    // end
    assertThat(change).hasToString("CTR 5 % -> 6 %: +1 percentage points, +20 %, better");
    assertThat(change.significance().isSignificant(0.95)).isTrue();
  }

  @Test
  void givesIntervals() {
    // docs: intervals
    KpiValue ctr = CTR.of(Tally.builder().set(CLICKS, 20).set(IMPRESSIONS, 400).build());
    ctr.interval(0.95).lower(); // 0.0326 by Wilson's method
    ctr.interval(0.95, IntervalMethod.CLOPPER_PEARSON).lower(); // 0.0308
    // end
    assertThat(String.format(Locale.ROOT, "%.4f", ctr.interval(0.95).lower())).isEqualTo("0.0326");
    assertThat(String.format(
            Locale.ROOT,
            "%.4f",
            ctr.interval(0.95, IntervalMethod.CLOPPER_PEARSON).lower()))
        .isEqualTo("0.0308");
  }

  @Test
  void tellsWhenACampaignHasPaidBack() {
    // docs: payback
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    days.put(
        LocalDate.of(2026, 11, 1), // the campaign
        Tally.builder()
            .set(MARKETING_COST, usd(1_000))
            .set(REVENUE, usd(700))
            .set(COST_OF_GOODS, usd(200))
            .set(OTHER_COST, usd(0))
            .build());
    days.put(
        LocalDate.of(2026, 11, 20), // those who thought about it
        Tally.builder().set(REVENUE, usd(900)).set(COST_OF_GOODS, usd(250)).build());

    CampaignPayback payback = CampaignPayback.of(PROFIT, days);
    ROI.of(payback.until(LocalDate.of(2026, 11, 1))).format(Locale.US); // -41.7%
    ROI.of(payback.until(LocalDate.of(2026, 11, 30))).format(Locale.US); // 10.3%
    payback.paidBackOn(); // 2026-11-20
    payback.daysToPayback(); // 19
    // end
    assertThat(ROI.of(payback.until(LocalDate.of(2026, 11, 1))).format(Locale.US))
        .isEqualTo("-41.7%");
    assertThat(ROI.of(payback.until(LocalDate.of(2026, 11, 30))).format(Locale.US))
        .isEqualTo("10.3%");
    assertThat(payback.paidBackOn()).hasToString("2026-11-20");
    assertThat(payback.daysToPayback()).hasToString("19");
  }

  @Test
  void choosesACommunityToAdvertiseIn() {
    // docs: communityAds
    Kpi pricePerThousandMembers = Kpi.define("price_per_1000_members")
        .title("Price per 1,000 members")
        .ratio(SPEND, FOLLOWERS)
        .scale(1000)
        .money()
        .lowerIsBetter()
        .build();

    Tally post = Tally.builder() // one advertising post in a community of 120,000
        .set(SPEND, Money.of(CurrencyUnit.of("RUB"), 3_000))
        .set(FOLLOWERS, 120_000)
        .set(REACH, 12_000)
        .set(FOLLOWERS_GAINED, 150)
        .build();
    pricePerThousandMembers.of(post).money(); // Optional[RUB 25.00]: the price by size
    CPM_REACH.of(post).money(); // Optional[RUB 250.00] per 1,000 people reached
    CPF.of(post).money(); // Optional[RUB 20.00] per follower who joined

    AudienceSnapshot audience = AudienceSnapshot.builder(Network.VK, LocalDate.of(2026, 11, 20))
        .followers(120_000)
        .segment("under 18", 45_600)
        .build();
    double tooYoung = AUDIENCE_SHARE.of(audience.segmentTally("under 18")).asDouble(); // 0.38
    boolean buy = tooYoung <= 0.30; // false: the rule is 30 to 40 %
    // end
    assertThat(pricePerThousandMembers.of(post).money()).hasToString("Optional[RUB 25.00]");
    assertThat(CPM_REACH.of(post).money()).hasToString("Optional[RUB 250.00]");
    assertThat(CPF.of(post).money()).hasToString("Optional[RUB 20.00]");
    assertThat(tooYoung).isEqualTo(0.38);
    assertThat(buy).isFalse();
  }

  @Test
  void tellsWhenACommunityPays() {
    // docs: communityBusiness
    CommunityBusiness business = CommunityBusiness.builder()
        .invested(usd(10_000)) // on followers
        .earnedPerAdvertisingPost(usd(200))
        .advertisingPostsPerDay(1) // of 4 posts a day
        .runningCostPerDay(usd(50))
        .build();
    business.advertisingPostsToBreakEven(); // 50, running costs apart
    business.daysToBreakEven(); // 67: 10,000 / (200 - 50), rounded up
    // end
    assertThat(business.advertisingPostsToBreakEven()).hasToString("50");
    assertThat(business.daysToBreakEven()).hasToString("67");
  }

  @Test
  void tellsWhatAContestBrought() {
    // docs: contest
    Tally contest = Tally.builder()
        .set(SPEND, usd(500)) // prize and promotion
        .set(SHARES, 400)
        .set(FOLLOWERS_GAINED, 250)
        .set(INVITING_USERS, 1_000)
        .set(ACCEPTED_INVITES, 250)
        .build();
    COST_PER_REPOST.of(contest).money(); // Optional[USD 1.25]
    CPF.of(contest).money(); // Optional[USD 2.00]

    KpiValue k = K_FACTOR.of(contest); // K-factor 0.25x (250 / 1000)
    ViralSpread spread = ViralSpread.of(1_000, k.asDouble());
    spread.totalAfter(2); // 1312.5: 1000 + 250 + 62.5
    spread.limit(); // 1333.333333: it dies out, as K is below 1
    // end
    assertThat(COST_PER_REPOST.of(contest).money()).hasToString("Optional[USD 1.25]");
    assertThat(CPF.of(contest).money()).hasToString("Optional[USD 2.00]");
    assertThat(k).hasToString("K-factor 0.25x (250 / 1000)");
    assertThat(spread.totalAfter(2)).hasToString("1312.5");
    assertThat(spread.limit()).hasToString("1333.333333");
  }

  @Test
  void checksAContract() {
    // docs: contract
    // signed: 4,000 followers; promised until 30 November: 1,500 more, at most 30 % of all under
    // 18, at most RUB 20 each
    long promised = 1_500;
    Tally period = Tally.builder()
        .set(FOLLOWERS_START, 4_000)
        .set(FOLLOWERS_END, 5_350)
        .set(FOLLOWERS_GAINED, 1_620)
        .set(FOLLOWERS_LOST, 270)
        .set(SPEND, Money.of(CurrencyUnit.of("RUB"), 30_000))
        .build();
    AudienceSnapshot deadline = AudienceSnapshot.builder(Network.VK, LocalDate.of(2026, 11, 30))
        .followers(5_350)
        .segment("under 18", 1_070)
        .build();

    long delivered = NET_GROWTH.of(period).numerator().longValueExact(); // 1350
    long owed = Math.max(0, promised - delivered); // 150 followers
    BigMoney price = CPF.of(period).money().orElseThrow(); // RUB 18.518519 per follower gained

    List<String> unfulfilled = new ArrayList<>();
    if (owed > 0) {
      unfulfilled.add(owed + " followers short");
    }
    if (AUDIENCE_SHARE.of(deadline.segmentTally("under 18")).orElse(1) > 0.30) {
      unfulfilled.add("too many under 18"); // 20 %: kept
    }
    if (price.isGreaterThan(BigMoney.parse("RUB 20"))) {
      unfulfilled.add("a follower cost " + price); // kept
    }
    // unfulfilled: [150 followers short]
    // end
    assertThat(delivered).isEqualTo(1350);
    assertThat(price).hasToString("RUB 18.518519");
    assertThat(unfulfilled).hasToString("[150 followers short]");
  }

  @Test
  void looksAtBrandAndSalesGoals() {
    Tally october = Tallies.parse("followers_start=4000; followers_end=4400; engagements=900; "
        + "reach=30000; visits=700; impressions=50000; clicks=800; views=9000");
    Tally november = Tallies.parse("followers_start=4400; followers_end=5060; engagements=1650; "
        + "reach=41000; visits=1120; impressions=80000; clicks=1600; views=20000; buyers=24; "
        + "visitors=960");
    // docs: goals
    // a brand wants audience, activity, visits and involvement to grow
    Change audience = Change.between(GROWTH_RATE.of(october), GROWTH_RATE.of(november));
    Kpi engagements = Kpi.define("activity")
        .title("Activity")
        .total(ENGAGEMENTS)
        .count()
        .higherIsBetter()
        .build();
    Change activity = Change.between(engagements.of(october), engagements.of(november));
    Kpi siteVisits = Kpi.define("site_visits")
        .title("Site visits")
        .total(VISITS)
        .count()
        .higherIsBetter()
        .build();
    Change visits = Change.between(siteVisits.of(october), siteVisits.of(november));
    Change involvement = Change.between(ERR.of(october), ERR.of(november));
    audience.toString(); // Audience growth rate 10 % -> 15 %: +5 percentage points, +50 %, better
    activity.toString(); // Activity 900 -> 1650: +83.3 %, better
    visits.toString(); // Site visits 700 -> 1120: +60 %, better
    involvement.toString(); // ERR 3 % -> 4.02 %: +1.02 percentage points, +34.1 %, better

    // a shop wants views, clicks and purchases
    VTR.of(november).format(Locale.US); // 25%
    CTR.of(november).format(Locale.US); // 2%
    CTB.of(november).format(Locale.US); // 2.5%
    // end
    assertThat(audience)
        .hasToString("Audience growth rate 10 % -> 15 %: +5 percentage points, +50 %, better");
    assertThat(activity).hasToString("Activity 900 -> 1650: +83.3 %, better");
    assertThat(visits).hasToString("Site visits 700 -> 1120: +60 %, better");
    assertThat(involvement)
        .hasToString("ERR 3 % -> 4.02 %: +1.02 percentage points, +34.1 %, better");
    assertThat(VTR.of(november).format(Locale.US)).isEqualTo("25%");
    assertThat(CTR.of(november).format(Locale.US)).isEqualTo("2%");
    assertThat(CTB.of(november).format(Locale.US)).isEqualTo("2.5%");
  }

  @Test
  void calculatesTheWorthOfACustomer() {
    // docs: economics
    UnitEconomics economics = UnitEconomics.per(ChronoUnit.MONTHS)
        .arpu(usd(20)) // a month
        .margin(0.6)
        .churn(0.05) // a month
        .cac(usd(60))
        .build();
    economics.lifetime(); // 20 months
    economics.lifetimeValue(); // USD 240.00
    economics.lifetimeValueToCac(); // 4
    economics.payback(); // 5 months

    BreakEven.of(usd(10_000), usd(50), usd(30)).volume(); // 500 sales
    BreakEven.of(usd(10_000), usd(30), usd(30))
        .volume(); // undefined: the price USD 30.00 is not above ...
    // end
    assertThat(economics.lifetime()).hasToString("20");
    assertThat(economics.lifetimeValue()).hasToString("USD 240.00");
    assertThat(economics.lifetimeValueToCac()).hasToString("4");
    assertThat(economics.payback()).hasToString("5");
    assertThat(BreakEven.of(usd(10_000), usd(50), usd(30)).volume()).hasToString("500");
    assertThat(BreakEven.of(usd(10_000), usd(30), usd(30)).volume().toString())
        .startsWith("undefined: the price USD 30.00 is not above");
  }

  @Test
  void timesReplies() {
    // docs: responses
    BusinessHours office = BusinessHours.of(
        ZoneId.of("Europe/Berlin"),
        LocalTime.of(9, 0),
        LocalTime.of(18, 0),
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY));
    ResponseTimes times = ResponseTimes.within(office)
        .add(
            Instant.parse("2026-11-20T16:30:00Z"),
            Instant.parse("2026-11-23T08:15:00Z")) // over a weekend
        .add(Instant.parse("2026-11-23T10:00:00Z"), Instant.parse("2026-11-23T10:05:00Z"))
        .add(Instant.parse("2026-11-23T11:00:00Z"), Instant.parse("2026-11-23T13:00:00Z"))
        .unanswered()
        .build();
    times.median(); // PT45M
    times.mean(); // PT56M40S
    // end
    assertThat(times.median()).hasToString("PT45M");
    assertThat(times.mean()).hasToString("PT56M40S");
  }
}
