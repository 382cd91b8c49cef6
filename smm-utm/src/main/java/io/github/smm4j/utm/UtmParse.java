package io.github.smm4j.utm;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * What a {@link UtmParser} read out of a text: the tags, the click ids, where each stood, and what was wrong.
 *
 * @serial exclude
 */
public final class UtmParse implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final UtmParser parser;
  private final String url;
  private final transient UtmParameters parameters;
  private final transient FoundParameters found;
  private final transient List<ParseIssue> issues;

  /** Takes over what was found, and the list of issues. */
  UtmParse(
      UtmParser parser,
      String url,
      UtmParameters parameters,
      FoundParameters found,
      List<ParseIssue> issues) {
    this.parser = parser;
    this.url = url;
    this.parameters = parameters;
    this.found = found;
    this.issues = issues;
  }

  /**
   * The text that was read.
   *
   * @return the input, as it was
   */
  public String url() {
    return url;
  }

  /**
   * The tags, one value for each key.
   *
   * @return the tags
   */
  public UtmParameters parameters() {
    return parameters;
  }

  /**
   * The click ids, in the order in which they stand in the text, without empty ones.
   *
   * @return an immutable list, made anew at each call
   */
  public List<ClickId> clickIds() {
    return found.clickIds(url, parser.knownNames());
  }

  /**
   * Every tag and every click id in the order in which they stand in the text: duplicates and empty ones too.
   *
   * @return an immutable list, made anew at each call
   */
  public List<FoundParameter> found() {
    return found.list(url, parser.knownNames());
  }

  /**
   * What was wrong, and what was done about it.
   *
   * @return an immutable list; empty if nothing was wrong
   */
  public List<ParseIssue> issues() {
    return Collections.unmodifiableList(issues);
  }

  /** Parses are equal if equal parsers read equal texts. */
  @Override
  public boolean equals(Object other) {
    return other instanceof UtmParse that && url.equals(that.url) && parser.equals(that.parser);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  /** Gives tags, click ids and issues. */
  @Override
  public String toString() {
    return parameters + ", click ids " + clickIds() + ", issues " + issues;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(parser, url);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a UtmParse is read through its serial form only");
  }

  private record SerialForm(UtmParser parser, String url) implements Serializable {

    @Serial
    private Object readResolve() {
      return parser.parse(url);
    }
  }
}
