package io.github.smm4j.examples.monday;

import static io.github.smm4j.utm.UtmKey.CAMPAIGN;

import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.UtmParameters;

/** How the house writes campaigns: lower case, and underscores between the words. */
final class MondayNames {
  private static final NamingConvention HOUSE =
      NamingConvention.builder().lowerCase().separator('_').build();

  private MondayNames() {}

  /** The house's form of a campaign name, from whoever wrote it. */
  static String house(String campaign) {
    return HOUSE.fix(UtmParameters.EMPTY.with(CAMPAIGN, campaign)).campaign().orElse("");
  }
}
