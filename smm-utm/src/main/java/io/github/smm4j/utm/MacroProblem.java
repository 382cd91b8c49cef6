package io.github.smm4j.utm;

/** What can be wrong with macros in a link. */
public enum MacroProblem {
  /**
   * The name is not in our list of the platform's macros; the list may lack it. Or what stands in the brackets is no
   * name: <code>{{ campaign.name }}</code>.
   */
  UNKNOWN(Severity.WARNING),
  /** The platform writes macros in another way, so this stays as it is. */
  WRONG_BRACKETS(Severity.ERROR),
  /** The platform replaces nothing: only static values work. */
  NO_MACROS(Severity.ERROR),
  /** It looks like the platform's macros, but is known as one of another platform. */
  OTHER_PLATFORM(Severity.WARNING),
  /** The platform tells case apart, and spells the name in another one. */
  WRONG_CASE(Severity.ERROR),
  /** Percent-encoded braces are not replaced, nor is a name with an encoded {@code :} or {@code +}. */
  ENCODED(Severity.ERROR),
  /** The macro does not mean what one would think. */
  TRAP(Severity.WARNING),
  /** A tag stands twice, once with a macro and once without. */
  STATIC_AND_DYNAMIC(Severity.WARNING),
  /** The link is longer than the platform takes. */
  TOO_LONG(Severity.ERROR),
  /** A macro in a link that was followed: nobody has replaced it. */
  UNRESOLVED(Severity.WARNING);

  private final Severity severity;

  MacroProblem(Severity severity) {
    this.severity = severity;
  }

  /**
   * How bad it is.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /** How bad a problem is. */
  public enum Severity {
    /** The link does not do what it should. */
    ERROR,
    /** The link may do what it should: look at it. */
    WARNING
  }
}
