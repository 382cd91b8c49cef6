package io.github.smm4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every value: it is a good member of a set. */
class ValuesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  static Stream<List<Object>> values() {
    return Stream.of(
        List.of(Network.VK, Network.of("mynet")),
        List.of(Measure.LIKES, Measure.COMMENTS, Measure.count("stickers")),
        List.of(
            Tally.empty(),
            Tally.builder().set(Measure.LIKES, 1).build(),
            Tally.builder().set(Measure.LIKES, 2).build(),
            Tally.builder().set(Measure.SHARES, 2).build()),
        List.of(
            Measure.LIKES.times(2), Measure.LIKES.times(3), Measure.LIKES.plus(Measure.COMMENTS)),
        List.of(
            Post.builder("1", Network.VK).build(), Post.builder("2", Network.VK).build()),
        List.of(Campaign.builder("spring").build(), Campaign.builder("autumn").build()),
        List.of(
            AudienceSnapshot.builder(Network.VK, DAY).build(),
            AudienceSnapshot.builder(Network.VK, DAY.plusDays(1)).build()));
  }

  /** Sets and maps of them would be slow otherwise. */
  @ParameterizedTest
  @MethodSource("values")
  void hashCodesDiffer(List<Object> values) {
    assertThat(values.stream().map(Object::hashCode).distinct()).hasSameSizeAs(values);
  }
}
