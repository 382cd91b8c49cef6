package io.github.smm4j.examples.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs a command, and says in one line what is wrong with its arguments or its input. */
public final class Job {
  private static final int BAD_INPUT = 2;

  private Job() {}

  /**
   * Runs a command on standard output and error. Exits with its code unless that is 0.
   *
   * @param command an object with picocli's annotations
   * @param args its arguments
   */
  public static void main(Object command, String... args) {
    int code = run(
        command,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs a command.
   *
   * @param command an object with picocli's annotations
   * @param out for the report
   * @param err for one line, if the arguments or the input are not right
   * @param args its arguments
   * @return 0, or 2 if the arguments or the input are not right
   */
  public static int run(Object command, PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(command);
    String name = line.getCommandName();
    return line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(
            (e, arguments) -> complain(err, name, String.valueOf(e.getMessage())))
        .setExecutionExceptionHandler((e, failed, result) -> {
          if (e instanceof BadInputException) {
            return complain(err, name, String.valueOf(e.getMessage()));
          }
          throw e;
        })
        .execute(args);
  }

  private static int complain(PrintWriter err, String name, String message) {
    err.println(name + ": " + message.replaceAll("\\R", " "));
    err.flush();
    return BAD_INPUT;
  }

  /**
   * Writes a file.
   *
   * @param file where
   * @param text what, in UTF-8
   * @throws BadInputException if it cannot be written
   */
  public static void write(Path file, String text) throws BadInputException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be written: " + e);
    }
  }
}
