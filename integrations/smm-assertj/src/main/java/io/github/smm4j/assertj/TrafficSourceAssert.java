package io.github.smm4j.assertj;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.Channel;
import io.github.smm4j.utm.TrafficSource;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link TrafficSource}. A failure shows the rule that gave the channel.
 *
 * <pre>{@code
 * assertThat(TrafficSource.classify(landingUrl, referrer)).hasChannel(Channel.PAID_SOCIAL).hasNetwork(Network.VK);
 * }</pre>
 */
public final class TrafficSourceAssert extends AbstractAssert<TrafficSourceAssert, TrafficSource> {

  TrafficSourceAssert(@Nullable TrafficSource actual) {
    super(actual, TrafficSourceAssert.class);
  }

  /**
   * Checks the channel.
   *
   * @param expected the channel
   * @return this
   */
  public TrafficSourceAssert hasChannel(Channel expected) {
    isNotNull();
    return check("channel", actual.channel(), expected);
  }

  /**
   * Checks the source, upper and lower case told apart.
   *
   * @param expected such as {@code vk}, {@code (direct)}
   * @return this
   */
  public TrafficSourceAssert hasSource(String expected) {
    isNotNull();
    return check("source", actual.source(), expected);
  }

  /**
   * Checks the medium, upper and lower case told apart.
   *
   * @param expected such as {@code cpc}, {@code (none)}
   * @return this
   */
  public TrafficSourceAssert hasMedium(String expected) {
    isNotNull();
    return check("medium", actual.medium(), expected);
  }

  /**
   * Checks the campaign of the tags, upper and lower case told apart.
   *
   * @param expected the campaign
   * @return this
   */
  public TrafficSourceAssert hasCampaign(String expected) {
    isNotNull();
    return check("campaign", actual.campaign(), expected);
  }

  /**
   * Checks the network.
   *
   * @param expected the network
   * @return this
   */
  public TrafficSourceAssert hasNetwork(Network expected) {
    isNotNull();
    return check("network", actual.network(), expected);
  }

  /**
   * Checks that the visit came from no known network.
   *
   * @return this
   */
  public TrafficSourceAssert hasNoNetwork() {
    isNotNull();
    actual.network().ifPresent(found -> {
      throw failure("Expecting no network but it is %s%s", found, evidence());
    });
    return this;
  }

  private TrafficSourceAssert check(String what, Optional<?> found, Object expected) {
    if (found.isEmpty()) {
      throw failureWithActualExpected(
          null, expected, "Expecting %s to be %s but there is none%s", what, expected, evidence());
    }
    return check(what, found.get(), expected);
  }

  private TrafficSourceAssert check(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw failureWithActualExpected(
          found,
          expected,
          "Expecting %s to be %s but it is %s%s",
          what,
          expected,
          found,
          evidence());
    }
    return this;
  }

  private String evidence() {
    return String.format("%n  %s%n  %s", actual, actual.rule());
  }
}
