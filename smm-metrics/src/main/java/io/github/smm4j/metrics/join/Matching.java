package io.github.smm4j.metrics.join;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rule by which the values of a key in different sources are taken for the same: stated in the answer, and never
 * guessed.
 *
 * <pre>{@code
 * Matching.exact();                                                        // the default
 * Matching.normalized("lower case", name -> name.toLowerCase(Locale.ROOT));   // Spring_Sale is spring_sale
 * Matching.byId(Map.of("120210001", "spring_sale"));                          // what the ad account's ids are called
 * }</pre>
 */
public final class Matching {

  private static final Matching EXACT = new Matching("exactly", value -> value);

  private final String name;
  private final UnaryOperator<Object> change;

  private Matching(String name, UnaryOperator<Object> change) {
    this.name = name;
    this.change = change;
  }

  /**
   * Values match if they are equal.
   *
   * @return the rule
   */
  public static Matching exact() {
    return EXACT;
  }

  /**
   * Texts match if a naming convention makes them the same. The table shows what the convention makes of them. Values
   * that are no text are left as they are.
   *
   * @param name the convention in a few words, for the answer; not blank
   * @param convention gives the text in the convention's form; a blank one counts as no value
   * @return the rule
   * @throws IllegalArgumentException if the name is blank
   */
  public static Matching normalized(String name, UnaryOperator<String> convention) {
    checkArgument(!name.isBlank(), "the name of a naming convention is blank");
    requireNonNull(convention);
    return new Matching("by " + name, value -> {
      if (!(value instanceof String text)) {
        return value;
      }
      String normal = convention.apply(text);
      return normal.isBlank() ? Optional.empty() : normal;
    });
  }

  /**
   * Ids match the names that they are given. Values without a name stay as they are: they will stand among those without
   * a partner.
   *
   * @param names the name of each id
   * @return the rule
   */
  public static Matching byId(Map<String, String> names) {
    ImmutableMap<String, String> copy = ImmutableMap.copyOf(names);
    return new Matching(
        "by id (" + copy.size() + " known)",
        value -> copy.containsKey(value.toString()) ? copy.get(value.toString()) : value);
  }

  Object of(Object value) {
    return change.apply(value);
  }

  boolean isExact() {
    return this == EXACT;
  }

  /** Gives the rule in words: {@code exactly}, {@code by lower case}, {@code by id (12 known)}. */
  @Override
  public String toString() {
    return name;
  }
}
