package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The macros of an ad platform: the placeholders in links that it replaces when an ad is served.
 *
 * <pre>{@code
 * AdMacros.META.check("https://shop.example/?utm_campaign={{campaign.name}}&utm_term={keyword}");
 * // [ERROR WRONG_BRACKETS {keyword}: Meta writes {{x}}; {keyword} is a macro of Google Ads, Yandex Direct, ...]
 * }</pre>
 *
 * <p>What is certainly wrong is an error: brackets that the platform does not know, encoded braces, the wrong case, a
 * link that is too long. What may be right is a warning: a macro that is not in our list, which is compiled from public
 * documentation, or is no name, as in <code>{{ campaign.name }}</code>; a trap; a static copy beside a dynamic one.
 *
 * @serial exclude
 */
public final class AdMacros implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** Google Ads: <code>{keyword}</code>. */
  public static final AdMacros GOOGLE_ADS = listed("google_ads");
  /** Meta (Facebook, Instagram): <code>{{campaign.name}}</code>. */
  public static final AdMacros META = listed("meta");
  /** TikTok: {@code __CAMPAIGN_NAME__}. */
  public static final AdMacros TIKTOK = listed("tiktok");
  /** VK Ads: <code>{{ad_plan_name}}</code>. */
  public static final AdMacros VK_ADS = listed("vk_ads");
  /** Yandex Direct: <code>{campaign_id}</code>. */
  public static final AdMacros YANDEX_DIRECT = listed("yandex_direct");
  /** LinkedIn: <code>{{CAMPAIGN_NAME}}</code>. */
  public static final AdMacros LINKEDIN = listed("linkedin");
  /** Microsoft Ads: <code>{CampaignId}</code>. */
  public static final AdMacros MICROSOFT_ADS = listed("microsoft_ads");
  /** Pinterest: <code>{campaignid}</code>. */
  public static final AdMacros PINTEREST = listed("pinterest");
  /** Snapchat: <code>{{adSet.name}}</code>. */
  public static final AdMacros SNAPCHAT = listed("snapchat");
  /** Reddit: <code>{{CAMPAIGN_ID}}</code>. */
  public static final AdMacros REDDIT = listed("reddit");
  /** Taboola: <code>{site}</code>. */
  public static final AdMacros TABOOLA = listed("taboola");
  /** Outbrain: <code>{{publisher_name}}</code>. */
  public static final AdMacros OUTBRAIN = listed("outbrain");
  /** X Ads, which replaces nothing. */
  public static final AdMacros X = listed("x");
  /** Telegram Ads, which replaces nothing. */
  public static final AdMacros TELEGRAM_ADS = listed("telegram_ads");

  private final String id;
  private final transient MacroTable table;

  private AdMacros(String id, MacroTable table) {
    this.id = id;
    this.table = table;
  }

  private static AdMacros listed(String id) {
    return find(id).orElseThrow();
  }

  /**
   * Finds a platform by its id, without regard to ASCII case.
   *
   * @param id any text: {@code "vk_ads"}
   * @return the platform, or empty if none has that id
   */
  public static Optional<AdMacros> find(String id) {
    return Optional.ofNullable(Platforms.BY_ID.get(Ascii.toLowerCase(id)));
  }

  /**
   * All platforms, in the order of the data file {@code ad-macros.tsv}.
   *
   * @return an immutable list
   */
  public static List<AdMacros> all() {
    return Platforms.BY_ID.values().asList();
  }

  /**
   * Finds macros that were not replaced, in a link that a visitor has followed.
   *
   * @param inboundUrl any text
   * @return an immutable list of warnings, one for each macro of whatever platform
   */
  public static List<MacroFinding> unresolved(String inboundUrl) {
    return MacroScanner.scan(inboundUrl).stream()
        .map(macro -> MacroFinding.of(
            MacroProblem.UNRESOLVED,
            inboundUrl,
            macro,
            "the macro was not replaced; " + MacroTable.knownTo(macro),
            null))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The id: {@code vk_ads}.
   *
   * @return the id, lower case
   */
  public String id() {
    return id;
  }

  /**
   * The name as people know it: {@code VK Ads}.
   *
   * @return the name
   */
  public String name() {
    return table.name();
  }

  /**
   * The macros that are listed, without brackets. A last {@code *} stands for any ending.
   *
   * @return an immutable set; empty if the platform replaces nothing
   */
  public Set<String> macros() {
    return table.names();
  }

  /**
   * What is good to know about some macros, by name: <code>campaign_id</code> of VK Ads is the ad group. Some names are
   * those of macros that the platform does not have, though one would think so.
   *
   * @return an immutable map of English sentences without a full stop
   */
  public Map<String, String> notes() {
    return ImmutableMap.<String, String>builder()
        .putAll(table.traps())
        .putAll(table.notes())
        .buildOrThrow();
  }

  /**
   * Checks the link of an ad.
   *
   * @param link the link
   * @return an immutable list of what is wrong, in the order of the link; empty if nothing is
   */
  public List<MacroFinding> check(UtmLink link) {
    return check(link.toString());
  }

  /**
   * Checks the link of an ad, which may also be a template such as <code>{lpurl}?utm_source=google</code>.
   *
   * @param link any text
   * @return an immutable list of what is wrong, in the order of the link; empty if nothing is
   */
  public List<MacroFinding> check(String link) {
    return new MacroCheck(table, link).findings();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AdMacros that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Gives the {@linkplain #name() name}. */
  @Override
  public String toString() {
    return name();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(id);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("AdMacros are read through their serial form only");
  }

  private record SerialForm(String id) implements Serializable {

    @Serial
    private Object readResolve() {
      return listed(id);
    }
  }

  /** One object for each platform, made on first use. */
  private static final class Platforms {
    static final ImmutableMap<String, AdMacros> BY_ID = MacroTable.all().stream()
        .collect(
            ImmutableMap.toImmutableMap(MacroTable::id, table -> new AdMacros(table.id(), table)));
  }
}
