package io.github.smm4j.utm;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A link breaks the {@link NamingConvention} of the house.
 *
 * @serial exclude
 */
public final class NamingConventionException extends IllegalArgumentException {

  @Serial
  private static final long serialVersionUID = 1;

  private final ImmutableList<Violation> violations;

  NamingConventionException(String link, List<Violation> violations) {
    super(violations.stream()
        .map(Violation::toString)
        .collect(Collectors.joining("; ", "the link breaks the naming convention: ", ": " + link)));
    this.violations = ImmutableList.copyOf(violations);
  }

  /**
   * What is broken.
   *
   * @return an immutable list, not empty
   */
  public List<Violation> violations() {
    return violations;
  }
}
