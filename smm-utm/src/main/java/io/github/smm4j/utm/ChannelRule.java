package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/**
 * A rule that gives visits to a channel: one of Google's or one of the house.
 *
 * <pre>{@code
 * ChannelRule.of(Channel.of("Influencers"), "medium is one of influencer, ambassador or campaign begins with inf_")
 * }</pre>
 *
 * <p>A condition is written as Google's are, in words:
 *
 * <table>
 * <caption>Conditions</caption>
 * <tr><th>words</th><th>meaning</th></tr>
 * <tr><td>{@code source is vk}</td><td>the source is {@code vk}</td></tr>
 * <tr><td>{@code medium is one of sms, mms, text message}</td><td>it is one of those values</td></tr>
 * <tr><td>{@code campaign contains sale}</td><td>also {@code begins with}, {@code ends with}</td></tr>
 * <tr><td>{@code medium matches PAID}</td><td>Google's patterns: {@code SHOP} and {@code PAID}, of the
 *     year of the {@link ChannelRules}</td></tr>
 * <tr><td>{@code source is a social network}</td><td>also {@code a search engine}, {@code a shopping site}, {@code a
 *     video site}, {@code an AI assistant}, {@code a mail service}</td></tr>
 * <tr><td>{@code source or medium is sms}</td><td>one of the fields is</td></tr>
 * <tr><td>{@code ... and ...}, {@code ... or ...}, {@code ( ... )}</td><td>{@code and} binds closer than
 *     {@code or}</td></tr>
 * </table>
 *
 * <p>Fields are {@code source}, {@code medium} and {@code campaign}; case does not matter in values. A value that has a
 * comma, a parenthesis, " and " or " or " in it, or begins with a word like "a" or "not", is written in quotation
 * marks. There is no "is not": a rule for the exception goes before the other.
 *
 * @serial exclude
 */
public final class ChannelRule implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final String label;
  private final Channel channel;
  private final String condition;
  private final Condition.Test paid;
  private final transient Condition parsed;

  private ChannelRule(String label, Channel channel, String condition, Condition.Test paid) {
    this.label = label;
    this.channel = requireNonNull(channel);
    this.condition = condition;
    this.paid = paid;
    this.parsed = ConditionParser.parse(condition, paid);
  }

  /**
   * Makes a rule of the house.
   *
   * @param channel the channel that it gives
   * @param condition the condition, in the language above
   * @return the rule
   * @throws IllegalArgumentException if the condition is not in that language: the message tells the index
   */
  public static ChannelRule of(Channel channel, String condition) {
    return new ChannelRule("house rule", channel, condition, Condition.Test.PAID);
  }

  /** One of Google's rules. */
  static ChannelRule numbered(int number, Channel channel, String condition, Condition.Test paid) {
    return new ChannelRule("rule " + number, channel, condition, paid);
  }

  /**
   * The channel that it gives.
   *
   * @return the channel
   */
  public Channel channel() {
    return channel;
  }

  /**
   * The words of the condition.
   *
   * @return the words
   */
  public String condition() {
    return condition;
  }

  /** This rule where {@code PAID} means that pattern. */
  ChannelRule withPaid(Condition.Test paid) {
    return paid == this.paid ? this : new ChannelRule(label, channel, condition, paid);
  }

  boolean matches(Visit visit) {
    return parsed.holds(visit);
  }

  /** The number and the words: {@code rule 7, medium is one of display, banner}. */
  String words() {
    return label + ", " + condition;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelRule that
        && label.equals(that.label)
        && channel.equals(that.channel)
        && condition.equals(that.condition);
  }

  @Override
  public int hashCode() {
    return 31 * channel.hashCode() + condition.hashCode();
  }

  /** Gives number, condition and channel: {@code rule 16, medium is audio: Audio}. */
  @Override
  public String toString() {
    return words() + ": " + channel;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(label, channel, condition, paid);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ChannelRule is read through its serial form only");
  }

  private record SerialForm(String label, Channel channel, String condition, Condition.Test paid)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new ChannelRule(label, channel, condition, paid);
    }
  }
}
