package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at many links at once: those of a media plan, an export, a log.
 *
 * <pre>{@code
 * AuditReport report = LinkAudit.create().convention(house).platform(AdMacros.VK_ADS).run(Path.of("links.csv"));
 * report.count(AuditFinding.Kind.UNTAGGED);
 * report.mixedSources();       // {vk=[VK, vkontakte, vk]}
 * report.toCsv();
 * }</pre>
 *
 * <p>Every step gives a new audit.
 */
public final class LinkAudit {
  private static final LinkAudit PLAIN = new LinkAudit(null, null, null);

  private final @Nullable NamingConvention convention;
  private final @Nullable AdMacros platform;

  private final @Nullable Charset fallback;

  private LinkAudit(
      @Nullable NamingConvention convention,
      @Nullable AdMacros platform,
      @Nullable Charset fallback) {
    this.convention = convention;
    this.platform = platform;
    this.fallback = fallback;
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
    return new LinkAudit(requireNonNull(convention), platform, fallback);
  }

  /**
   * Checks the links against the macros of an ad platform, too.
   *
   * @param platform the platform
   * @return the audit
   */
  public LinkAudit platform(AdMacros platform) {
    return new LinkAudit(convention, requireNonNull(platform), fallback);
  }

  /**
   * Sets the charset of files that are not UTF-8, as spreadsheets of some countries write them: {@code windows-1251}.
   *
   * @param charset the charset
   * @return the audit; unless set, bytes that are not UTF-8 are read as U+FFFD and reported
   */
  public LinkAudit fallbackCharset(Charset charset) {
    return new LinkAudit(convention, platform, requireNonNull(charset));
  }

  /**
   * Looks at links. All distinct links are kept in memory until the end, to find duplicates.
   *
   * @param lines one link a line; blank lines and lines that begin with {@code #} are skipped, quotation marks around a
   *     link are taken off. If one of the first lines, above which no link stands, is the header of a table and one of
   *     its columns is known as one of links ({@code url}, {@code link}, {@code Final URL} ...), the lines are read as
   *     that table
   * @return what was found
   */
  public AuditReport run(Stream<String> lines) {
    try {
      return run(new LinesReader(lines.sequential().iterator()), LinkText.Unknown.LINES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks at the links of a file: a list or a CSV table.
   *
   * <p>A table has a column with a known header ({@code url}, {@code link}, {@code Final URL} ..., in any case), or rows
   * of equal length with a column of links; its separator is a comma, a semicolon, a tab or a bar, or what a
   * first line {@code sep=^} declares. Above the header may stand up to 20 rows without links.
   * {@link AuditReport#column} tells what was read. Every other file is a list with one link a line, as
   * {@link #run(Stream)} reads it.
   *
   * @param file the file in UTF-8, or in UTF-16 with a byte order mark, or in the
   *     {@linkplain #fallbackCharset(Charset) fallback charset}
   * @return what was found
   * @throws IOException if the file cannot be read; not for what stands in it
   */
  public AuditReport run(Path file) throws IOException {
    try (Reader text = TextFile.open(file, fallback)) {
      return run(text, LinkText.Unknown.TABLE);
    }
  }

  private AuditReport run(Reader text, LinkText.Unknown unknown) throws IOException {
    AuditRun run = new AuditRun(convention, platform);
    Optional<String> column = LinkText.read(text, unknown, run);
    return run.report(column);
  }

  /** Gives what is checked. */
  @Override
  public String toString() {
    return "audit by " + (convention == null ? "no convention" : "a convention")
        + (platform == null ? "" : " and the macros of " + platform);
  }
}
