package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreLinkTest {

  @Test
  void linksToGooglePlay() {
    StoreLink link =
        StoreLink.googlePlay("com.example").utm(UtmParameters.of("vk", "cpc", "Весна & 1"));
    assertThat(link)
        .hasToString(
            "https://play.google.com/store/apps/details?id=com.example&referrer=utm_source%3Dvk"
                + "%26utm_medium%3Dcpc%26utm_campaign%3D%25D0%2592%25D0%25B5%25D1%2581%25D0%25BD%25D0%25B0%2520%2526%25201");
    assertThat(StoreLink.googlePlay("com.example"))
        .hasToString("https://play.google.com/store/apps/details?id=com.example");
    assertThat(Serialized.copyOf(link)).isEqualTo(link).hasSameHashCodeAs(link);
  }

  @Test
  void linksToTheAppStore() {
    UtmParameters utm = UtmParameters.of("vk", "cpc", "spring sale");
    assertThat(StoreLink.appStore(123456789).provider("117890").utm(utm))
        .hasToString("https://apps.apple.com/app/id123456789?pt=117890&ct=spring%20sale&mt=8");
    assertThat(StoreLink.appStore(1)).hasToString("https://apps.apple.com/app/id1?mt=8");
    assertThat(StoreLink.appStore(1).campaign("a".repeat(30)).toString()).contains("ct=aaa");
    for (char sign : "[]/\\-~+=<>:;,._'\"*&$%#@?!|{}()".toCharArray()) {
      assertThat(StoreLink.appStore(1).campaign("a" + sign)).isNotEqualTo(StoreLink.appStore(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a ", "весна", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a\nb"})
  void refusesCampaignsThatTheAppStoreDoesNotTake(String token) {
    assertThatIllegalArgumentException().isThrownBy(() -> StoreLink.appStore(1).campaign(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.a.", ".com.a", "com..a", "example", "com.1a", "1com.a", "com._a", "com.a-b", "com.б"
      })
  void refusesWhatIsNoAndroidPackage(String app) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoreLink.googlePlay(app))
        .withMessageContaining(app);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "com.example", "com.Example_2.app", "ru.a1.b__c"})
  void takesAndroidPackages(String app) {
    assertThat(StoreLink.googlePlay(app).toString()).endsWith("?id=" + app);
  }

  @Test
  void refusesWhatIsNoApp() {
    for (String app : List.of("", "com example", "com.example&x=1", "com-example")) {
      assertThatIllegalArgumentException().isThrownBy(() -> StoreLink.googlePlay(app));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> StoreLink.appStore(0));
    assertThatIllegalArgumentException().isThrownBy(() -> StoreLink.appStore(1).provider("a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoreLink.googlePlay("a.b").provider("1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoreLink.googlePlay("a.b").campaign("1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoreLink.appStore(1).utm(UtmParameters.EMPTY));
  }
}
