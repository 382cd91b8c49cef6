package io.github.smm4j.utm;

import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.NamingConvention.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a convention that asks for what another one refuses.
 *
 * @param rule the rule, named as in a file
 * @param message what it asks for, and which rules refuse that
 */
record RuleContradiction(String rule, String message) {

  /** The first one among the rules of a convention. */
  static Optional<RuleContradiction> in(Settings settings) {
    ValueRules values = new ValueRules(settings);
    for (Map.Entry<UtmKey, ImmutableSet<String>> allowed : settings.allowed().entrySet()) {
      UtmKey key = allowed.getKey();
      for (String word : allowed.getValue()) {
        Set<NamingRule> broken = values.brokenBy(key, word);
        if (!broken.isEmpty()) {
          return Optional.of(new RuleContradiction(
              ConventionText.ALLOW + key.parameter(),
              "the allowed value \"" + word + "\" of " + key.parameter() + " itself breaks "
                  + broken));
        }
      }
    }
    CampaignPattern pattern = settings.campaign();
    return pattern == null || settings.exempt().contains(UtmKey.CAMPAIGN)
        ? Optional.empty()
        : inPattern(pattern, values);
  }

  private static Optional<RuleContradiction> inPattern(CampaignPattern pattern, ValueRules values) {
    for (String text : pattern.fixedTexts()) {
      Set<NamingRule> broken = values.brokenByLetters(UtmKey.CAMPAIGN, text);
      if (!broken.isEmpty()) {
        return Optional.of(new RuleContradiction(
            ConventionText.CAMPAIGN,
            "\"" + text + "\" in the campaign pattern " + pattern + " itself breaks " + broken));
      }
    }
    return Optional.empty();
  }
}
