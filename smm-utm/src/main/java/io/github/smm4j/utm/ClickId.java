package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The id of one click, as ad networks and mail tools append it to a link: {@code gclid}, {@code fbclid}, {@code yclid}.
 *
 * <p>The parameters are those of the data file {@code click-ids.tsv}. Not all of them prove that a click was paid for:
 * see {@link #evidence()}.
 *
 * @serial exclude
 */
public final class ClickId implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String network;
  private final Evidence evidence;
  private final String value;

  ClickId(String parameter, String network, Evidence evidence, String value) {
    this.parameter = requireNonNull(parameter);
    this.network = requireNonNull(network);
    this.evidence = requireNonNull(evidence);
    this.value = requireNonNull(value);
  }

  /**
   * The names of all parameters that are known, as the data file has them; a last {@code *} stands for a family.
   *
   * @return an immutable list
   */
  public static List<String> knownParameters() {
    return ClickIdTable.standard().parameters();
  }

  /**
   * The name of the parameter, as the data file has it: {@code gclid}. Of a family, the name in the link.
   *
   * @return the name
   */
  public String parameter() {
    return parameter;
  }

  /**
   * Who appends it: {@code google_ads}, {@code meta}, {@code yandex_direct}.
   *
   * @return the id of the network in the data file
   */
  public String network() {
    return network;
  }

  /**
   * What it tells about the click.
   *
   * @return the evidence
   */
  public Evidence evidence() {
    return evidence;
  }

  /**
   * The id itself, decoded. Its case matters and is kept.
   *
   * @return the value; not empty
   */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClickId that
        && parameter.equals(that.parameter)
        && network.equals(that.network)
        && evidence == that.evidence
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(parameter, value);
  }

  /** Gives parameter, value, network and evidence: {@code gclid=Cj0K (google_ads, PAID)}. */
  @Override
  public String toString() {
    return parameter + "=" + value + " (" + network + ", " + evidence + ")";
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(parameter, network, evidence, value);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ClickId is read through its serial form only");
  }

  /** What a click id tells about the click. */
  public enum Evidence {
    /** Only clicks on ads carry it. */
    PAID,
    /** Clicks that were not paid for carry it too: it proves nothing. */
    NONE,
    /** A click through an affiliate network. */
    AFFILIATE,
    /** A click in an e-mail. */
    EMAIL,
    /** Sources disagree. */
    UNCLEAR
  }

  private record SerialForm(String parameter, String network, Evidence evidence, String value)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new ClickId(parameter, network, evidence, value);
    }
  }
}
