package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every value: it equals its copy and nothing else. */
class ValuesTest {

  static Stream<List<Object>> values() {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("values")
  void isEqualToItsCopyAndToNoOther(List<Object> values) {
    assertThat(values.size()).isGreaterThan(1);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      Object copy = Serialized.copyOf(value);
      assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
      assertThat(value).isNotEqualTo("text").isNotEqualTo(null);
      for (Object other : values.subList(i + 1, values.size())) {
        assertThat(value).isNotEqualTo(other);
      }
    }
  }

  /** Not all values of a type have one hash code: sets of them would be slow. */
  @ParameterizedTest
  @MethodSource("values")
  void hashCodesDiffer(List<Object> values) {
    List<Integer> hashCodes = new ArrayList<>();
    values.forEach(value -> hashCodes.add(value.hashCode()));
    assertThat(Set.copyOf(hashCodes)).hasSizeGreaterThan(1);
  }
}
