package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/**
 * A marketing channel, by its name: the constants have the names of Google Analytics 4.
 *
 * <pre>{@code
 * Channel.PAID_SOCIAL.toString();      // Paid Social
 * Channel.of("Influencers");           // one of your own
 * }</pre>
 *
 * <p>Channels are equal if their names are.
 *
 * @serial exclude
 */
public final class Channel implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** No tag and no referrer. */
  public static final Channel DIRECT = of("Direct");
  /** Google Ads campaigns over several networks, such as Performance Max. */
  public static final Channel CROSS_NETWORK = of("Cross-network");
  /** Ads on shopping sites or in shopping campaigns. */
  public static final Channel PAID_SHOPPING = of("Paid Shopping");
  /** Ads in search engines. */
  public static final Channel PAID_SEARCH = of("Paid Search");
  /** Ads in social networks. */
  public static final Channel PAID_SOCIAL = of("Paid Social");
  /** Ads on video sites. */
  public static final Channel PAID_VIDEO = of("Paid Video");
  /** Banners. */
  public static final Channel DISPLAY = of("Display");
  /** Ads elsewhere. */
  public static final Channel PAID_OTHER = of("Paid Other");
  /** Links on shopping sites that are no ads. */
  public static final Channel ORGANIC_SHOPPING = of("Organic Shopping");
  /** Links in social networks that are no ads. */
  public static final Channel ORGANIC_SOCIAL = of("Organic Social");
  /** Links on video sites that are no ads. */
  public static final Channel ORGANIC_VIDEO = of("Organic Video");
  /** Links in search results that are no ads. */
  public static final Channel ORGANIC_SEARCH = of("Organic Search");
  /** Links on other sites. */
  public static final Channel REFERRAL = of("Referral");
  /** Links in e-mails. */
  public static final Channel EMAIL = of("Email");
  /** Links of affiliates. */
  public static final Channel AFFILIATES = of("Affiliates");
  /** Ads in podcasts and the like. */
  public static final Channel AUDIO = of("Audio");
  /** Links in text messages. */
  public static final Channel SMS = of("SMS");
  /** Links in push messages. */
  public static final Channel MOBILE_PUSH_NOTIFICATIONS = of("Mobile Push Notifications");
  /** Links in the answers of AI assistants; a channel of Google's since 2026. */
  public static final Channel AI_ASSISTANT = of("AI Assistant");
  /** No rule matched. */
  public static final Channel UNASSIGNED = of("Unassigned");
  /** From page to page of the own site: no visit of its own. Not one of Google's channels. */
  public static final Channel INTERNAL = of("Internal");

  private final String name;

  private Channel(String name) {
    this.name = name;
  }

  /**
   * Gives the channel of that name.
   *
   * @param name the name to show; not blank
   * @return the channel
   * @throws IllegalArgumentException if the name is blank
   */
  public static Channel of(String name) {
    checkArgument(!name.isBlank(), "the name of a channel is blank: \"%s\"", name);
    return new Channel(name);
  }

  /**
   * The name.
   *
   * @return the name, not blank
   */
  public String name() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Channel that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Gives the {@linkplain #name() name}. */
  @Override
  public String toString() {
    return name;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(name);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Channel is read through its serial form only");
  }

  private record SerialForm(String name) implements Serializable {

    @Serial
    private Object readResolve() {
      return of(name);
    }
  }
}
