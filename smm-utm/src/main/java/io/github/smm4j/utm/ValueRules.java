package io.github.smm4j.utm;

import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.NamingConvention.LetterCase;
import io.github.smm4j.utm.NamingConvention.Settings;
import io.github.smm4j.utm.words.CharacterSet;
import io.github.smm4j.utm.words.NearestValue;
import io.github.smm4j.utm.words.WordSeparators;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks and fixes the value of one tag. */
final class ValueRules {
  private final Settings settings;
  private final CharacterSet characters;

  ValueRules(Settings settings) {
    this.settings = settings;
    this.characters = NamingConvention.charactersOf(settings);
  }

  /** The rules that a value breaks. */
  Set<NamingRule> brokenBy(UtmKey key, String value) {
    Set<NamingRule> broken = EnumSet.noneOf(NamingRule.class);
    String plain = MacroScanner.withoutMacros(value);
    boolean hasMacro = !plain.equals(value);
    if (!settings.exempt().contains(key)) {
      broken.addAll(brokenByLetters(key, plain));
      if (!hasMacro && !separators(key).joined(value).equals(value)) {
        broken.add(NamingRule.SEPARATOR);
      }
    }
    if (hasMacro) {
      return broken;
    }
    ImmutableSet<String> allowed = settings.allowed().get(key);
    if (allowed != null && !allowed.contains(value)) {
      broken.add(NamingRule.ALLOWED_VALUES);
    }
    Integer most = settings.maxLengths().get(key);
    if (most != null && value.length() > most) {
      broken.add(NamingRule.MAX_LENGTH);
    }
    CampaignPattern pattern = settings.campaign();
    if (key == UtmKey.CAMPAIGN && pattern != null && pattern.read(value).isEmpty()) {
      broken.add(NamingRule.CAMPAIGN_PATTERN);
    }
    return broken;
  }

  /** The rules that some characters break, wherever they stand in a value of a tag that is not exempt. */
  Set<NamingRule> brokenByLetters(UtmKey key, String plain) {
    Set<NamingRule> broken = EnumSet.noneOf(NamingRule.class);
    if (settings.letterCase() == LetterCase.LOWER
        && !plain.equals(plain.toLowerCase(Locale.ROOT))) {
      broken.add(NamingRule.LOWER_CASE);
    }
    WordSeparators separators = separators(key);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (separators.isOther(c)) {
        broken.add(NamingRule.SEPARATOR);
      } else if (!separators.isOwn(c) && !characters.contains(c)) {
        broken.add(NamingRule.CHARACTERS);
      }
    }
    return broken;
  }

  private WordSeparators separators(UtmKey key) {
    CampaignPattern pattern = settings.campaign();
    String more = key == UtmKey.CAMPAIGN && pattern != null ? pattern.separators() : "";
    return new WordSeparators(settings.separator(), more);
  }

  /** The nearest value that breaks no rule, or null. */
  @Nullable
  String suggestion(UtmKey key, String value) {
    String fixed = fix(key, value);
    return !fixed.equals(value) && brokenBy(key, fixed).isEmpty() ? fixed : null;
  }

  /** The one value that a tag may have, or null. */
  @Nullable
  String onlyAllowed(UtmKey key) {
    ImmutableSet<String> allowed = settings.allowed().get(key);
    return allowed != null && allowed.size() == 1 ? allowed.iterator().next() : null;
  }

  /** The nearest value that there is. */
  String fix(UtmKey key, String value) {
    if (brokenBy(key, value).isEmpty()) {
      return value;
    }
    String spelled = settings.exempt().contains(key)
        ? value
        : MacroScanner.replacePlain(value, text -> spelled(key, text), separators(key)::joined);
    if (spelled.isEmpty()) {
      return value;
    }
    if (MacroScanner.hasMacro(spelled)) {
      return spelled;
    }
    ImmutableSet<String> allowed = settings.allowed().get(key);
    String near = allowed == null
        ? spelled
        : NearestValue.of(allowed, value, spelled, SourceNames::known, key == UtmKey.SOURCE);
    return cut(key, inPattern(key, near));
  }

  private String spelled(UtmKey key, String text) {
    String latin = Normalizer.normalize(text, Normalizer.Form.NFC); // й may be two characters
    for (Transliteration table : settings.transliterations()) {
      latin = table.apply(latin);
    }
    String cased =
        settings.letterCase() == LetterCase.LOWER ? latin.toLowerCase(Locale.ROOT) : latin;
    return separators(key).spelled(cased, characters);
  }

  private String inPattern(UtmKey key, String value) {
    CampaignPattern pattern = settings.campaign();
    return key != UtmKey.CAMPAIGN || pattern == null || pattern.read(value).isPresent()
        ? value
        : pattern.nearest(value).orElse(value);
  }

  /** Cuts a value that is too long, where it need not be one of some or built in some way. */
  private String cut(UtmKey key, String value) {
    Integer most = settings.maxLengths().get(key);
    boolean free = !settings.allowed().containsKey(key)
        && (key != UtmKey.CAMPAIGN || settings.campaign() == null);
    if (most == null || value.length() <= most || !free) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
    String cut = separators(key).joined(value.substring(0, end));
    return cut.isEmpty() ? value : cut;
  }
}
