package io.github.smm4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

  static List<Measure> listed() {
    return Measure.all();
  }

  @Test
  void everyConstantIsListedUnderItsName() throws IllegalAccessException {
    List<Measure> constants = new ArrayList<>();
    for (var field : Measure.class.getFields()) {
      if (field.getType() == Measure.class) {
        Measure measure = (Measure) field.get(null);
        assertThat(field.getName()).isEqualTo(measure.id().toUpperCase(Locale.ROOT));
        constants.add(measure);
      }
    }
    assertThat(constants).hasSizeGreaterThan(80).containsExactlyElementsOf(Measure.all());
  }

  @ParameterizedTest
  @MethodSource("listed")
  void listedMeasuresAreFoundAndKeptOne(Measure measure) {
    assertThat(Measure.find(measure.id())).containsSame(measure);
    assertThat(Measure.of(measure.id(), measure.unit(), measure.additivity())).isSameAs(measure);
    assertThat(Serialized.copyOf(measure)).isSameAs(measure);
    assertThat(measure).hasToString(measure.id());
    Measure gross = measure.gross();
    assertThat(gross.additivity()).isEqualTo(Additivity.ADDITIVE);
    assertThat(gross.unit()).isEqualTo(measure.unit());
    assertThat(gross.gross()).isSameAs(gross);
    if (measure.additivity() == Additivity.ADDITIVE) {
      assertThat(gross).isSameAs(measure);
    } else {
      assertThat(gross.id()).isEqualTo("gross_" + measure.id());
      assertThat(Measure.find(gross.id())).containsSame(gross);
      assertThat(Serialized.copyOf(gross)).isSameAs(gross);
      assertThat(gross).isNotEqualTo(measure);
    }
  }

  @Test
  void usersAddTheirOwn() {
    Measure addToCart = Measure.count("add_to_cart");
    assertThat(addToCart.unit()).isEqualTo(MeasureUnit.COUNT);
    assertThat(addToCart.additivity()).isEqualTo(Additivity.ADDITIVE);
    assertThat(addToCart)
        .isEqualTo(Measure.count("add_to_cart"))
        .hasSameHashCodeAs(Measure.count("add_to_cart"));
    assertThat(addToCart)
        .isNotEqualTo(Measure.count("cart"))
        .isNotEqualTo(Measure.money("add_to_cart"))
        .isNotEqualTo(Measure.of("add_to_cart", MeasureUnit.COUNT, Additivity.UNIQUE))
        .isNotEqualTo(Measure.CLICKS)
        .isNotEqualTo("add_to_cart");
    assertThat(Serialized.copyOf(addToCart)).isEqualTo(addToCart);
    assertThat(Measure.find("add_to_cart")).as("nothing global changes").isEmpty();
    assertThat(Measure.money("fee").unit()).isEqualTo(MeasureUnit.MONEY);
    assertThat(Measure.milliseconds("listening").unit()).isEqualTo(MeasureUnit.MILLISECONDS);
    assertThat(Measure.of("guests", MeasureUnit.COUNT, Additivity.UNIQUE).gross())
        .isEqualTo(Measure.count("gross_guests"));
  }

  @Test
  void aListedIdKeepsItsKind() {
    assertThat(Measure.count("clicks")).isSameAs(Measure.CLICKS);
    assertThat(Measure.count("gross_reach")).isSameAs(Measure.REACH.gross());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measure.count("spend"))
        .withMessage(
            "spend is listed as MONEY, ADDITIVE: take that one, or another id for yours of COUNT, ADDITIVE");
    assertThatIllegalArgumentException().isThrownBy(() -> Measure.count("reach"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Add to cart", "a=b", "клики", "a\n"})
  void refusesOtherIds(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measure.count(id))
        .withMessageContaining("a-z 0-9 _ . -")
        .withMessageContaining(id);
  }

  @Test
  void boundsTheLengthOfIds() {
    assertThat(Measure.count("a".repeat(64)).id()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> Measure.count("a".repeat(65)));
  }

  /** The gross sibling is a measure like others, and is made by its id where it is read. */
  @ParameterizedTest
  @EnumSource(value = Additivity.class, mode = EnumSource.Mode.EXCLUDE, names = "ADDITIVE")
  void leavesRoomForTheIdOfTheGrossSibling(Additivity additivity) {
    Measure longest = Measure.of("a".repeat(58), MeasureUnit.COUNT, additivity);
    assertThat(Measure.count(longest.gross().id())).isEqualTo(longest.gross());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measure.of("a".repeat(59), MeasureUnit.COUNT, additivity))
        .withMessageContaining("does not add up is 1 to 58 of the characters");
  }
}
