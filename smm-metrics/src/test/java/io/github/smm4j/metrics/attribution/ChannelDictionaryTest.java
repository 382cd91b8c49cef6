package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelDictionaryTest {

  @Test
  void namesThatLookAlikeHaveNumbersOfTheirOwn() {
    ChannelDictionary dictionary = new ChannelDictionary();
    List<String> names = new ArrayList<>(List.of("", "a", "ab", "ba", "Aa", "BB"));
    for (int i = 0; i < 5_000; i++) {
      names.add("x" + String.format("%04d", i) + "-the-same-middle-and-end");
    }
    for (int i = 0; i < names.size(); i++) {
      assertThat(dictionary.codeOf(names.get(i))).isEqualTo(i);
    }
    for (int i = 0; i < names.size(); i++) {
      String text = "> " + names.get(i) + " >";
      assertThat(dictionary.codeOf(text, 2, text.length() - 2, names.get(i).hashCode()))
          .isEqualTo(i);
      assertThat(dictionary.name(i)).isEqualTo(names.get(i));
    }
    assertThat(dictionary.size()).isEqualTo(names.size());
    assertThat(dictionary.names()).isEqualTo(names);
  }
}
