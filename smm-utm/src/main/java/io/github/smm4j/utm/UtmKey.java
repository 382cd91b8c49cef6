package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a tag tells about a visit: the nine parameters that Google Analytics 4 reads.
 *
 * <p>Source: Google Analytics help, "URL builders: collect campaign data with custom URLs".
 */
public enum UtmKey {
  /** Who sent the visit: {@code vk}, {@code newsletter}. */
  SOURCE(0, "utm_source"),
  /** By what kind of channel: {@code cpc}, {@code email}, {@code social}. */
  MEDIUM(1, "utm_medium"),
  /** For which campaign. */
  CAMPAIGN(2, "utm_campaign"),
  /** The paid keyword. */
  TERM(3, "utm_term"),
  /** Which of several links or ads. */
  CONTENT(4, "utm_content"),
  /** The campaign's id, which joins imported costs. */
  ID(5, "utm_id"),
  /** The platform that bought or placed it: {@code Display & Video 360}. */
  SOURCE_PLATFORM(6, "utm_source_platform"),
  /** The form of the creative: {@code video}, {@code carousel}. */
  CREATIVE_FORMAT(7, "utm_creative_format"),
  /** The tactic: {@code remarketing}, {@code prospecting}. */
  MARKETING_TACTIC(8, "utm_marketing_tactic");

  private static final UtmKey[] ALL = values();
  private static final ImmutableMap<String, UtmKey> BY_PARAMETER =
      Maps.uniqueIndex(Arrays.asList(ALL), UtmKey::parameter);

  private final int index;
  private final String parameter;

  UtmKey(int index, String parameter) {
    this.index = index;
    this.parameter = parameter;
  }

  /**
   * The name of the parameter in a link: {@code utm_source}.
   *
   * @return the name, lower case
   */
  public String parameter() {
    return parameter;
  }

  /**
   * Finds a key by the name of its parameter, without regard to ASCII case.
   *
   * @param parameter any text: {@code "utm_source"}
   * @return the key, or empty if none has that name
   */
  public static Optional<UtmKey> find(String parameter) {
    return Optional.ofNullable(BY_PARAMETER.get(Ascii.toLowerCase(parameter)));
  }

  /** Its place in arrays with one element for each key. */
  int index() {
    return index;
  }

  static UtmKey at(int index) {
    return ALL[index];
  }

  static int count() {
    return ALL.length;
  }
}
