package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What people met before they converted, or did not: the input of {@link Attribution}.
 *
 * <pre>{@code
 * Journeys.builder()
 *     .path("vk > search > email", 5, 2)      // 5 journeys converted, 2 did not
 *     .path("search", 1, 30)
 *     .build();
 * Journeys.builder().lookback(Duration.ofDays(30)).events(touches, conversions).build();
 * }</pre>
 *
 * <p>Journeys are immutable and thread-safe. Their order makes no difference to any credit. They are kept in memory, 4
 * to 8 bytes for each touch and 20 to 56 for each path (12 to 24 a touch if it has a time); what is too much for one machine
 * is built in parts, and the parts are added to {@link CreditTotals}.
 *
 * @serial exclude
 */
public final class Journeys implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final ImmutableList<String> channels;
  private final transient Paths paths;
  private final @Nullable CurrencyUnit currency;
  /** What the touches of each channel cost, in micros; {@link #NO_COST} where none had a cost. */
  private final long[] costs;

  private final transient Map<LeftOut, Long> leftOut;
  private final long conversions;
  private final long lost;
  private final long valueMicros;
  /** Conversions without a touch, and what they are worth. */
  private final long touchless;

  private final long touchlessMicros;

  static final long NO_COST = Long.MIN_VALUE;

  Journeys(
      ImmutableList<String> channels,
      Paths paths,
      @Nullable CurrencyUnit currency,
      long[] costs,
      LeftOutCounts leftOut) {
    this.channels = channels;
    this.paths = paths;
    this.currency = currency;
    this.costs = costs;
    long conversions = 0;
    long lost = 0;
    long valueMicros = 0;
    long touchless = 0;
    long touchlessMicros = 0;
    for (int path = 0; path < paths.size(); path++) {
      conversions = Math.addExact(conversions, paths.converting(path));
      lost = Math.addExact(lost, paths.lost(path));
      valueMicros = Math.addExact(valueMicros, paths.valueMicros(path));
      if (paths.start(path) == paths.end(path)) {
        touchless += paths.converting(path);
        touchlessMicros += paths.valueMicros(path);
        leftOut.add(LeftOut.CONVERSION_WITHOUT_TOUCH, paths.converting(path));
        leftOut.add(LeftOut.EMPTY_JOURNEY, paths.lost(path));
      }
    }
    this.conversions = conversions;
    this.lost = lost;
    this.valueMicros = valueMicros;
    this.touchless = touchless;
    this.touchlessMicros = touchlessMicros;
    this.leftOut = leftOut.toMap();
    Math.addExact(conversions, lost); // so that no count of journeys overflows later
  }

  /**
   * Starts journeys.
   *
   * @return a builder without journeys
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The channels.
   *
   * @return an immutable list, in the order in which they were first seen
   */
  public List<String> channels() {
    return channels;
  }

  /**
   * The number of conversions, those without a touch too.
   *
   * @return 0 or more
   */
  public long conversions() {
    return conversions;
  }

  /**
   * The number of journeys without a conversion.
   *
   * @return 0 or more
   */
  public long lost() {
    return lost;
  }

  /**
   * What the conversions are worth together; 0 for those without a value.
   *
   * @return the value, or empty if neither a value nor a cost was given
   */
  public Optional<BigMoney> value() {
    return Optional.ofNullable(currency).map(unit -> MoneyMicros.toMoney(unit, valueMicros));
  }

  /**
   * What was left out when these journeys were read, and how often. Conversions without a touch are here too.
   *
   * @return an immutable map with no zero in it; empty if nothing was left out
   */
  public Map<LeftOut, Long> leftOut() {
    return leftOut;
  }

  /**
   * The journeys, one for each path that was added and each conversion that was found in events.
   *
   * @return a stream in the order in which they were added
   */
  public Stream<Journey> stream() {
    return IntStream.range(0, paths.size()).mapToObj(path -> new Journey(this, path));
  }

  /**
   * Counts what can be known without a model: how long journeys are, and which part each channel plays in them.
   *
   * @return the statistics
   * @throws ArithmeticException if a channel is met 2<sup>63</sup> times or more
   */
  public PathStatistics statistics() {
    return PathStatistics.of(this);
  }

  Paths paths() {
    return paths;
  }

  Optional<CurrencyUnit> currency() {
    return Optional.ofNullable(currency);
  }

  long valueMicros() {
    return valueMicros;
  }

  long touchless() {
    return touchless;
  }

  long touchlessMicros() {
    return touchlessMicros;
  }

  long costMicros(int channel) {
    return costs[channel];
  }

  /** Says how much there is: {@code 2 paths over 3 channels: 6 conversions, 32 journeys without one}. */
  @Override
  public String toString() {
    return paths.size()
        + " paths over "
        + channels.size()
        + " channels: "
        + conversions
        + " conversions, "
        + lost
        + " journeys without one"
        + (leftOut.isEmpty() ? "" : "; left out " + leftOut);
  }

  @Serial
  private Object writeReplace() {
    return JourneysForm.of(this);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("Journeys are read through their serial form only");
  }

  /** Builds {@link Journeys}. Methods that add may be called often and mixed; settings hold for all journeys. */
  public static final class Builder {
    private static final int SEPARATOR = '>';
    private static final int NO_SEPARATOR = -1;
    private static final CharMatcher WHITE_SPACE = ChannelDictionary.WHITE_SPACE;

    private final ChannelDictionary dictionary = new ChannelDictionary();
    private final List<Touch> touches = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private final LeftOutCounts leftOut = new LeftOutCounts();
    /** Not to be changed once {@link #paths} is in journeys that were built: see {@link #own()}. */
    private Paths paths = new Paths();

    private boolean isShared;
    private long[] costs = {};
    private @Nullable CurrencyUnit currency;
    private @Nullable Duration lookback;
    private @Nullable Duration sessionGap;
    private AfterConversion afterConversion = AfterConversion.LOOK_BACK;
    private Repeats repeats = Repeats.KEEP;
    private DirectTouches direct = DirectTouches.KEEP;
    private ImmutableSet<String> directNames = PathCleaning.DIRECT_NAMES;

    private Builder() {}

    /** The paths, to be changed: a copy if journeys that were built have them. */
    private Paths own() {
      if (isShared) {
        paths = paths.copy();
        isShared = false;
      }
      return paths;
    }

    /**
     * Limits how long before a conversion a touch may be, for {@link #events}. A touch exactly that long before counts.
     * Touches of people who did not convert are looked at from their last touch.
     *
     * @param window longer than zero; without limit unless set
     * @return this builder
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Builder lookback(Duration window) {
      checkArgument(!window.isNegative() && !window.isZero(), "a look-back window of %s", window);
      this.lookback = window;
      return this;
    }

    /**
     * Makes one touch of each session, for {@link #events}: the touch that began it. A session ends when there is no
     * touch for longer than the gap; Google Analytics takes 30 minutes.
     *
     * @param gap longer than zero; each touch counts unless set
     * @return this builder
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Builder sessions(Duration gap) {
      checkArgument(!gap.isNegative() && !gap.isZero(), "a session gap of %s", gap);
      this.sessionGap = gap;
      return this;
    }

    /**
     * Says where the journey to a second conversion begins, for {@link #events}.
     *
     * @param policy {@link AfterConversion#LOOK_BACK} unless set
     * @return this builder
     */
    public Builder afterConversion(AfterConversion policy) {
      this.afterConversion = requireNonNull(policy);
      return this;
    }

    /**
     * Says what becomes of touches of one channel in a row.
     *
     * @param policy {@link Repeats#KEEP} unless set
     * @return this builder
     */
    public Builder repeats(Repeats policy) {
      this.repeats = requireNonNull(policy);
      return this;
    }

    /**
     * Says what becomes of direct touches. They are skipped before repeats are collapsed.
     *
     * @param policy {@link DirectTouches#KEEP} unless set
     * @param names what direct channels are called, in any ASCII case; {@code direct}, {@code (direct)} and
     *     {@code (direct) / (none)} if none is given
     * @return this builder
     */
    public Builder direct(DirectTouches policy, String... names) {
      this.direct = requireNonNull(policy);
      this.directNames = PathCleaning.directNames(names);
      return this;
    }

    /**
     * Adds journeys of one path.
     *
     * <table>
     * <caption>Texts and touches</caption>
     * <tr><th>text</th><th>touches</th></tr>
     * <tr><td>{@code vk > search > email}, {@code vk>search>email}</td><td>vk, search, email</td></tr>
     * <tr><td>{@code vk > > email}</td><td>vk, email; a blank channel is counted as left out</td></tr>
     * <tr><td>empty or blank</td><td>none</td></tr>
     * </table>
     *
     * @param path channels with {@code >} between them; white space around a channel does not count, case does
     * @param converting how many journeys by this path converted, 0 or more
     * @param lost how many did not, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if a number is negative
     */
    public Builder path(String path, long converting, long lost) {
      return addText(path, converting, lost, 0);
    }

    /**
     * Adds journeys of one path, and what their conversions are worth.
     *
     * @param path channels with {@code >} between them
     * @param converting how many journeys by this path converted, 0 or more
     * @param value what these conversions are worth together, 0 or more, in the currency of all money here
     * @param lost how many did not convert, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if a number is negative, or no conversion is worth something
     * @throws CurrencyMismatchException if other money here is of another currency
     */
    public Builder path(String path, long converting, BigMoneyProvider value, long lost) {
      useCurrency(value.toBigMoney().getCurrencyUnit());
      addText(path, converting, lost, MoneyMicros.of(value));
      own().ensureValues();
      return this;
    }

    /**
     * Adds journeys of one path, of channels that may have {@code >} in their names.
     *
     * @param channels the channels in order of time; blank ones are left out and counted
     * @param converting how many journeys by this path converted, 0 or more
     * @param lost how many did not, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if a number is negative
     */
    public Builder path(List<String> channels, long converting, long lost) {
      checkCounts(converting, lost, 0);
      own().dropOpenTouches(); // of a path that was refused half-way
      long blanks = 0;
      for (String channel : channels) {
        blanks += addChannel(channel, 0, NO_SEPARATOR) < 0 ? 1 : 0;
      }
      return endPath(converting, lost, 0, blanks);
    }

    private Builder addText(String path, long converting, long lost, long valueMicros) {
      checkCounts(converting, lost, valueMicros);
      own().dropOpenTouches(); // of a path that was refused half-way
      long blanks = 0;
      int end = -1;
      do {
        int start = end + 1;
        end = addChannel(path, start, SEPARATOR);
        if (end < 0) {
          blanks++;
          end = -end - 1;
        }
      } while (end < path.length());
      boolean isEmpty = blanks == 1 && path.indexOf(SEPARATOR) < 0;
      return endPath(converting, lost, valueMicros, isEmpty ? 0 : blanks);
    }

    /**
     * Adds the channel that starts there. Goes over it once: finds its end, cuts white space off, computes its hash.
     *
     * @return where it ends: at the separator or the end of the text; -1 less that if it is blank
     */
    private int addChannel(String text, int start, int separator) {
      int length = text.length();
      int from = start;
      while (from < length && isWhiteSpace(text.charAt(from))) {
        from++;
      }
      int to = from;
      int hash = 0;
      int hashWithSpace = 0;
      int i = from;
      for (; i < length; i++) {
        char c = text.charAt(i);
        if (c == separator) {
          break;
        }
        hashWithSpace = 31 * hashWithSpace + c;
        if (!isWhiteSpace(c)) {
          to = i + 1;
          hash = hashWithSpace;
        }
      }
      if (from == to) {
        return -1 - i;
      }
      own().addTouch(dictionary.codeOf(text, from, to, hash));
      return i;
    }

    private static boolean isWhiteSpace(char c) {
      // most are letters of ASCII, for which there is no need to look it up
      return (c <= ' ' || c > '~') && WHITE_SPACE.matches(c);
    }

    private Builder endPath(long converting, long lost, long valueMicros, long blanks) {
      if (converting == 0 && lost == 0) {
        return this; // what comes next drops its touches
      }
      if (blanks > 0) {
        leftOut.add(
            LeftOut.BLANK_CHANNEL, Math.multiplyExact(blanks, Math.addExact(converting, lost)));
      }
      own().endPath(converting, lost, valueMicros);
      return this;
    }

    private static void checkCounts(long converting, long lost, long valueMicros) {
      if (converting < 0 || lost < 0 || valueMicros < 0) {
        throw new IllegalArgumentException("a path with " + converting + " converting journeys, "
            + lost + " lost ones and a value of " + valueMicros + " micros: none may be negative");
      }
      checkArgument(
          converting > 0 || valueMicros == 0,
          "a value of %s micros without a conversion",
          valueMicros);
    }

    /**
     * Gives the channels small numbers for {@link #codedPath}: 0 for the first, and so on.
     *
     * @param channels the channels, each once, none blank or with white space around it
     * @return this builder
     * @throws IllegalArgumentException if a channel is blank, has white space around it, or has another number already
     */
    public Builder codes(List<String> channels) {
      for (int i = 0; i < channels.size(); i++) {
        String channel = channels.get(i);
        checkArgument(
            !channel.isEmpty() && WHITE_SPACE.trimFrom(channel).length() == channel.length(),
            "channel \"%s\" is blank or has white space around it",
            channel);
        int code = dictionary.codeOf(channel);
        checkArgument(
            code == i, "channel \"%s\" has number %s already and cannot have %s", channel, code, i);
      }
      return this;
    }

    /**
     * Adds journeys of one path whose channels are numbers already: the fastest way.
     *
     * @param codes numbers that {@link #codes} gave
     * @param start the first touch, inclusive
     * @param end the last touch, exclusive
     * @param converting how many journeys by this path converted, 0 or more
     * @param lost how many did not, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if a number of journeys is negative
     * @throws IndexOutOfBoundsException if a code is of no channel, or start and end are outside of the codes
     */
    public Builder codedPath(int[] codes, int start, int end, long converting, long lost) {
      checkPositionIndexes(start, end, codes.length);
      checkCounts(converting, lost, 0);
      checkCodes(codes, start, end);
      own().dropOpenTouches(); // of a path that was refused half-way
      own().addTouches(codes, start, end);
      return endPath(converting, lost, 0, 0);
    }

    /**
     * Adds many paths whose channels are numbers already, one after another in one array.
     *
     * <pre>{@code
     * Journeys.builder()
     *     .codes(List.of("vk", "search", "email"))
     *     .codedPaths(new int[] {0, 1, 2, 1}, new int[] {3, 4}, new long[] {5, 1}, new long[] {2, 30});
     * // vk > search > email (5 converted, 2 did not), search (1 converted, 30 did not)
     * }</pre>
     *
     * @param codes the touches of all paths, as numbers that {@link #codes} gave
     * @param ends for each path where its touches end, exclusive, in ascending order
     * @param converting for each path how many journeys converted, 0 or more
     * @param lost for each path how many did not, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if a number of journeys is negative, the arrays by path are not of one length, the
     *     ends are not in order, or the last is not that of the touches
     * @throws IndexOutOfBoundsException if a code is of no channel
     */
    public Builder codedPaths(int[] codes, int[] ends, long[] converting, long[] lost) {
      checkArgument(
          ends.length == converting.length && ends.length == lost.length,
          "%s paths, but %s and %s numbers of journeys",
          ends.length,
          converting.length,
          lost.length);
      int start = 0;
      for (int path = 0; path < ends.length; path++) {
        checkCounts(converting[path], lost[path], 0);
        if (ends[path] < start) {
          throw new IllegalArgumentException("path " + path + " ends before it starts");
        }
        start = ends[path];
      }
      checkArgument(
          start == codes.length, "the last path ends at %s of %s touches", start, codes.length);
      checkCodes(codes, 0, codes.length);
      own().dropOpenTouches(); // of a path that was refused half-way
      own().addPaths(codes, ends, converting, lost);
      return this;
    }

    private void checkCodes(int[] codes, int start, int end) {
      int channels = dictionary.size();
      for (int i = start; i < end; i++) {
        if (codes[i] < 0 || codes[i] >= channels) {
          checkElementIndex(codes[i], channels, "code of a channel");
        }
      }
    }

    /**
     * Adds events: a journey for each conversion, and one for each person without a conversion. May be called often; the
     * events of one person come together whatever the order and the call.
     *
     * <table>
     * <caption>Events and journeys</caption>
     * <tr><th>events</th><th>journey</th></tr>
     * <tr><td>a touch at the time of the conversion</td><td>belongs to it</td></tr>
     * <tr><td>touches at the same time</td><td>are in the order of their channels' names</td></tr>
     * <tr><td>touches after the last conversion</td><td>are left out and counted</td></tr>
     * <tr><td>conversions with the same id</td><td>the first in time counts; of those at one instant, the one with the
     * greatest value</td></tr>
     * <tr><td>a conversion without touches</td><td>is counted, and nobody gets credit for it</td></tr>
     * </table>
     *
     * <p>Memory grows with the touches of all journeys; a person with thousands of touches and of conversions in one
     * window is kept small by {@link #lookback}, {@link #sessions} or {@link AfterConversion#START_AFRESH}.
     *
     * @param touches in any order
     * @param conversions in any order
     * @return this builder
     * @throws CurrencyMismatchException if costs and values are not of one currency
     */
    public Builder events(Iterable<Touch> touches, Iterable<Conversion> conversions) {
      touches.forEach(this::add);
      conversions.forEach(this::add);
      return this;
    }

    private void add(Touch touch) {
      if (touch.cost().isPresent()) {
        BigMoney cost = touch.cost().get();
        useCurrency(cost.getCurrencyUnit());
        if (!ChannelDictionary.isBlank(touch.channel())) {
          addCost(dictionary.codeOfTrimmed(touch.channel()), MoneyMicros.of(cost));
        }
      }
      touches.add(touch);
    }

    private void addCost(int channel, long micros) {
      if (channel >= costs.length) {
        int known = costs.length;
        costs = Arrays.copyOf(costs, Math.max(2 * known, channel + 1));
        Arrays.fill(costs, known, costs.length, NO_COST);
      }
      costs[channel] = costs[channel] == NO_COST ? micros : Math.addExact(costs[channel], micros);
    }

    private void add(Conversion conversion) {
      if (conversion.value().isPresent()) {
        useCurrency(conversion.value().get().getCurrencyUnit());
      }
      conversions.add(conversion);
    }

    private void useCurrency(CurrencyUnit used) {
      if (currency == null) {
        currency = used;
      } else if (!currency.equals(used)) {
        throw new CurrencyMismatchException(currency, used);
      }
    }

    /**
     * Builds the journeys.
     *
     * @return the journeys
     * @throws ArithmeticException if the journeys or their value leave the range of {@code long}
     */
    public Journeys build() {
      own().dropOpenTouches();
      Paths built = paths;
      LeftOutCounts counts = new LeftOutCounts(leftOut.toMap());
      if (touches.isEmpty() && conversions.isEmpty()) {
        isShared = true;
      } else {
        built = paths.copy();
        new EventPaths(lookback, sessionGap, afterConversion, dictionary, built, counts)
            .add(touches, conversions);
      }
      ImmutableList<String> channels = dictionary.names();
      PathCleaning cleaning = new PathCleaning(repeats, direct, directNames);
      if (!cleaning.changesNothing()) {
        built = cleaning.clean(built, channels, counts);
      }
      long[] channelCosts = new long[channels.size()];
      for (int i = 0; i < channelCosts.length; i++) {
        channelCosts[i] = i < costs.length ? costs[i] : NO_COST;
      }
      return new Journeys(channels, built, currency, channelCosts, counts);
    }
  }
}
