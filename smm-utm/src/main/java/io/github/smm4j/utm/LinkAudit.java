package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at many links at once: those of a media plan, an export, a log.
 *
 * <pre>{@code
 * AuditReport report = LinkAudit.create().convention(house).platform(AdMacros.VK_ADS).run(Path.of("links.txt"));
 * report.count(AuditFinding.Kind.UNTAGGED);
 * report.mixedSources();       // {vk=[VK, vkontakte, vk]}
 * report.toCsv();
 * }</pre>
 *
 * <p>Every step gives a new audit.
 */
public final class LinkAudit {
  private static final LinkAudit PLAIN = new LinkAudit(null, null);

  private final @Nullable NamingConvention convention;
  private final @Nullable AdMacros platform;

  private LinkAudit(@Nullable NamingConvention convention, @Nullable AdMacros platform) {
    this.convention = convention;
    this.platform = platform;
  }

  /**
   * Starts an audit that knows no convention and no platform: it finds what is no link, untagged links, duplicates, mixed
   * spellings of one source and personal data.
   *
   * @return the audit
   */
  public static LinkAudit create() {
    return PLAIN;
  }

  /**
   * Checks the links against a convention, too.
   *
   * @param convention the convention
   * @return the audit
   */
  public LinkAudit convention(NamingConvention convention) {
    return new LinkAudit(requireNonNull(convention), platform);
  }

  /**
   * Checks the links against the macros of an ad platform, too.
   *
   * @param platform the platform
   * @return the audit
   */
  public LinkAudit platform(AdMacros platform) {
    return new LinkAudit(convention, requireNonNull(platform));
  }

  /**
   * Looks at links. All distinct links are kept in memory until the end, to find duplicates.
   *
   * @param lines one link a line; blank lines, lines that begin with {@code #} and a first line {@code url} are skipped,
   *     quotation marks around a link are taken off
   * @return what was found
   */
  public AuditReport run(Stream<String> lines) {
    AuditRun run = new AuditRun(convention, platform);
    lines.sequential().forEachOrdered(run::add);
    return run.report();
  }

  /**
   * Looks at the links of a file in UTF-8, or of a CSV file with one column.
   *
   * @param file the file, as {@link #run(Stream)} reads its lines
   * @return what was found
   * @throws IOException if the file cannot be read
   */
  public AuditReport run(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return run(lines);
    }
  }

  /** Gives what is checked. */
  @Override
  public String toString() {
    return "audit by " + (convention == null ? "no convention" : "a convention")
        + (platform == null ? "" : " and the macros of " + platform);
  }
}
