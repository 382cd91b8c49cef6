package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Network;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ready tags for the links of ads and posts, with the macros that the platform replaces.
 *
 * <pre>{@code
 * LinkTemplate.VK_ADS.to("https://shop.example/").toString();
 * // https://shop.example/?utm_source=vk&utm_medium=cpc&utm_campaign={{ad_plan_name}}
 * //     &utm_content={{banner_id}}&utm_id={{ad_plan_id}}
 * LinkTemplate.communityPost(Network.VK).to("https://shop.example/").campaign("spring");
 * }</pre>
 *
 * <p>The templates are the data file {@code link-templates.tsv}. {@link #TELEGRAM} and
 * {@link #communityPost(Network) community posts} have no macro for the campaign: set it.
 *
 * @serial exclude
 */
public final class LinkTemplate implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** Ads in VK Ads. */
  public static final LinkTemplate VK_ADS = listed("vk_ads");
  /**
   * Ads of Meta. The source is the macro <code>{{site_source_name}}</code>, which Meta replaces by where the ad was
   * shown: {@code fb} (Facebook), {@code ig} (Instagram), {@code msg} (Messenger), {@code an} (Audience Network) or
   * {@code th} (Threads). Set the source to have one for all of them: {@code META.to(url).source("facebook")}.
   */
  public static final LinkTemplate META = listed("meta");
  /** Ads in Google Ads; there is no macro for the campaign's name, so the campaign is its id. */
  public static final LinkTemplate GOOGLE_ADS = listed("google_ads");
  /** Ads in Yandex Direct. */
  public static final LinkTemplate YANDEX_DIRECT = listed("yandex_direct");
  /** Ads on TikTok. */
  public static final LinkTemplate TIKTOK = listed("tiktok");
  /** Ads on LinkedIn. */
  public static final LinkTemplate LINKEDIN = listed("linkedin");
  /** Ads in Telegram Ads, which replaces nothing: set the campaign. */
  public static final LinkTemplate TELEGRAM = listed("telegram");

  private final String id;
  private final String platform;
  private final UtmParameters tags;

  private LinkTemplate(String id, String platform, UtmParameters tags) {
    this.id = requireNonNull(id);
    this.platform = requireNonNull(platform);
    this.tags = requireNonNull(tags);
  }

  private static LinkTemplate listed(String id) {
    return Optional.ofNullable(Listed.BY_ID.get(id)).orElseThrow();
  }

  /**
   * Gives the template for posts in a community of a network: medium {@code social}. Set the campaign.
   *
   * @param network the network
   * @return the template
   */
  public static LinkTemplate communityPost(Network network) {
    return new LinkTemplate(
        "community_post",
        "",
        UtmParameters.EMPTY.with(UtmKey.SOURCE, network.id()).with(UtmKey.MEDIUM, "social"));
  }

  /**
   * The templates for ads.
   *
   * @return an immutable list
   */
  public static List<LinkTemplate> all() {
    return Listed.BY_ID.values().asList();
  }

  /**
   * The id in the data file: {@code vk_ads}.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * The platform that replaces the macros.
   *
   * @return its macros, or empty if there is none
   */
  public Optional<AdMacros> platform() {
    return AdMacros.find(platform);
  }

  /**
   * The tags, macros and all.
   *
   * @return the tags
   */
  public UtmParameters tags() {
    return tags;
  }

  /**
   * Tags a link.
   *
   * @param url the link
   * @return the link with these tags; those that it had are replaced
   * @throws UntaggableUrlException if it cannot carry tags
   */
  public UtmLink to(String url) {
    return UtmLink.to(url).macros(MacroEncoding.VERBATIM).utm(tags);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinkTemplate that
        && id.equals(that.id)
        && platform.equals(that.platform)
        && tags.equals(that.tags);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + tags.hashCode();
  }

  /** Gives id and tags. */
  @Override
  public String toString() {
    return id + " " + tags;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(id, platform, tags);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a LinkTemplate is read through its serial form only");
  }

  private record SerialForm(String id, String platform, UtmParameters tags)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new LinkTemplate(id, platform, tags);
    }
  }

  /** Loads the data file on first use. */
  private static final class Listed {
    private static final ImmutableList<UtmKey> COLUMNS = ImmutableList.of(
        UtmKey.SOURCE, UtmKey.MEDIUM, UtmKey.CAMPAIGN, UtmKey.TERM, UtmKey.CONTENT, UtmKey.ID);

    static final ImmutableMap<String, LinkTemplate> BY_ID =
        DataFile.rows("link-templates.tsv").stream()
            .collect(ImmutableMap.toImmutableMap(row -> row.get(0), Listed::template));

    private static LinkTemplate template(List<String> row) {
      ImmutableMap.Builder<UtmKey, String> tags = ImmutableMap.builder();
      for (int i = 0; i < COLUMNS.size(); i++) {
        String value = row.get(i + 2);
        if (!value.isEmpty()) {
          tags.put(COLUMNS.get(i), value);
        }
      }
      Map<UtmKey, String> all = tags.build();
      return new LinkTemplate(row.get(0), row.get(1), UtmParameters.of(all));
    }
  }
}
