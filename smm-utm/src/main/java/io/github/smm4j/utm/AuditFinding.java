package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that an audit found.
 *
 * @serial exclude
 */
public final class AuditFinding implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final long line;
  private final String link;
  private final String message;

  AuditFinding(Kind kind, long line, String link, String message) {
    this.kind = requireNonNull(kind);
    this.line = line;
    this.link = requireNonNull(link);
    this.message = requireNonNull(message);
  }

  /**
   * What sort of thing it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The line that the link stands in; of a table the line in which its row begins.
   *
   * @return the number, from 1
   */
  public long line() {
    return line;
  }

  /**
   * The link.
   *
   * @return the link as it was written; empty if there is personal data in it
   */
  public String link() {
    return link;
  }

  /**
   * What was found, in words.
   *
   * @return an English sentence without a full stop
   */
  public String message() {
    return message;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuditFinding that
        && kind == that.kind
        && line == that.line
        && link.equals(that.link)
        && message.equals(that.message);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, line, message);
  }

  /** Gives line, kind and message. */
  @Override
  public String toString() {
    return "line " + line + ", " + kind + ": " + message;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(kind, line, link, message);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an AuditFinding is read through its serial form only");
  }

  /** What sort of thing was found. */
  public enum Kind {
    /** It is no link that could carry tags. */
    NO_LINK,
    /** Bytes in it are of another charset than was read, or the rest of a table cannot be read. */
    UNREADABLE,
    /** It has no tags. */
    UNTAGGED,
    /** It stood in an earlier line, too. */
    DUPLICATE,
    /** It breaks the convention. */
    VIOLATION,
    /** Something is wrong with its macros. */
    MACRO,
    /** There is personal data in it: in a tag, another parameter, or before the query. */
    PERSONAL_DATA
  }

  private record SerialForm(Kind kind, long line, String link, String message)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new AuditFinding(kind, line, link, message);
    }
  }
}
