package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.net.UrlEscapers;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/**
 * A link to an app in a store, with the parameters by which the store tells where an installation came from.
 *
 * <pre>{@code
 * StoreLink.googlePlay("com.example").utm(utm).toString();
 * // https://play.google.com/store/apps/details?id=com.example&referrer=utm_source%3Dvk%26utm_medium%3Dcpc
 * StoreLink.appStore(123456789).provider("117890").utm(utm).toString();
 * // https://apps.apple.com/app/id123456789?pt=117890&ct=spring&mt=8
 * }</pre>
 *
 * <p>Google Play hands the tags to the app as its install referrer. The App Store knows no tags: App Store Connect counts
 * by the provider token {@code pt} and the campaign token {@code ct}, and {@code mt=8} names the kind of media. Source:
 * App Store Connect help, "Campaign links".
 *
 * @serial exclude
 */
public final class StoreLink implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int LONGEST_PACKAGE = 255;
  private static final int LONGEST_CAMPAIGN = 30;
  /** What App Store Connect takes beside letters, digits and inner spaces. */
  private static final String CAMPAIGN_SIGNS = "[]/\\-~+=<>:;,._'\"*&$%#@?!|{}()";

  private final Store store;
  private final String app;
  private final String provider;
  private final String campaign;

  private StoreLink(Store store, String app, String provider, String campaign) {
    this.store = requireNonNull(store);
    this.app = requireNonNull(app);
    this.provider = requireNonNull(provider);
    this.campaign = requireNonNull(campaign);
  }

  /**
   * Starts a link to Google Play.
   *
   * @param androidPackage the package of the app: {@code com.example}; two or more parts of ASCII letters, digits and
   *     underscores, each of which begins with a letter; at most 255 characters
   * @return the link
   * @throws IllegalArgumentException if it is no package name
   */
  public static StoreLink googlePlay(String androidPackage) {
    checkArgument(
        isAndroidPackage(androidPackage),
        "an Android package has two or more parts of letters, digits and underscores, each of which begins with a"
            + " letter: \"%s\"",
        androidPackage);
    return new StoreLink(Store.GOOGLE_PLAY, androidPackage, "", "");
  }

  /** As the Android build has it for an application id. */
  private static boolean isAndroidPackage(String text) {
    List<String> parts = Splitter.on('.').splitToList(text);
    return text.length() <= LONGEST_PACKAGE
        && parts.size() > 1
        && parts.stream().allMatch(StoreLink::isPartOfPackage);
  }

  private static boolean isPartOfPackage(String part) {
    return !part.isEmpty()
        && isLetter(part.charAt(0))
        && part.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '_');
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * Starts a link to the App Store.
   *
   * @param appId the number of the app, as in {@code id123456789}; positive
   * @return the link
   * @throws IllegalArgumentException if it is not positive
   */
  public static StoreLink appStore(long appId) {
    checkArgument(appId > 0, "the number of an app is positive: %s", appId);
    return new StoreLink(Store.APP_STORE, "id" + appId, "", "");
  }

  /**
   * Sets the provider token of an App Store link, without which the campaign is not counted.
   *
   * @param token the token {@code pt} of the developer's account: digits
   * @return the link
   * @throws IllegalArgumentException if it is none, or the link is one to Google Play
   */
  public StoreLink provider(String token) {
    checkArgument(store == Store.APP_STORE, "Google Play has no provider token");
    checkArgument(
        !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9'),
        "a provider token has digits only: \"%s\"",
        token);
    return new StoreLink(store, app, token, campaign);
  }

  /**
   * Sets the tags: all of them for Google Play, the campaign for the App Store.
   *
   * @param utm the tags; for the App Store with a campaign of at most 30 letters, digits, inner spaces and signs
   * @return the link
   * @throws IllegalArgumentException if the App Store would not take the campaign, or there is none
   */
  public StoreLink utm(UtmParameters utm) {
    if (store == Store.GOOGLE_PLAY) {
      return new StoreLink(store, app, provider, utm.toQuery());
    }
    return campaign(utm.campaign()
        .orElseThrow(() -> new IllegalArgumentException(
            "the App Store counts by campaign, and there is none: " + utm)));
  }

  /**
   * Sets the campaign token {@code ct} of an App Store link.
   *
   * @param token at most 30 ASCII letters, digits, inner spaces and signs
   * @return the link
   * @throws IllegalArgumentException if the App Store would not take it, or the link is one to Google Play
   */
  public StoreLink campaign(String token) {
    checkArgument(store == Store.APP_STORE, "Google Play takes tags: use utm()");
    checkArgument(
        !token.isEmpty() && token.length() <= LONGEST_CAMPAIGN,
        "a campaign token of the App Store has 1 to %s characters, this one %s: \"%s\"",
        LONGEST_CAMPAIGN,
        token.length(),
        token);
    checkArgument(
        token.equals(token.strip()) && token.chars().allMatch(StoreLink::isPartOfCampaign),
        "a campaign token of the App Store has ASCII letters, digits, inner spaces and %s: \"%s\"",
        CAMPAIGN_SIGNS,
        token);
    return new StoreLink(store, app, provider, token);
  }

  private static boolean isPartOfCampaign(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == ' ' || CAMPAIGN_SIGNS.indexOf(c) >= 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoreLink that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Gives the link, ready to use. */
  @Override
  public String toString() {
    if (store == Store.GOOGLE_PLAY) {
      return "https://play.google.com/store/apps/details?id=" + app
          + (campaign.isEmpty() ? "" : "&referrer=" + encoded(campaign));
    }
    return "https://apps.apple.com/app/" + app
        + "?"
        + (provider.isEmpty() ? "" : "pt=" + provider + "&")
        + (campaign.isEmpty() ? "" : "ct=" + encoded(campaign) + "&")
        + "mt=8";
  }

  private static String encoded(String value) {
    return UrlEscapers.urlFormParameterEscaper().escape(value).replace("+", "%20");
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(store, app, provider, campaign);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a StoreLink is read through its serial form only");
  }

  private enum Store {
    GOOGLE_PLAY,
    APP_STORE
  }

  private record SerialForm(Store store, String app, String provider, String campaign)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new StoreLink(store, app, provider, campaign);
    }
  }
}
