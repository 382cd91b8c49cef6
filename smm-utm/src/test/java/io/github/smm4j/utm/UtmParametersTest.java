package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UtmParametersTest {
  private static final UtmParameters TAGS =
      UtmParameters.of("vk", "cpc", "Весна 2026").with(UtmKey.CONTENT, "a&b=c#d");

  @Test
  void readsEachOfTheNineKeys() {
    UtmParameters utm =
        UtmParameters.parse("?utm_source=1&utm_medium=2&utm_campaign=3&utm_term=4&utm_content=5"
            + "&utm_id=6&utm_source_platform=7&utm_creative_format=8&utm_marketing_tactic=9");
    assertThat(utm.source()).contains("1");
    assertThat(utm.medium()).contains("2");
    assertThat(utm.campaign()).contains("3");
    assertThat(utm.term()).contains("4");
    assertThat(utm.content()).contains("5");
    assertThat(utm.id()).contains("6");
    assertThat(utm.sourcePlatform()).contains("7");
    assertThat(utm.creativeFormat()).contains("8");
    assertThat(utm.marketingTactic()).contains("9");
    assertThat(utm.asMap()).hasSize(9);
  }

  @Test
  void isTheSameNothingWithoutTags() {
    assertThat(UtmParameters.parse("https://shop.example/?sku=7#reviews"))
        .isSameAs(UtmParameters.EMPTY);
    assertThat(UtmParameters.parse("")).isSameAs(UtmParameters.EMPTY);
    assertThat(UtmParameters.EMPTY.isEmpty()).isTrue();
    assertThat(TAGS.isEmpty()).isFalse();
  }

  @Test
  void isMadeOfValues() {
    assertThat(UtmParameters.of(TAGS.asMap())).isEqualTo(TAGS).hasSameHashCodeAs(TAGS);
    assertThat(UtmParameters.of(Map.of())).isSameAs(UtmParameters.EMPTY);
    assertThat(TAGS.without(UtmKey.CONTENT)).isEqualTo(UtmParameters.of("vk", "cpc", "Весна 2026"));
    assertThat(TAGS.without(UtmKey.ID)).isSameAs(TAGS);
    assertThat(UtmParameters.EMPTY.with(UtmKey.ID, "1").without(UtmKey.ID))
        .isSameAs(UtmParameters.EMPTY);
  }

  @Test
  void refusesEmptyValuesAndNames() {
    assertThatThrownBy(() -> TAGS.with(UtmKey.ID, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("utm_id")
        .hasMessageContaining("without(ID)");
    assertThatThrownBy(() -> UtmParameters.of("vk", "", "c"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UtmParameters.of(Map.of(UtmKey.ID, "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsAndWritesItself() {
    assertThat(TAGS)
        .hasToString(
            "{utm_source=vk, utm_medium=cpc, utm_campaign=Весна 2026, utm_content=a&b=c#d}");
    assertThat(TAGS.toQuery())
        .isEqualTo("utm_source=vk&utm_medium=cpc"
            + "&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0%202026&utm_content=a%26b%3Dc%23d");
    assertThat(UtmParameters.parse("?" + TAGS.toQuery())).isEqualTo(TAGS);
    assertThat(UtmParameters.EMPTY).hasToString("{}");
    assertThat(UtmParameters.EMPTY.toQuery()).isEmpty();
  }

  @Test
  void mapIsReadOnly() {
    assertThatThrownBy(() -> TAGS.asMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void goesThroughSerialization() {
    assertThat(Serialized.copyOf(TAGS)).isEqualTo(TAGS);
    assertThat(Serialized.copyOf(UtmParameters.EMPTY)).isSameAs(UtmParameters.EMPTY);
  }

  @Test
  void keysAreFoundByName() {
    for (UtmKey key : UtmKey.values()) {
      assertThat(UtmKey.find(key.parameter().toUpperCase(java.util.Locale.ROOT)))
          .contains(key);
      assertThat(UtmKey.at(key.index())).isSameAs(key);
    }
    assertThat(UtmKey.find("utm_nothing")).isEmpty();
  }
}
