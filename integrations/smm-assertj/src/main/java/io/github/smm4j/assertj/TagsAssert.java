package io.github.smm4j.assertj;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.PersonalData;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmParameters;
import io.github.smm4j.utm.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What is asserted of tags, wherever they stand. */
abstract class TagsAssert<S extends TagsAssert<S, A>, A> extends AbstractAssert<S, A> {

  TagsAssert(@Nullable A actual, Class<S> self) {
    super(actual, self);
  }

  /** The tags; only asked for when there is an actual value. */
  abstract UtmParameters tags();

  /**
   * Checks {@code utm_source}, upper and lower case told apart.
   *
   * @param expected the value
   * @return this
   */
  public S hasSource(String expected) {
    return has(UtmKey.SOURCE, expected);
  }

  /**
   * Checks that {@code utm_source} is the id of a network, as {@code UtmLink.source(network)} writes it.
   *
   * @param expected the network
   * @return this
   */
  public S hasSource(Network expected) {
    return has(UtmKey.SOURCE, expected.id());
  }

  /**
   * Checks {@code utm_medium}, upper and lower case told apart.
   *
   * @param expected the value
   * @return this
   */
  public S hasMedium(String expected) {
    return has(UtmKey.MEDIUM, expected);
  }

  /**
   * Checks {@code utm_campaign}, upper and lower case told apart.
   *
   * @param expected the value
   * @return this
   */
  public S hasCampaign(String expected) {
    return has(UtmKey.CAMPAIGN, expected);
  }

  /**
   * Checks {@code utm_term}, upper and lower case told apart.
   *
   * @param expected the value
   * @return this
   */
  public S hasTerm(String expected) {
    return has(UtmKey.TERM, expected);
  }

  /**
   * Checks {@code utm_content}, upper and lower case told apart.
   *
   * @param expected the value
   * @return this
   */
  public S hasContent(String expected) {
    return has(UtmKey.CONTENT, expected);
  }

  /**
   * Checks a tag, upper and lower case told apart.
   *
   * @param key which tag
   * @param expected its decoded value
   * @return this
   */
  public S has(UtmKey key, String expected) {
    isNotNull();
    Optional<String> found = tags().get(key);
    if (!found.equals(Optional.of(expected))) {
      throw failureWithActualExpected(
          found.orElse(null),
          expected,
          "Expecting %s to be \"%s\" but it is %s in:%n  %s",
          key.parameter(),
          expected,
          found.map(value -> "\"" + value + "\"").orElse("missing"),
          actual);
    }
    return myself;
  }

  /**
   * Checks that a tag is missing.
   *
   * @param key which tag
   * @return this
   */
  public S lacks(UtmKey key) {
    isNotNull();
    tags().get(key).ifPresent(value -> {
      throw failure("Expecting no %s but it is \"%s\" in:%n  %s", key.parameter(), value, actual);
    });
    return myself;
  }

  /**
   * Checks that there is no tag at all.
   *
   * @return this
   */
  public S hasNoTags() {
    isNotNull();
    if (!tags().isEmpty()) {
      throw failure("Expecting no tags but found %s in:%n  %s", tags(), actual);
    }
    return myself;
  }

  /**
   * Checks that {@link PersonalData#find} finds nothing in the tags. The failure masks what was found and does not show
   * the link.
   *
   * @return this
   */
  public S hasNoPersonalData() {
    isNotNull();
    List<PersonalData> found = PersonalData.find(tags());
    if (!found.isEmpty()) {
      throw failure("Expecting no personal data but found (masked):%s", lines(found));
    }
    return myself;
  }

  /**
   * Checks that the tags break no rule of a convention. The failure lists every violation with its suggestion.
   *
   * @param house the convention
   * @return this
   */
  public S followsConvention(NamingConvention house) {
    isNotNull();
    List<Violation> violations = house.check(tags());
    if (!violations.isEmpty()) {
      throw failure(
          "Expecting the naming convention to be followed but:%s%nin:%n  %s",
          lines(violations), actual);
    }
    return myself;
  }

  static String lines(List<?> things) {
    return things.stream()
        .map(thing -> String.format("%n  %s", thing))
        .collect(Collectors.joining());
  }
}
