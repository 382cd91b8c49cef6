package io.github.smm4j.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Term;
import io.github.smm4j.core.WeightedSum;
import io.github.smm4j.metrics.Kpi;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A definition of the engagement rate: which interactions count and with which weights, over which base, averaged how
 * over many posts.
 *
 * <pre>{@code
 * EngagementModels.HOOTSUITE_ERR.of(posts);        // averaged as Hootsuite does, by the mean
 * EngagementModels.HOOTSUITE_ERR.pooled(posts);
 * EngagementModel ours = EngagementModel.named("ours")
 *     .counting(LIKES.plus(COMMENTS.times(2)).plusIfMeasured(SAVES))
 *     .per(REACH)
 *     .averaging(Averaging.MEAN);
 * }</pre>
 *
 * <p>A post on which the base or a required interaction was not measured, or whose base is zero, has no rate: it is left
 * out and counted, never taken as zero. Interactions may be negative where a network takes back more than it gives
 * (unlikes), and so may rates.
 *
 * @serial exclude
 */
public final class EngagementModel implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Definition definition;
  private final Kpi kpi;

  private EngagementModel(Definition definition) {
    this.definition = definition;
    this.kpi = Kpi.define(definition.id)
        .title(definition.title)
        .ratio(definition.interactions, definition.base)
        .percent()
        .higherIsBetter()
        .source(definition.source)
        .build();
  }

  /**
   * Starts a model.
   *
   * @param id 1 to 64 of the characters {@code a-z 0-9 _ . -}, such as {@code ours}; also the id of its {@link #kpi()},
   *     whose bounds it has
   * @return what asks for the interactions
   * @throws IllegalArgumentException if the id has other characters
   */
  public static Named named(String id) {
    Kpi.define(id);
    return new Named(id);
  }

  /**
   * The rate of many posts, averaged as the model's author does.
   *
   * @param posts the posts; read once
   * @return the rate, or why there is none, with how many posts were used and left out
   * @throws ArithmeticException if it is a mean and the rates sum to 2<sup>63</sup> or more
   */
  public RateSummary of(Iterable<Post> posts) {
    return by(definition.averaging, posts);
  }

  /**
   * The mean of the posts' rates.
   *
   * @param posts the posts; read once
   * @return the rate, or why there is none
   * @throws ArithmeticException if the rates sum to 2<sup>63</sup> or more
   */
  public RateSummary mean(Iterable<Post> posts) {
    return by(Averaging.MEAN, posts);
  }

  /**
   * All interactions by the sum of the bases.
   *
   * @param posts the posts; read once
   * @return the rate, or why there is none
   */
  public RateSummary pooled(Iterable<Post> posts) {
    return by(Averaging.POOLED, posts);
  }

  /**
   * The median of the posts' rates. It keeps 8 bytes a post.
   *
   * @param posts the posts; read once
   * @return the rate, or why there is none
   */
  public RateSummary median(Iterable<Post> posts) {
    return by(Averaging.MEDIAN, posts);
  }

  /**
   * The rate of many posts, averaged in any way.
   *
   * @param averaging how
   * @param posts the posts; read once
   * @return the rate, or why there is none
   * @throws IllegalArgumentException if the averaging is over followers and the base of the model is another
   * @throws ArithmeticException if it is a mean and the rates sum to 2<sup>63</sup> or more
   */
  public RateSummary by(Averaging averaging, Iterable<Post> posts) {
    checkBase(averaging, definition.base);
    return PostRates.read(this, averaging, posts).summary();
  }

  /**
   * The same ratio as a KPI, for tables and rollups: of one post's tally, or, {@link Kpi#pooled() pooled}, of a gross
   * sum of many.
   *
   * @return the KPI
   */
  public Kpi kpi() {
    return kpi;
  }

  /**
   * The same model over a given number of followers, those of now, in place of those measured with each post.
   *
   * @param followers the followers now, above 0
   * @return the model
   * @throws IllegalArgumentException if the number is not above 0, or the base of the model is not followers
   */
  public EngagementModel withFollowers(long followers) {
    checkArgument(followers > 0, "followers must be above 0: %s", followers);
    checkArgument(
        isOverFollowers(definition.base),
        "%s is over %s and not over followers",
        definition.id,
        definition.base);
    return new EngagementModel(definition.withFollowers(followers));
  }

  /**
   * The same model over a period.
   *
   * @param days the days of the period, whether or not there was a post; 1 or more
   * @return the model
   * @throws IllegalArgumentException if there are no days, or the model does not average by day
   */
  public EngagementModel overDays(int days) {
    checkArgument(days >= 1, "days must be 1 or more: %s", days);
    checkArgument(
        definition.averaging == Averaging.PER_DAY_OVER_FOLLOWERS,
        "%s averages by %s, which has no days",
        definition.id,
        definition.averaging);
    return new EngagementModel(definition.withDays(days));
  }

  /**
   * The same model over the last posts only: by the instant of publishing, and by id where that is the same. A post of
   * which the instant is not known is left out.
   *
   * @param posts how many, 1 or more
   * @return the model
   * @throws IllegalArgumentException if there are none
   */
  public EngagementModel ofLast(int posts) {
    checkArgument(posts >= 1, "posts must be 1 or more: %s", posts);
    return new EngagementModel(definition.withLast(posts));
  }

  /**
   * The id: {@code hootsuite_err}.
   *
   * @return the id
   */
  public String id() {
    return definition.id;
  }

  /**
   * The full name: {@code Hootsuite, engagement rate by reach}.
   *
   * @return the title, which is the id if none was given
   */
  public String title() {
    return definition.title;
  }

  /**
   * Which interactions count, with their weights; those in brackets are optional.
   *
   * @return the sum
   */
  public WeightedSum interactions() {
    return definition.interactions;
  }

  /**
   * What they are divided by.
   *
   * @return the sum
   */
  public WeightedSum base() {
    return definition.base;
  }

  /**
   * How its author averages posts.
   *
   * @return the averaging of {@link #of}
   */
  public Averaging averaging() {
    return definition.averaging;
  }

  /**
   * The number of followers that takes the place of those measured with each post.
   *
   * @return the number, or empty if each post's own are taken
   */
  public OptionalLong followers() {
    return definition.followers == null
        ? OptionalLong.empty()
        : OptionalLong.of(definition.followers);
  }

  /**
   * The days of the period.
   *
   * @return the days, or empty if the model does not average by day or they are still to be given
   */
  public OptionalInt days() {
    return definition.days == null ? OptionalInt.empty() : OptionalInt.of(definition.days);
  }

  /**
   * How many posts it is limited to, the last ones.
   *
   * @return the number, or empty if all are taken
   */
  public OptionalInt last() {
    return definition.last == null ? OptionalInt.empty() : OptionalInt.of(definition.last);
  }

  /**
   * Who defines it so.
   *
   * @return the source, or an empty string
   */
  public String source() {
    return definition.source;
  }

  /**
   * What else is to be known of it.
   *
   * @return a sentence or two, or an empty string
   */
  public String note() {
    return definition.note;
  }

  /**
   * The network that it is for.
   *
   * @return the network, or empty if it is for all
   */
  public Optional<Network> network() {
    return Optional.ofNullable(definition.network);
  }

  static boolean isOverFollowers(WeightedSum base) {
    return base.equals(WeightedSum.of(Measure.FOLLOWERS));
  }

  private static void checkBase(Averaging averaging, WeightedSum base) {
    boolean overFollowers = averaging == Averaging.PER_POST_OVER_FOLLOWERS
        || averaging == Averaging.PER_DAY_OVER_FOLLOWERS;
    checkArgument(
        !overFollowers || isOverFollowers(base),
        "%s needs followers as the base and not %s",
        averaging,
        base);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EngagementModel that && definition.equals(that.definition);
  }

  @Override
  public int hashCode() {
    return definition.id.hashCode();
  }

  /** Gives {@code hootsuite_err = (likes + comments + shares + (saves)) / reach, MEAN}. */
  @Override
  public String toString() {
    return kpi + ", " + definition.averaging
        + (definition.followers == null ? "" : ", followers=" + definition.followers)
        + (definition.days == null ? "" : ", days=" + definition.days)
        + (definition.last == null ? "" : ", last=" + definition.last);
  }

  @Serial
  private Object writeReplace() {
    return definition;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an EngagementModel is read through its serial form only");
  }

  /** All that defines a model, and its serial form. */
  private record Definition(
      String id,
      String title,
      WeightedSum interactions,
      WeightedSum base,
      Averaging averaging,
      @Nullable Long followers,
      @Nullable Integer days,
      @Nullable Integer last,
      String source,
      String note,
      @Nullable Network network)
      implements Serializable {
    Definition {
      requireNonNull(id);
      requireNonNull(title);
      requireNonNull(interactions);
      requireNonNull(base);
      requireNonNull(averaging);
      requireNonNull(source);
      requireNonNull(note);
    }

    Definition withFollowers(long number) {
      return new Definition(
          id, title, interactions, base, averaging, number, days, last, source, note, network);
    }

    Definition withDays(int number) {
      return new Definition(
          id, title, interactions, base, averaging, followers, number, last, source, note, network);
    }

    Definition withLast(int number) {
      return new Definition(
          id, title, interactions, base, averaging, followers, days, number, source, note, network);
    }

    @Serial
    private Object readResolve() {
      return new EngagementModel(this);
    }
  }

  /** A model that has an id and is asked which interactions count. */
  public static final class Named {
    private final String id;
    private String title;
    private String source = "";
    private String note = "";
    private @Nullable Network network;

    private Named(String id) {
      this.id = id;
      this.title = id;
    }

    /**
     * Sets the full name; otherwise the id is it.
     *
     * @param title the name; not blank
     * @return this
     * @throws IllegalArgumentException if it is blank
     */
    public Named title(String title) {
      checkArgument(!title.isBlank(), "the title of %s is blank", id);
      this.title = title;
      return this;
    }

    /**
     * Sets who defines it so.
     *
     * @param source a publication or page
     * @return this
     */
    public Named source(String source) {
      this.source = requireNonNull(source);
      return this;
    }

    /**
     * Sets what else is to be known of it.
     *
     * @param note a sentence or two
     * @return this
     */
    public Named note(String note) {
      this.note = requireNonNull(note);
      return this;
    }

    /**
     * Sets which network it is for.
     *
     * @param network the network
     * @return this
     */
    public Named network(Network network) {
      this.network = requireNonNull(network);
      return this;
    }

    /**
     * Sets which interactions count, and with which weights. There is no standard set of weights.
     *
     * @param interactions a sum of counts; {@code plusIfMeasured} for what not all networks have
     * @return what asks for the base
     * @throws IllegalArgumentException if it is a sum of money or time
     */
    public Counting counting(Term interactions) {
      checkCount("interactions", interactions);
      return new Counting(this, WeightedSum.of(interactions));
    }

    private void checkCount(String what, Term term) {
      checkArgument(
          term.unit() == MeasureUnit.COUNT,
          "the %s of %s must be counts: %s is %s",
          what,
          id,
          term,
          term.unit());
    }
  }

  /** A model that knows its interactions and is asked for the base. */
  public static final class Counting {
    private final Named named;
    private final WeightedSum interactions;

    private Counting(Named named, WeightedSum interactions) {
      this.named = named;
      this.interactions = interactions;
    }

    /**
     * Sets what they are divided by.
     *
     * @param base a count: reach, followers, impressions, views
     * @return what asks how posts are averaged
     * @throws IllegalArgumentException if it is money or time
     */
    public Per per(Term base) {
      named.checkCount("base", base);
      return new Per(named, interactions, WeightedSum.of(base));
    }
  }

  /** A model that knows its ratio and is asked how posts are averaged. */
  public static final class Per {
    private final Named named;
    private final WeightedSum interactions;
    private final WeightedSum base;

    private Per(Named named, WeightedSum interactions, WeightedSum base) {
      this.named = named;
      this.interactions = interactions;
      this.base = base;
    }

    /**
     * Sets how posts are averaged, which completes the model.
     *
     * @param averaging how
     * @return the model
     * @throws IllegalArgumentException if the averaging is over followers and the base is another
     */
    public EngagementModel averaging(Averaging averaging) {
      checkBase(averaging, base);
      return new EngagementModel(new Definition(
          named.id,
          named.title,
          interactions,
          base,
          averaging,
          null,
          null,
          null,
          named.source,
          named.note,
          named.network));
    }
  }
}
