package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/**
 * Something that makes the answer of a classifier less certain: tags and click ids that contradict each other, a
 * referrer that cannot be read.
 *
 * @serial exclude
 */
public final class TrafficIssue implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String message;

  TrafficIssue(Kind kind, String message) {
    this.kind = requireNonNull(kind);
    this.message = requireNonNull(message);
  }

  /**
   * What sort of issue it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What is wrong and which side was taken, with the values.
   *
   * @return an English sentence without a full stop
   */
  public String message() {
    return message;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrafficIssue that && kind == that.kind && message.equals(that.message);
  }

  @Override
  public int hashCode() {
    return message.hashCode();
  }

  /** Gives kind and message. */
  @Override
  public String toString() {
    return kind + ": " + message;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(kind, message);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a TrafficIssue is read through its serial form only");
  }

  /** What sort of issue it is. */
  public enum Kind {
    /** The tags name one source, the click id another; the tags are taken. */
    SOURCE_CONTRADICTS_CLICK_ID,
    /**
     * The click id tells of a paid click, one through an affiliate, one in an e-mail or one in search results, but the
     * medium of the tags is that of another; the tags are taken.
     */
    MEDIUM_CONTRADICTS_CLICK_ID,
    /** Click ids of two networks, as in a link that was copied with one; the first that proves something counts. */
    CLICK_IDS_CONTRADICT,
    /** A click id that proves nothing, and neither tags nor a referrer: the visit is called direct. */
    CLICK_ID_PROVES_NOTHING,
    /** There are tags, but no source or no medium: it counts as {@code (not set)}. */
    TAGS_INCOMPLETE,
    /** A link within the own site has tags or an ad's click id: they hide where the visit came from. */
    INTERNAL_LINK_TAGGED,
    /** The referrer is no address of a page; it is left out. */
    REFERRER_UNREADABLE
  }

  private record SerialForm(Kind kind, String message) implements Serializable {

    @Serial
    private Object readResolve() {
      return new TrafficIssue(kind, message);
    }
  }
}
