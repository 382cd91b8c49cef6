package io.github.smm4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same input gives the same bytes: in another run, locale, charset, time zone, on another JDK. */
class PlatformTest {

  /** Settings under which the library must answer as under any others. */
  static Stream<List<String>> platforms() {
    return Stream.of(
        List.of("-Duser.language=tr", "-Duser.country=TR"),
        List.of("-Duser.language=ar", "-Duser.country=SA", "-Duser.extensions=u-nu-arab"),
        List.of("-Dfile.encoding=US-ASCII", "-Dline.separator=\r\n"),
        List.of("-Duser.timezone=Pacific/Apia"),
        // every object has the same identity hash code
        List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2"));
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void answersAreTheSameBytesOnEveryPlatform(List<String> settings) throws Exception {
    assertThat(inNewMachine(System.getProperty("java.home"), settings)).isEqualTo(Answers.hash());
  }

  /** {@code -Dsmm4j.otherJava=/usr/lib/jvm/some-other-jdk} runs it. */
  @Test
  @EnabledIfSystemProperty(named = "smm4j.otherJava", matches = ".+")
  void answersAreTheSameBytesOnAnotherJdk() throws Exception {
    String there = inNewMachine(System.getProperty("smm4j.otherJava"), List.of());
    assertThat(there).isEqualTo(Answers.hash());
    System.out.println(
        Runtime.version() + " and " + System.getProperty("smm4j.otherJava") + ": " + there);
  }

  private static String inNewMachine(String javaHome, List<String> settings) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(javaHome, "bin", "java").toString());
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Answers.class.getName()));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    return printed.strip();
  }
}
