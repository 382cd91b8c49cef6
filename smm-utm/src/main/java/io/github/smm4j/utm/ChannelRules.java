package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules that give visits to channels: a version of Google Analytics 4's default channel group, with rules of the
 * house before or behind it. The first rule that matches wins.
 *
 * <pre>{@code
 * ChannelRules.ga4(2026);                     // the extended reading
 * ChannelRules.ga4(2026).strict();            // Google's lists only
 * ChannelRules.ga4(2026)
 *     .before(ChannelRule.of(Channel.of("Influencers"), "medium is influencer"));
 * }</pre>
 *
 * <p>The rules are the data file {@code ga4-channels.tsv}; source: Google Analytics help, article 9756891.
 *
 * @serial exclude
 */
public final class ChannelRules implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final int version;
  private final ChannelReading reading;
  private final ImmutableList<ChannelRule> before;
  private final ImmutableList<ChannelRule> after;
  private final transient ImmutableList<ChannelRule> rules;
  private final transient Verdicts verdicts;

  private ChannelRules(
      int version,
      ChannelReading reading,
      ImmutableList<ChannelRule> before,
      ImmutableList<ChannelRule> after) {
    this.version = version;
    this.reading = reading;
    this.before = before;
    this.after = after;
    this.rules = Stream.of(before, Ga4.rules(version), after)
        .flatMap(List::stream)
        .map(rule -> rule.withPaid(Ga4.paid(version)))
        .collect(ImmutableList.toImmutableList());
    this.verdicts = new Verdicts(toString(), reading, rules);
  }

  /**
   * Gives the rules of Google Analytics 4 in the {@linkplain ChannelReading#EXTENDED extended} reading.
   *
   * @param version the year: 2022; 2024, where {@code retargeting} is a paid medium too; 2026, with AI Assistant
   * @return the rules
   * @throws IllegalArgumentException if there is no such version
   */
  public static ChannelRules ga4(int version) {
    return new ChannelRules(
        version, ChannelReading.EXTENDED, ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Gives these rules in the {@linkplain ChannelReading#STRICT strict} reading.
   *
   * @return the rules
   */
  public ChannelRules strict() {
    return new ChannelRules(version, ChannelReading.STRICT, before, after);
  }

  /**
   * Gives these rules in the {@linkplain ChannelReading#EXTENDED extended} reading.
   *
   * @return the rules
   */
  public ChannelRules extended() {
    return new ChannelRules(version, ChannelReading.EXTENDED, before, after);
  }

  /**
   * Puts rules of the house before all others.
   *
   * @param rules the rules, in their order
   * @return the rules
   */
  public ChannelRules before(ChannelRule... rules) {
    return new ChannelRules(version, reading, joined(ImmutableList.copyOf(rules), before), after);
  }

  /**
   * Puts rules of the house behind all others: they see what would be {@link Channel#UNASSIGNED}.
   *
   * @param rules the rules, in their order
   * @return the rules
   */
  public ChannelRules after(ChannelRule... rules) {
    return new ChannelRules(version, reading, before, joined(after, ImmutableList.copyOf(rules)));
  }

  private static ImmutableList<ChannelRule> joined(
      ImmutableList<ChannelRule> first, ImmutableList<ChannelRule> second) {
    return ImmutableList.<ChannelRule>builder().addAll(first).addAll(second).build();
  }

  /**
   * The year of the version.
   *
   * @return the year
   */
  public int version() {
    return version;
  }

  /**
   * How the lists in the rules are read.
   *
   * @return the reading
   */
  public ChannelReading reading() {
    return reading;
  }

  /**
   * All rules in their order.
   *
   * @return an immutable list
   */
  public List<ChannelRule> rules() {
    return rules;
  }

  /** What the rules say of a visit, whose source may be of another kind in the strict reading. */
  Verdict verdict(Visit extended, Visit strict) {
    int byExtended = firstMatch(extended);
    int byStrict = extended.kind() == strict.kind() ? byExtended : firstMatch(strict);
    return verdicts.of(byExtended, byStrict);
  }

  /** The verdict on a visit that no rule looks at. */
  Verdict verdict(Channel channel, String why) {
    return Verdict.without(channel, toString() + ": " + why);
  }

  /** Whether visits from AI assistants have a medium of their own. */
  boolean knowsAssistants() {
    return version >= Ga4.ASSISTANTS_SINCE;
  }

  private int firstMatch(Visit visit) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).matches(visit)) {
        return i;
      }
    }
    return rules.size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelRules that
        && version == that.version
        && reading == that.reading
        && before.equals(that.before)
        && after.equals(that.after);
  }

  @Override
  public int hashCode() {
    return Objects.hash(version, reading, before, after);
  }

  /** Gives the version and the reading: {@code GA4 2026, extended}. */
  @Override
  public String toString() {
    return "GA4 " + version + (reading == ChannelReading.STRICT ? ", strict" : ", extended");
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(version, reading, before, after);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("ChannelRules are read through their serial form only");
  }

  private record SerialForm(
      int version,
      ChannelReading reading,
      ImmutableList<ChannelRule> before,
      ImmutableList<ChannelRule> after)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new ChannelRules(version, reading, before, after);
    }
  }

  /** Google's rules by version, loaded on first use. */
  private static final class Ga4 {
    static final int ASSISTANTS_SINCE = 2026;
    private static final int RETARGETING_SINCE = 2024;

    private static final ImmutableSortedMap<Integer, ImmutableList<ChannelRule>> BY_VERSION =
        read();

    static ImmutableList<ChannelRule> rules(int version) {
      ImmutableList<ChannelRule> rules = BY_VERSION.get(version);
      checkArgument(
          rules != null,
          "there is no version %s of the GA4 channel rules: known are %s",
          version,
          BY_VERSION.keySet());
      return rules;
    }

    private static ImmutableSortedMap<Integer, ImmutableList<ChannelRule>> read() {
      List<List<String>> rows = DataFile.rows("ga4-channels.tsv");
      return Stream.of(2022, 2024, 2026)
          .collect(ImmutableSortedMap.toImmutableSortedMap(
              Integer::compare, Function.identity(), version -> rules(rows, version)));
    }

    private static ImmutableList<ChannelRule> rules(List<List<String>> rows, int version) {
      return rows.stream()
          .filter(row -> Integer.parseInt(row.get(1)) <= version)
          .map(row -> ChannelRule.numbered(
              Integer.parseInt(row.get(0)), Channel.of(row.get(2)), row.get(3), paid(version)))
          .collect(ImmutableList.toImmutableList());
    }

    /** What {@code PAID} means in that version, in rules of the house, too. */
    static Condition.Test paid(int version) {
      return version < RETARGETING_SINCE ? Condition.Test.PAID_IN_2022 : Condition.Test.PAID;
    }
  }
}
