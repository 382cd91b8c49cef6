package io.github.smm4j.utm;

import java.io.Serial;

/** Tells that a text is no link that tags can be written to, and why. */
public final class UntaggableUrlException extends IllegalArgumentException {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int MOST_SHOWN = 64;

  /** The text. */
  private final String url;
  /** Why. */
  private final Reason reason;

  UntaggableUrlException(String url, Reason reason) {
    super("cannot write tags to \"" + shown(url) + "\": " + reason.words);
    this.url = url;
    this.reason = reason;
  }

  /**
   * The text.
   *
   * @return the whole text, as it was given
   */
  public String url() {
    return url;
  }

  /**
   * Why it cannot be tagged.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  private static String shown(String url) {
    StringBuilder shown = new StringBuilder();
    int end = Math.min(url.length(), MOST_SHOWN);
    for (int i = 0; i < end; i++) {
      char c = url.charAt(i);
      if (Character.isISOControl(c)) {
        shown.append(String.format("\\u%04X", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.append(end < url.length() ? "..." : "").toString();
  }

  /** Why a text cannot be tagged. */
  public enum Reason {
    /** There is nothing but white space. */
    BLANK("it is blank"),
    /** It is no address of a page: {@code mailto:}, {@code tel:}, {@code javascript:}, {@code data:}. */
    NOT_A_PAGE("its scheme does not lead to a page, so nothing could read the tags"),
    /** A web address without a host: {@code https://}. */
    NO_HOST("it has no host"),
    /** It has a control character, such as a line break, in it; browsers drop those or refuse the link. */
    CONTROL_CHARACTER(
        "it has a control character in it; strip the text, or split it into lines, before");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }
}
