package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * Something that was wrong with the tags of a link, and what was done about it.
 *
 * @serial exclude
 */
public final class ParseIssue implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String parameter;
  private final int index;
  private final String done;

  ParseIssue(Kind kind, String parameter, int index) {
    this(kind, parameter, index, kind.done);
  }

  ParseIssue(Kind kind, String parameter, int index, String done) {
    this.kind = requireNonNull(kind);
    this.parameter = requireNonNull(parameter);
    this.index = index;
    this.done = requireNonNull(done);
  }

  /**
   * What was wrong.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The parameter that it was wrong with.
   *
   * @return its {@linkplain FoundParameter#name() name}; of {@link Kind#PARTIAL_TAGGING} the one that is missing
   */
  public String parameter() {
    return parameter;
  }

  /**
   * Where it was wrong.
   *
   * @return the index in the input, from 0, where the name of the parameter begins; of {@link Kind#PARTIAL_TAGGING} the
   *     index of the tag that needs the missing one
   */
  public int index() {
    return index;
  }

  /**
   * What was done about it.
   *
   * @return some words: {@code kept as it is}
   */
  public String done() {
    return done;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParseIssue that
        && kind == that.kind
        && index == that.index
        && parameter.equals(that.parameter)
        && done.equals(that.done);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, parameter, index);
  }

  /** Gives all of it: {@code MALFORMED_ESCAPE in utm_campaign at 32: the percent sign was kept as it is}. */
  @Override
  public String toString() {
    return kind + " in " + parameter + " at " + index + ": " + done;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(kind, parameter, index, done);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ParseIssue is read through its serial form only");
  }

  /** What can be wrong. */
  public enum Kind {
    /** The same tag stands there again, perhaps by another of its names. */
    DUPLICATE("one value counts"),
    /** A tag without a value: {@code utm_source=} or {@code utm_source}. */
    EMPTY_VALUE("taken as absent"),
    /** A {@code %} that is not followed by two hex digits: {@code 50%off}, {@code %zz}, {@code %%MACRO%%}. */
    MALFORMED_ESCAPE("the percent sign was kept as it is"),
    /** The bytes of the value are not UTF-8: overlong, cut off, or another charset. */
    NOT_UTF_8("the bytes were replaced by U+FFFD"),
    /** The bytes of the value are not UTF-8, and the fallback charset was used. */
    FALLBACK_CHARSET("decoded in the fallback charset"),
    /** The value was percent-encoded twice. */
    DOUBLE_ENCODED("decoded once"),
    /** The name is not in lower case ({@code UTM_Source}); most analytics systems miss it then. */
    NAME_CASE("read without regard to case"),
    /** The name is percent-encoded: {@code utm%5Fsource}. */
    ENCODED_NAME("the name was decoded"),
    /** The name is that of an array: {@code utm_source[]}. */
    ARRAY_NAME("the brackets were passed over"),
    /** The link was escaped for HTML: <code>&amp;amp;utm_source=vk</code>. */
    HTML_ESCAPED("amp; was passed over"),
    /** A {@code ?} in front of the name: {@code ??utm_source=vk}. */
    STRAY_QUESTION_MARK("the question mark was passed over"),
    /** A {@code ;} before the name (which need not be one of a tag), which most analytics systems take for a part of the value before. */
    SEMICOLON_SEPARATOR("taken as a separator"),
    /** A tag behind a second {@code ?}, so it belongs to the value before: {@code ?sku=7?utm_source=vk}. */
    INSIDE_A_VALUE("left in that value, not read"),
    /** White space or control characters at the end of the text. */
    TRAILING_SPACE("left out of the value"),
    /** A campaign or a medium without a source, or a source without a medium. */
    PARTIAL_TAGGING("left absent");

    private final String done;

    Kind(String done) {
      this.done = done;
    }
  }

  private record SerialForm(Kind kind, String parameter, int index, String done)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new ParseIssue(kind, parameter, index, done);
    }
  }
}
