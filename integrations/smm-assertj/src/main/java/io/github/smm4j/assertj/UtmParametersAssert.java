package io.github.smm4j.assertj;

import io.github.smm4j.utm.UtmParameters;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about {@link UtmParameters}.
 *
 * <pre>{@code
 * assertThat(UtmParameters.parse(url)).hasSource("vk").lacks(UtmKey.TERM);
 * }</pre>
 */
public final class UtmParametersAssert extends TagsAssert<UtmParametersAssert, UtmParameters> {

  UtmParametersAssert(@Nullable UtmParameters actual) {
    super(actual, UtmParametersAssert.class);
  }

  @Override
  UtmParameters tags() {
    return actual;
  }
}
