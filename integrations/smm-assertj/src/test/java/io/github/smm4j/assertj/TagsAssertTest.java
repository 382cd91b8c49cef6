package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import org.junit.jupiter.api.Test;

class TagsAssertTest {

  private static final NamingConvention HOUSE = NamingConvention.builder()
      .lowerCase()
      .require(UtmKey.SOURCE, UtmKey.MEDIUM)
      .build();
  private static final UtmLink LINK =
      UtmLink.to("https://shop.example/?x=%7e").source("VK").campaign("spring");
  private static final UtmParameters TAGS = UtmParameters.of("vk", "cpc", "spring");

  @Test
  void whatHoldsPasses() {
    assertThat(LINK.source(Network.VK)
            .medium("cpc")
            .term("shoes")
            .content("video-1")
            .id("7"))
        .hasSource("vk")
        .hasSource(Network.VK)
        .hasMedium("cpc")
        .hasCampaign("spring")
        .hasTerm("shoes")
        .hasContent("video-1")
        .has(UtmKey.ID, "7")
        .lacks(UtmKey.CREATIVE_FORMAT)
        .hasNoPersonalData()
        .followsConvention(HOUSE);
    assertThat(TAGS).hasSource("vk").hasNoPersonalData().followsConvention(HOUSE);
    assertThat(UtmParameters.EMPTY).hasNoTags();
    assertThat(UtmLink.to("https://shop.example/")).hasNoTags();
  }

  @Test
  void anotherValueIsShownInItsLink() {
    assertThat(Failure.of(() -> assertThat(LINK).hasSource("vk")))
        .isEqualTo("Expecting utm_source to be \"vk\" but it is \"VK\" in:\n"
            + "  https://shop.example/?x=%7e&utm_source=VK&utm_campaign=spring");
    assertThat(Failure.of(() -> assertThat(LINK).hasSource(Network.FACEBOOK)))
        .startsWith("Expecting utm_source to be \"facebook\" but it is \"VK\" in:");
  }

  @Test
  void aMissingTagIsToldFromAnotherValue() {
    assertThat(Failure.of(() -> assertThat(LINK).hasMedium("cpc")))
        .isEqualTo("Expecting utm_medium to be \"cpc\" but it is missing in:\n"
            + "  https://shop.example/?x=%7e&utm_source=VK&utm_campaign=spring");
    assertThat(Failure.of(() -> assertThat(TAGS).hasTerm("shoes")))
        .isEqualTo("Expecting utm_term to be \"shoes\" but it is missing in:\n  " + TAGS);
    assertThat(Failure.of(() -> assertThat(TAGS).hasContent("a"))).contains("utm_content");
    assertThat(Failure.of(() -> assertThat(TAGS).hasCampaign("a"))).contains("utm_campaign");
  }

  @Test
  void aTagTooManyIsShown() {
    assertThat(Failure.of(() -> assertThat(LINK).lacks(UtmKey.CAMPAIGN)))
        .isEqualTo("Expecting no utm_campaign but it is \"spring\" in:\n"
            + "  https://shop.example/?x=%7e&utm_source=VK&utm_campaign=spring");
    assertThat(Failure.of(() -> assertThat(TAGS).hasNoTags()))
        .isEqualTo("Expecting no tags but found " + TAGS + " in:\n  " + TAGS);
  }

  @Test
  void personalDataIsNotShown() {
    String text = Failure.of(() ->
        assertThat(LINK.term("anna@mail.example").content("+79161234567")).hasNoPersonalData());
    assertThat(text).isEqualTo("""
            Expecting no personal data but found (masked):
              utm_term: EMAIL a***@m***
              utm_content: PHONE +7********67""");
  }

  @Test
  void everyViolationIsListed() {
    assertThat(Failure.of(() -> assertThat(LINK).followsConvention(HOUSE))).isEqualTo("""
            Expecting the naming convention to be followed but:
              utm_source "VK" breaks LOWER_CASE, better "vk"
              utm_medium is missing
            in:
              https://shop.example/?x=%7e&utm_source=VK&utm_campaign=spring""");
  }

  @Test
  void theDescriptionComesFirst() {
    assertThat(Failure.of(() -> assertThat(LINK).as("50% off").hasMedium("cpc")))
        .startsWith("[50% off] Expecting utm_medium");
  }

  @Test
  void nullIsAFailureOfItsOwn() {
    assertThat(Failure.of(() -> assertThat((UtmLink) null).hasSource("vk")))
        .contains("Expecting actual not to be null");
    assertThat(Failure.of(() -> assertThat((UtmParameters) null).hasNoTags()))
        .contains("Expecting actual not to be null");
  }
}
