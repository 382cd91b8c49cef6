package io.github.smm4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @Test
  void everyListedNetworkIsAConstant() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (var field : Network.class.getFields()) {
      if (field.getType() == Network.class) {
        constants.add(((Network) field.get(null)).id());
      }
    }
    assertThat(Network.all())
        .hasSize(35)
        .extracting(Network::id)
        .containsExactlyInAnyOrderElementsOf(constants);
  }

  static Iterable<Network> listed() {
    return Network.all();
  }

  @ParameterizedTest
  @MethodSource("listed")
  void isFoundByEverythingItsRowSays(Network network) {
    assertThat(Network.find(network.id())).containsSame(network);
    assertThat(Network.find(network.name())).containsSame(network);
    assertThat(network.aliases())
        .doesNotContain(network.id())
        .allSatisfy(alias -> assertThat(Network.find(alias)).containsSame(network));
    assertThat(network.hosts()).isNotEmpty().allSatisfy(host -> {
      String real = host.replace(".*", ".co.uk");
      assertThat(Network.ofHost(real)).containsSame(network);
      assertThat(Network.ofHost("www." + real)).containsSame(network);
      assertThat(Network.ofHost("not-" + real)).isNotEqualTo(java.util.Optional.of(network));
    });
    assertThat(network.apps())
        .allSatisfy(app -> assertThat(Network.ofApp(app)).containsSame(network));
    assertThat(Serialized.copyOf(network)).usingRecursiveComparison().isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource({
    "m.vk.com, vk",
    "VK.COM., vk",
    "l.facebook.com, facebook",
    "t.co, x",
    "my.mail.ru, moimir",
    "zen.yandex.ru, dzen",
    "pinterest.co.uk, pinterest",
    "ru.pinterest.com, pinterest",
    "www.pinterest.de, pinterest",
    "my_group.vk.com, vk",
    "группа.vk.com, vk",
    "xn--80afqaaq.vk.com, vk",
    "группа.pinterest.de, pinterest"
  })
  void matchesHostsOnLabelBoundaries(String host, String id) {
    assertThat(Network.ofHost(host)).map(Network::id).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "netflix.com",
        "microsoft.com",
        "evilvk.com",
        "vk.com.evil.example",
        "mail.ru",
        "yandex.ru",
        "pinterest.evil.com",
        "pinterest.blogspot.com",
        "pinterest",
        "",
        ".",
        "..",
        "vk..com",
        " vk.com",
        "https://vk.com/",
        "кино.рф",
        "\u0000",
        "evil.com/.vk.com",
        "evil.com/?u=x.vk.com",
        "evil.com#.vk.com",
        "evil.com\\.vk.com",
        "evil.com\uFF0F.vk.com",
        "evil.com\u2028.vk.com",
        "evil.com\r\n.vk.com",
        "evil.com:80/a.vk.com",
        "user@m.vk.com",
        "http://m.vk.com",
        "%61.vk.com",
        "a b.vk.com",
        "a\u00A0b.vk.com",
        ".vk.com",
        "x..vk.com",
        "x.\u3002vk.com",
        "vk.com..",
        "\u0000.vk.com",
        "\uD800.vk.com"
      })
  void leavesOtherHostsAlone(String host) {
    assertThat(Network.ofHost(host)).isEmpty();
  }

  @Test
  void findsNamesWithoutRegardToCase() {
    assertThat(Network.find("fb")).contains(Network.FACEBOOK);
    assertThat(Network.find("FB")).contains(Network.FACEBOOK);
    assertThat(Network.find("Odnoklassniki")).contains(Network.ODNOKLASSNIKI);
    assertThat(Network.find("My World")).contains(Network.MY_WORLD);
    assertThat(Network.find("")).isEmpty();
    assertThat(Network.find("friendster")).isEmpty();
  }

  @Test
  void ofGivesTheListedNetworkWhereNoHostIsNamed() {
    assertThat(Network.of("vk")).isSameAs(Network.VK);
    assertThat(Network.of("fb").id()).as("an alias is no id").isEqualTo("fb");
  }

  @Test
  void ofMakesOnesOwn() {
    Network mine = Network.of("MyNet", "My.NET");
    assertThat(mine.id()).isEqualTo("mynet");
    assertThat(mine.hosts()).containsExactly("my.net");
    assertThat(mine.kind()).isEqualTo(Network.Kind.SOCIAL);
    assertThat(mine).hasToString("MyNet").isEqualTo(Network.of("mynet")).isNotEqualTo(Network.VK);
    assertThat(Network.find("mynet")).as("nothing global changes").isEmpty();
  }

  @Test
  void builderSetsEverything() {
    Network mine = Network.builder("clips")
        .name("Clips")
        .kind(Network.Kind.VIDEO)
        .aliases("CL")
        .hosts("clips.example")
        .apps("com.example.Clips")
        .build();
    Network copy = Serialized.copyOf(mine);
    assertThat(copy).isEqualTo(mine).hasSameHashCodeAs(mine).hasToString("Clips");
    assertThat(copy.kind()).isEqualTo(Network.Kind.VIDEO);
    assertThat(copy.aliases()).containsExactly("cl");
    assertThat(copy.hosts()).containsExactly("clips.example");
    assertThat(copy.apps()).containsExactly("com.example.Clips");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "my net", "a\n"})
  void refusesBlanksInIds(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.of(id))
        .withMessageContaining("white space");
    assertThatIllegalArgumentException().isThrownBy(() -> Network.of("a", id));
    assertThatIllegalArgumentException().isThrownBy(() -> Network.builder("a").aliases(id));
    assertThatIllegalArgumentException().isThrownBy(() -> Network.builder("a").apps(id));
  }

  @Test
  void refusesABlankName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.builder("a").name(" "))
        .withMessage("the name of network a is blank");
  }
}
