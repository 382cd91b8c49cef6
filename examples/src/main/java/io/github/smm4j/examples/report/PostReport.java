package io.github.smm4j.examples.report;

import io.github.smm4j.examples.job.BadInputException;
import io.github.smm4j.examples.job.Job;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The main job: reads posts from a CSV file, and writes a report of their engagement as text and as a page.
 *
 * <p>Without a file it reads the 500 posts that come with it, twice: once as published, and once with a Spanish header,
 * semicolons and Latin-1.
 */
@Command(
    name = "post-report",
    mixinStandardHelpOptions = true,
    version = "smm4j 0.1.0",
    sortOptions = false,
    description = "Reports the engagement of posts, and builds a tagged link for each.")
public final class PostReport implements Callable<Integer> {

  private static final String SAMPLE = "facebook-posts.csv";
  private static final String SPANISH_SAMPLE = "facebook-posts-es-latin1.csv";
  private static final String SAMPLE_SOURCE =
      "500 posts of a cosmetics brand's Facebook page, 2014. Source: \"Facebook"
          + " metrics\", UCI Machine Learning Repository, CC BY 4.0; S. Moro, P. Rita, B. Vala (2016), Journal of Business"
          + " Research 69(9), doi:10.1016/j.jbusres.2016.02.010";
  /** Categories 1 (action: offers, contests) and 2 (product: advertisement) of the sample sell; 3 inspires. */
  private static final Set<String> SAMPLE_SELLING = Set.of("1", "2");

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "A CSV file of posts with a header. Without one, the 500 posts that come with this example.")
  private @Nullable Path file;

  @Option(
      names = "--column",
      paramLabel = "NAME=HEADER",
      description =
          "The header of a column, e.g. --column reach=Reichweite. Required: reach, likes, comments, shares."
              + " Optional: impressions, interactions, followers, type, category, paid (0 or 1), weekday (0-7), hour (0-23).")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--separator",
      paramLabel = "CHAR",
      description = "Between columns. Default: ${DEFAULT-VALUE}")
  private char separator = ',';

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "Of the file. Default: ${DEFAULT-VALUE}")
  private Charset charset = StandardCharsets.UTF_8;

  @Option(
      names = "--selling",
      split = ",",
      paramLabel = "CATEGORY",
      description = "The categories of posts that sell, for the 80/20 rule.")
  private Set<String> selling = Set.of();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Where to write the page. Default: ${DEFAULT-VALUE}")
  private Path html = Path.of("report.html");

  @Spec
  private @Nullable CommandSpec spec;

  private PostReport() {}

  /**
   * Runs the report. Exits with 0, or with 2 and one line on standard error if the arguments or the input are not
   * right.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Job.main(new PostReport(), args);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return Job.run(new PostReport(), out, err, args);
  }

  @Override
  public Integer call() throws BadInputException {
    Map<PostColumn, String> given = givenColumns();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (file == null) {
      PostAnalysis posts =
          new PostAnalysis(sample(SAMPLE, ',', StandardCharsets.UTF_8), SAMPLE_SELLING);
      report(out, "500 posts of a cosmetics brand", SAMPLE_SOURCE, posts);
      PostAnalysis spanish = new PostAnalysis(
          sample(SPANISH_SAMPLE, ';', StandardCharsets.ISO_8859_1), SAMPLE_SELLING);
      out.println("Read again from " + SPANISH_SAMPLE + " (Spanish header, semicolons, Latin-1): "
          + (spanish.sums().equals(posts.sums())
              ? "the same sums"
              : "OTHER sums: " + spanish.sums()));
    } else {
      List<PostRow> rows = new PostFile(file.toString(), separator, charset, given).read(file);
      if (rows.isEmpty()) {
        throw new BadInputException(file + ": a header, but no posts");
      }
      report(
          out,
          String.valueOf(file.getFileName()),
          file.toString(),
          new PostAnalysis(rows, selling));
    }
    out.flush();
    return 0;
  }

  private void report(PrintWriter out, String title, String source, PostAnalysis posts)
      throws BadInputException {
    out.print(TextReport.of(title, posts));
    out.println();
    Job.write(html, HtmlReport.of(title, source, posts));
    out.println("Page with charts: " + html.toAbsolutePath().normalize());
  }

  private Map<PostColumn, String> givenColumns() throws BadInputException {
    Map<PostColumn, String> given = new EnumMap<>(PostColumn.class);
    for (Map.Entry<String, String> column : columns.entrySet()) {
      given.put(
          PostColumn.find(column.getKey())
              .orElseThrow(() -> new BadInputException("no column is named " + column.getKey()
                  + "; there are " + List.of(PostColumn.values()))),
          column.getValue());
    }
    return given;
  }

  private static List<PostRow> sample(String name, char separator, Charset charset)
      throws BadInputException {
    try (InputStream in =
        Objects.requireNonNull(PostReport.class.getResourceAsStream(name), name)) {
      return new PostFile(name, separator, charset, Map.of()).read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
