package io.github.smm4j.examples.monday;

import io.github.smm4j.examples.job.BadInputException;
import io.github.smm4j.examples.job.Job;
import io.github.smm4j.examples.page.HtmlPage;
import io.github.smm4j.examples.page.Section;
import io.github.smm4j.examples.page.TextPage;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The main job of every Monday: a folder of exports in, the report out, as text and as a page.
 *
 * <p>Without a folder it reads the one that comes with it: two weeks of a shop that does not exist.
 */
@Command(
    name = "monday-report",
    mixinStandardHelpOptions = true,
    version = "smm4j 0.1.0",
    sortOptions = false,
    description = "Reports what each campaign cost and brought, from a folder of exports.")
public final class MondayReport implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description =
          "A folder with monday.properties and the exports of ad accounts, visits and orders as CSV."
              + " Without one, the generated demo that comes with this example.")
  private @Nullable Path folder;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Where to write the page. Default: ${DEFAULT-VALUE}")
  private Path html = Path.of("monday.html");

  @Spec
  private @Nullable CommandSpec spec;

  private MondayReport() {}

  /**
   * Runs the report. Exits with 0, or with 2 and one line on standard error if the arguments or the input are not
   * right.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Job.main(new MondayReport(), args);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return Job.run(new MondayReport(), out, err, args);
  }

  @Override
  public Integer call() throws BadInputException {
    MondayFolder exports = MondayFolder.read(folder == null ? demo() : folder);
    MondayAnalysis analysis = new MondayAnalysis(exports);
    MondaySettings settings = exports.settings();
    String title = settings.title() + ": the week of " + settings.week().startInclusive();
    String source = "days in " + settings.zone() + ", money in " + settings.currency() + ", made "
        + settings.made();
    List<Section> sections = new MondaySections(analysis).all();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(TextPage.of(title, source, sections));
    Job.write(html, HtmlPage.of(title, source, sections));
    out.println();
    out.println("Page with charts: " + html.toAbsolutePath().normalize());
    out.flush();
    return 0;
  }

  private static Path demo() {
    try {
      URI demo = Objects.requireNonNull(
              MondayReport.class.getResource("demo/monday.properties"), "demo")
          .toURI();
      return Objects.requireNonNull(Path.of(demo).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
