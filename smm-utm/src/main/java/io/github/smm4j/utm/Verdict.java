package io.github.smm4j.utm;

import java.io.Serial;
import java.io.Serializable;

/** What the rules said of a visit: the channel in either reading, and why. */
record Verdict(Channel channel, Channel otherChannel, String why) implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** A verdict on which no rule had a say. */
  static Verdict without(Channel channel, String why) {
    return new Verdict(channel, channel, why);
  }
}
