package io.github.smm4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PostReportTest {

  private static final String HEADER = "reach,like,comment,share\n";

  @TempDir
  private Path folder;

  private record Run(int code, String out, String err) {}

  private Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--html");
    all.add(folder.resolve("page.html").toString());
    int code =
        PostReport.run(new PrintWriter(out), new PrintWriter(err), all.toArray(new String[0]));
    return new Run(code, out.toString(), err.toString());
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("posts.csv"), content);
  }

  @Test
  void reportsThe500Posts() throws IOException {
    Run run = run();
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    // own calculation over the same file with Python's csv and fractions, mean and median of exact
    // rates
    assertThat(run.out())
        .contains("reach (gross)  6,951,680")
        .contains("impressions    14,792,974")
        .contains("engagements    106,060")
        .contains("interactions of the file       500         0  1.5257 %  2.4071 %  2.1234 %")
        .contains("like + comment + share         500         4  1.5261 %  2.4203 %  2.1443 %")
        .contains("not paid                       360         0  1.5767 %")
        .contains("paid                           139         0  1.4425 %")
        .contains("line 113: likes missing, shares missing")
        .contains("line 478: reach 37088 above impressions 10966")
        .contains("line 501: paid or not missing")
        .contains("posts that sell: 69%; the 80/20 rule allows 20 %")
        .contains("500 of 500 links read back as written")
        .contains("(Spanish header, semicolons, Latin-1): the same sums");
    String page = Files.readString(folder.resolve("page.html"));
    assertThat(page)
        .contains("<h2>ERR by hour</h2>")
        .contains("<svg")
        .contains("aria-label=\"Bars: pooled, mean and median ERR in % by hour\"")
        .contains("1.5257 %")
        .as("nothing is loaded from elsewhere")
        .doesNotContain("src=")
        .doesNotContain("href=")
        .doesNotContain("url(http");
    run();
    assertThat(Files.readString(folder.resolve("page.html")))
        .as("the same bytes each time")
        .isEqualTo(page);
  }

  @Test
  void readsOnesOwnFile() throws IOException {
    Path posts = Files.writeString(
        folder.resolve("beiträge.csv"),
        "Reichweite;Gefällt mir;comment;share;Rubrik;Category\n1000;30;5;5;a;Promo\n3000;20;0;;b;Tips\n",
        Charset.forName("windows-1252"));
    Run run = run(
        posts.toString(),
        "--separator",
        ";",
        "--charset",
        "windows-1252",
        "--column",
        "reach=Reichweite",
        "--column",
        "likes=Gefällt mir",
        "--column",
        "type=Rubrik",
        "--selling",
        "Promo,Sale");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("like + comment + share           2         1  4.0000 %  4.0000 %  4.0000 %")
        .contains("line 3: shares missing")
        .contains("category Promo: 1 posts, sells")
        .contains("posts that sell: 50%")
        .doesNotContain("Weekday")
        .doesNotContain("Best time");
  }

  static Stream<Arguments> badFiles() {
    return Stream.of(
        Arguments.of("", ": empty, not even a header"),
        Arguments.of(HEADER, ": a header, but no posts"),
        Arguments.of(
            "reach,like,comment\n",
            ":1: no column \"share\" for shares; the header has \"reach\", \"like\", \"comment\"; "
                + "name yours with --column shares=NAME"),
        Arguments.of(
            "reach,like,comment,share,like\n", ":1: column \"like\" stands twice in the header"),
        Arguments.of(
            HEADER + "1,2,3,4\n5,many,7,8\n",
            ":3: column \"like\" (likes): expected a whole number, found \"many\""),
        Arguments.of(
            HEADER + "1,2,3,1.5\n",
            ":2: column \"share\" (shares): expected a whole number, found \"1.5\""),
        Arguments.of(
            HEADER + "99999999999999999999,2,3,4\n",
            ":2: column \"reach\" (reach): expected a whole number, found \"99999999999999999999\""),
        Arguments.of(HEADER + "1,2,3\n", ":2: 3 fields, where the header has 4"),
        Arguments.of(HEADER + "1,2,3,4,5\n", ":2: 5 fields, where the header has 4"),
        Arguments.of(
            "reach,like,comment,share,Post Hour\n1,2,3,4,25\n",
            ":2: column \"Post Hour\" (hour): expected a number from 0 to 23, found \"25\""));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void saysInOneLineWhatIsWrongWithAFile(String content, String message) throws IOException {
    Path file = file(content);
    Run run = run(file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("post-report: " + file + message + System.lineSeparator());
  }

  @Test
  void saysInOneLineWhatIsWrongWithTheArguments() throws IOException {
    Path file = file(HEADER + "1,2,3,4\n");
    assertThat(run(folder.resolve("none.csv").toString()).err())
        .endsWith("none.csv: no such file" + System.lineSeparator());
    assertThat(run(folder.toString()).err()).contains("a folder, not a file").hasLineCount(1);
    assertThat(run(file.toString(), "--charset", "klingon").err())
        .contains("--charset")
        .contains("klingon")
        .hasLineCount(1);
    assertThat(run(file.toString(), "--colour").err()).contains("--colour").hasLineCount(1);
    assertThat(run(file.toString(), "--column", "smiles=x").err())
        .contains("no column is named smiles; there are [reach, likes,")
        .hasLineCount(1);
    Run missing = run(file.toString(), "--column", "type=Kind");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains(":1: no column \"Kind\" for type").hasLineCount(1);
    Path blocked = Files.writeString(folder.resolve("blocked"), "", StandardCharsets.UTF_8);
    StringWriter err = new StringWriter();
    int code = PostReport.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        file.toString(),
        "--html",
        blocked.resolve("page.html").toString());
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be written").hasLineCount(1);
  }
}
