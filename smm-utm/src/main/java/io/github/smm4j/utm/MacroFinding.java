package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the macros of a link.
 *
 * @serial exclude
 */
public final class MacroFinding implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final MacroProblem problem;
  private final String text;
  private final int index;
  private final String message;
  private final @Nullable String suggestion;

  MacroFinding(
      MacroProblem problem, String text, int index, String message, @Nullable String suggestion) {
    this.problem = requireNonNull(problem);
    this.text = requireNonNull(text);
    this.index = index;
    this.message = requireNonNull(message);
    this.suggestion = suggestion;
  }

  static MacroFinding of(
      MacroProblem problem,
      String link,
      MacroScanner.Found macro,
      String message,
      @Nullable String suggestion) {
    return new MacroFinding(
        problem, link.substring(macro.start(), macro.end()), macro.start(), message, suggestion);
  }

  /**
   * What is wrong.
   *
   * @return the problem
   */
  public MacroProblem problem() {
    return problem;
  }

  /**
   * How bad it is.
   *
   * @return the severity of the problem
   */
  public MacroProblem.Severity severity() {
    return problem.severity();
  }

  /**
   * The part of the link that it is about.
   *
   * @return the macro, or the name of the tag; empty if it is about the whole link
   */
  public String text() {
    return text;
  }

  /**
   * Where that part stands.
   *
   * @return the index in the link, from 0
   */
  public int index() {
    return index;
  }

  /**
   * What is wrong, in words.
   *
   * @return an English sentence without a full stop
   */
  public String message() {
    return message;
  }

  /**
   * What should stand there.
   *
   * @return the macro, or empty if we do not know
   */
  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MacroFinding that
        && problem == that.problem
        && text.equals(that.text)
        && index == that.index
        && message.equals(that.message)
        && Objects.equals(suggestion, that.suggestion);
  }

  @Override
  public int hashCode() {
    return Objects.hash(problem, text, index);
  }

  /** Gives severity, problem, part and message. */
  @Override
  public String toString() {
    return severity()
        + " "
        + problem
        + (text.isEmpty() ? "" : " " + text)
        + ": "
        + message
        + (suggestion == null ? "" : "; better " + suggestion);
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(problem, text, index, message, suggestion);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a MacroFinding is read through its serial form only");
  }

  private record SerialForm(
      MacroProblem problem,
      String text,
      int index,
      String message,
      @Nullable String suggestion) implements Serializable {

    @Serial
    private Object readResolve() {
      return new MacroFinding(problem, text, index, message, suggestion);
    }
  }
}
