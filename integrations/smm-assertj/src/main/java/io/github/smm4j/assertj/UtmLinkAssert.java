package io.github.smm4j.assertj;

import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link UtmLink}.
 *
 * <pre>{@code
 * assertThat(link).hasSource(Network.VK).hasMedium("paid_social").hasNoPersonalData().followsConvention(house);
 * assertThat(link).hasToString("https://shop.example/?utm_source=vk&utm_medium=paid_social");
 * }</pre>
 */
public final class UtmLinkAssert extends TagsAssert<UtmLinkAssert, UtmLink> {

  UtmLinkAssert(@Nullable UtmLink actual) {
    super(actual, UtmLinkAssert.class);
  }

  @Override
  UtmParameters tags() {
    return actual.parameters();
  }
}
