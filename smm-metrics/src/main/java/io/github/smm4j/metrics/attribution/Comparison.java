package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * Models to be put side by side.
 *
 * <pre>{@code
 * Comparison comparison = Attribution.compare(Attribution.lastTouch(), Attribution.markov(1));
 * System.out.println(comparison.of(journeys));
 *
 * // on many machines
 * byte[] part = comparison.start().add(journeysHere).toBytes();
 * Credits credits = comparison.parse(one).merge(comparison.parse(another)).credits();
 * }</pre>
 *
 * <p>Immutable and thread-safe; serializable, as far as the functions of one's own models are, which lambdas are by their
 * type.
 *
 * @serial exclude
 */
public final class Comparison implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final ImmutableList<Attribution> models;

  Comparison(ImmutableList<Attribution> models) {
    checkArgument(!models.isEmpty(), "no model to compare");
    checkArgument(
        new HashSet<>(models).size() == models.size(), "a model stands twice in %s", models);
    this.models = models;
  }

  /**
   * The models.
   *
   * @return an immutable list, in the order in which they were given
   */
  public List<Attribution> models() {
    return models;
  }

  /**
   * Gives credit for the conversions of some journeys, by each model.
   *
   * @param journeys the journeys
   * @return the credits
   * @throws IllegalArgumentException as {@link Attribution#of} does
   * @throws ArithmeticException as {@link Attribution#of} does
   */
  public Credits of(Journeys journeys) {
    return start().add(journeys).credits();
  }

  /**
   * Starts totals for journeys that come in parts.
   *
   * @return totals of no journeys
   */
  public CreditTotals start() {
    return new CreditTotals(models);
  }

  /**
   * Reads totals from what {@link CreditTotals#toBytes()} gave.
   *
   * @param bytes the bytes, from anywhere: what is wrong in them is found, and no more memory is used than for as many
   *     bytes of totals
   * @return the totals
   * @throws IllegalArgumentException if they are no such bytes, of another version, or of other models, or contradict
   *     themselves: credits that are not those of the conversions, steps that are not those of whole journeys
   */
  public CreditTotals parse(byte[] bytes) {
    return CreditTotalsFormat.read(models, bytes);
  }

  /** Gives the models: {@code [last_touch, markov(1)]}. */
  @Override
  public String toString() {
    return models.toString();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(models);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Comparison is read through its serial form only");
  }

  private record SerialForm(ImmutableList<Attribution> models) implements Serializable {
    @Serial
    private Object readResolve() {
      return new Comparison(models);
    }
  }
}
