package io.github.smm4j.utm;

import java.util.List;

/** All verdicts that some rules can give, made once: one for each pair of rules that match in the two readings. */
final class Verdicts {
  private final int choices;
  private final Verdict[] verdicts;

  Verdicts(String name, ChannelReading reading, List<ChannelRule> rules) {
    choices = rules.size() + 1;
    verdicts = new Verdict[choices * choices];
    for (int extended = 0; extended < choices; extended++) {
      for (int strict = 0; strict < choices; strict++) {
        boolean isStrict = reading == ChannelReading.STRICT;
        int chosen = isStrict ? strict : extended;
        Channel channel = channel(rules, chosen);
        Channel other = channel(rules, isStrict ? extended : strict);
        String why = name + ": "
            + (chosen == rules.size() ? "no rule matched" : rules.get(chosen).words());
        if (!channel.equals(other)) {
          why += (isStrict ? "; extended GA4 says " : "; strict GA4 says ") + other;
        }
        verdicts[extended * choices + strict] = new Verdict(channel, other, why);
      }
    }
  }

  private static Channel channel(List<ChannelRule> rules, int index) {
    return index == rules.size() ? Channel.UNASSIGNED : rules.get(index).channel();
  }

  /** The verdict of the rules at these places; behind the last place if none matched. */
  Verdict of(int byExtended, int byStrict) {
    return verdicts[byExtended * choices + byStrict];
  }
}
