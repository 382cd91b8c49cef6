package io.github.smm4j.exports;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/**
 * What a text of an export says: the campaign, the ad, the post, where a visit came from. The constants are the roles that
 * the formats of this package use; yours may have more: {@code Role.of("warehouse")}.
 *
 * <p>Two roles are equal if their ids are.
 *
 * @serial exclude
 */
public final class Role implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int MAX_ID_LENGTH = 64;
  private static final CharMatcher ID_CHARACTERS = CharMatcher.inRange('a', 'z')
      .or(CharMatcher.inRange('0', '9'))
      .or(CharMatcher.anyOf("_.-"))
      .precomputed();

  /** The id of an ad account, page, channel, community or property. */
  public static final Role ACCOUNT_ID = of("account_id");
  /** The name of an ad account, page, channel, community or property. */
  public static final Role ACCOUNT = of("account");
  /** The id of a campaign. */
  public static final Role CAMPAIGN_ID = of("campaign_id");
  /** The name of a campaign, in an ad account or in {@code utm_campaign}. */
  public static final Role CAMPAIGN = of("campaign");
  /** The id of an ad group or ad set. */
  public static final Role AD_GROUP_ID = of("ad_group_id");
  /** The name of an ad group or ad set. */
  public static final Role AD_GROUP = of("ad_group");
  /** The id of an ad. */
  public static final Role AD_ID = of("ad_id");
  /** The name of an ad. */
  public static final Role AD = of("ad");
  /** The id of a post, story, share or tweet. */
  public static final Role POST_ID = of("post_id");
  /** The id of a video. */
  public static final Role VIDEO_ID = of("video_id");
  /** The network or the part of it that showed an ad. */
  public static final Role NETWORK = of("network");
  /** The place an ad was shown in. */
  public static final Role PLACEMENT = of("placement");
  /** The keyword that an ad was shown for, or {@code utm_term}. */
  public static final Role KEYWORD = of("keyword");
  /** The sort of device. */
  public static final Role DEVICE = of("device");
  /** The country, as a name or a code. */
  public static final Role COUNTRY = of("country");
  /** An address: the landing page of a visit, or the link of a post. */
  public static final Role URL = of("url");
  /** The address of the page that a visit came from. */
  public static final Role REFERRER = of("referrer");
  /** The source of a visit, {@code utm_source}. */
  public static final Role SOURCE = of("source");
  /** The medium of a visit, {@code utm_medium}. */
  public static final Role MEDIUM = of("medium");
  /** Source and medium of a visit in one text, as GA4 has it: {@code google / cpc}. */
  public static final Role SOURCE_MEDIUM = of("source_medium");
  /** What {@code utm_content} says. */
  public static final Role CONTENT = of("content");
  /** The channel of a visit, as the analytics groups them. */
  public static final Role CHANNEL = of("channel");
  /** The id of an order. */
  public static final Role ORDER_ID = of("order_id");
  /** A segment of the rows that has no role of its own: {@code subscribed} and {@code not_subscribed}. */
  public static final Role SEGMENT = of("segment");
  /** The currency code of the row's money. The reader reads the money in it. */
  public static final Role CURRENCY = of("currency");

  private final String id;

  private Role(String id) {
    this.id = id;
  }

  /**
   * Gives a role.
   *
   * @param id 1 to 64 of the characters {@code a-z 0-9 _ . -}
   * @return the role
   * @throws IllegalArgumentException if the id has other characters
   */
  public static Role of(String id) {
    checkArgument(
        !id.isEmpty() && id.length() <= MAX_ID_LENGTH && ID_CHARACTERS.matchesAllOf(id),
        "a role's id is 1 to %s of the characters a-z 0-9 _ . -, not \"%s\"",
        MAX_ID_LENGTH,
        id);
    return new Role(id);
  }

  /**
   * The id: {@code campaign_id}.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Role that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Gives the {@linkplain #id() id}. */
  @Override
  public String toString() {
    return id;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(id);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Role is read through its serial form only");
  }

  private record SerialForm(String id) implements Serializable {
    @Serial
    private Object readResolve() {
      return of(id);
    }
  }
}
