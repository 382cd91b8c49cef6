package io.github.smm4j.core;

import static io.github.smm4j.core.Measure.BUDGET;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Posts, campaigns and audience snapshots. */
class RecordsOfMarketingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void aPostKeepsWhatItIsTold() {
    Post post = Post.builder("42", Network.VK)
        .publishedAt(Instant.parse("2026-11-20T09:00:00Z"))
        .format(PostFormat.VIDEO)
        .purpose(PostPurpose.USEFUL)
        .promotion(Promotion.PAID)
        .tally(Tally.builder().set(REACH, 8_400).set(LIKES, 510).build())
        .build();
    assertThat(post.id()).isEqualTo("42");
    assertThat(post.network()).isEqualTo(Network.VK);
    assertThat(post.publishedAt()).contains(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(post.format()).contains(PostFormat.VIDEO);
    assertThat(post.purpose()).contains(PostPurpose.USEFUL);
    assertThat(post.promotion()).contains(Promotion.PAID);
    assertThat(post.tally().get(LIKES)).hasValue(510);
    assertThat(post)
        .hasToString(
            "Post{42, VK, publishedAt=2026-11-20T09:00:00Z, format=VIDEO, purpose=USEFUL, promotion=PAID, "
                + "{reach=8400, likes=510}}")
        .isEqualTo(post.toBuilder().build())
        .hasSameHashCodeAs(post.toBuilder().build())
        .isEqualTo(Serialized.copyOf(post))
        .isNotEqualTo(post.toBuilder().format(PostFormat.REEL).build());
  }

  @Test
  void aPostKnowsNothingThatItWasNotTold() {
    Post post = Post.builder("42", Network.VK).build();
    assertThat(post.publishedAt()).isEmpty();
    assertThat(post.format()).isEmpty();
    assertThat(post.purpose()).isEmpty();
    assertThat(post.promotion()).isEmpty();
    assertThat(post.tally()).isEqualTo(Tally.empty());
    assertThat(post).hasToString("Post{42, VK, {}}");
    assertThatIllegalArgumentException().isThrownBy(() -> Post.builder(" ", Network.VK));
  }

  @Test
  void onlySellingPostsSell() {
    assertThat(Arrays.stream(PostPurpose.values()).filter(PostPurpose::isSelling))
        .containsExactly(PostPurpose.SELLING);
  }

  @Test
  void aCampaignKeepsWhatItIsTold() {
    Campaign campaign = Campaign.builder("spring")
        .network(Network.VK)
        .budget(Money.of(CurrencyUnit.EUR, 900))
        .days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1))
        .tally(Tally.builder().set(SPEND, Money.of(CurrencyUnit.EUR, 450)).build())
        .build();
    assertThat(campaign.name()).isEqualTo("spring");
    assertThat(campaign.network()).contains(Network.VK);
    assertThat(campaign.budget()).contains(BigMoney.of(CurrencyUnit.EUR, 900).withScale(2));
    assertThat(campaign.currency()).contains(CurrencyUnit.EUR);
    assertThat(campaign.start()).contains(LocalDate.of(2026, 3, 1));
    assertThat(campaign.endExclusive()).contains(LocalDate.of(2026, 6, 1));
    assertThat(campaign.tally().money(BUDGET)).isEqualTo(campaign.budget());
    assertThat(campaign)
        .hasToString(
            "Campaign{spring, VK, days=2026-03-01/2026-06-01, {spend=EUR 450.00, budget=EUR 900.00}}")
        .isEqualTo(Serialized.copyOf(campaign))
        .hasSameHashCodeAs(Serialized.copyOf(campaign))
        .isNotEqualTo(Campaign.builder("spring").build());
  }

  @Test
  void aCampaignHasOneCurrency() {
    Campaign.Builder builder = Campaign.builder("spring")
        .budget(Money.of(CurrencyUnit.EUR, 900))
        .tally(Tally.builder().set(SPEND, Money.of(CurrencyUnit.USD, 1)).build());
    assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(builder::build);
    Campaign.Builder planned = Campaign.builder("spring")
        .budget(Money.of(CurrencyUnit.EUR, 900))
        .tally(Tally.builder().set(BUDGET, Money.of(CurrencyUnit.USD, 1)).build());
    assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(planned::build);
  }

  @Test
  void aCampaignKnowsNothingThatItWasNotTold() {
    Campaign campaign = Campaign.builder("spring").build();
    assertThat(campaign.network()).isEmpty();
    assertThat(campaign.budget()).isEmpty();
    assertThat(campaign.currency()).isEmpty();
    assertThat(campaign.start()).isEmpty();
    assertThat(campaign.endExclusive()).isEmpty();
    assertThat(campaign).hasToString("Campaign{spring, {}}");
  }

  @Test
  void aCampaignRefusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> Campaign.builder(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Campaign.builder("a").budget(Money.of(CurrencyUnit.EUR, -1)))
        .withMessage("the budget of a is negative: EUR -1.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Campaign.builder("a").days(DAY, DAY))
        .withMessage(
            "campaign a ends on 2026-11-20 (exclusive), not after its start on 2026-11-20");
  }

  @Test
  void anAudienceSnapshotKeepsWhatItIsTold() {
    AudienceSnapshot snapshot = AudienceSnapshot.builder(Network.VK, DAY)
        .followers(10_000)
        .joined(120)
        .left(35)
        .segment("under 18", 1_900)
        .segment("Berlin", 4_000)
        .build();
    assertThat(snapshot.network()).isEqualTo(Network.VK);
    assertThat(snapshot.day()).isEqualTo(DAY);
    assertThat(snapshot.followers()).hasValue(10_000);
    assertThat(snapshot.joined()).hasValue(120);
    assertThat(snapshot.left()).hasValue(35);
    assertThat(snapshot.segments())
        .containsExactly(entry("under 18", 1_900L), entry("Berlin", 4_000L));
    assertThat(snapshot.tally())
        .hasToString("{followers=10000, followers_gained=120, followers_lost=35}");
    assertThat(snapshot.segmentTally("under 18"))
        .hasToString("{members=10000, segment_members=1900}");
    assertThat(snapshot.segmentTally("over 90")).hasToString("{members=10000}");
    assertThat(snapshot)
        .hasToString("AudienceSnapshot{VK, 2026-11-20, followers=10000, joined=120, left=35, "
            + "segments={under 18=1900, Berlin=4000}}")
        .isEqualTo(Serialized.copyOf(snapshot))
        .hasSameHashCodeAs(Serialized.copyOf(snapshot))
        .isNotEqualTo(AudienceSnapshot.builder(Network.VK, DAY).build());
  }

  @Test
  void anAudienceSnapshotKnowsNothingThatItWasNotTold() {
    AudienceSnapshot snapshot = AudienceSnapshot.builder(Network.VK, DAY).build();
    assertThat(snapshot.followers()).isEmpty();
    assertThat(snapshot.joined()).isEmpty();
    assertThat(snapshot.left()).isEmpty();
    assertThat(snapshot.tally().measures()).isEmpty();
    assertThat(snapshot).hasToString("AudienceSnapshot{VK, 2026-11-20}");
  }

  @Test
  void anAudienceSnapshotRefusesNonsense() {
    AudienceSnapshot.Builder builder = AudienceSnapshot.builder(Network.VK, DAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.followers(-1))
        .withMessage("followers must not be negative: -1");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.joined(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.left(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.segment("a", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.segment(" ", 1));
    assertThat(builder.followers(0).build().followers()).as("none is a number").hasValue(0);
  }
}
