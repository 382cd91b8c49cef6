package io.github.smm4j.exports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How a file is to be read, as its beginning tells.
 *
 * @param head the beginning
 * @param charset the charset
 * @param stated the charset that the caller stated
 * @param guess whether the charset is a guess
 * @param header where the header stands
 * @param elsewhere a charset other than the stated one in which there is a header, if there is none in that
 */
record FileOpening(
    FileHead head,
    Charset charset,
    Optional<Charset> stated,
    boolean guess,
    Optional<HeaderFinder.Found> header,
    Optional<Charset> elsewhere) {

  static FileOpening of(
      FileHead head, Optional<Charset> stated, List<Charset> fallbacks, HeaderFinder finder) {
    List<Charset> likely = head.likely(fallbacks);
    if (stated.isEmpty() || head.marked().isPresent()) {
      return best(head, likely, stated, finder);
    }
    FileOpening asStated = best(head, List.of(stated.get()), stated, finder);
    if (asStated.header.isPresent()) {
      return asStated;
    }
    FileOpening other = best(head, likely, stated, finder);
    Optional<Charset> elsewhere =
        other.header.isPresent() ? Optional.of(other.charset) : Optional.empty();
    return new FileOpening(head, asStated.charset, stated, false, Optional.empty(), elsewhere);
  }

  private static FileOpening best(
      FileHead head, List<Charset> charsets, Optional<Charset> stated, HeaderFinder finder) {
    Charset charset = charsets.get(0);
    Optional<HeaderFinder.Found> best = Optional.empty();
    for (Charset candidate : charsets) {
      Optional<HeaderFinder.Found> found = finder.find(head.text(candidate));
      if (found.isPresent()
          && (best.isEmpty()
              || Header.BY_FIT.compare(found.get().header(), best.get().header()) > 0)) {
        best = found;
        charset = candidate;
      }
    }
    boolean guess = charsets.size() > 1 && best.map(found -> !isForeign(found)).orElse(true);
    return new FileOpening(head, charset, stated, guess, best, Optional.empty());
  }

  /** Whether names of columns have letters by which a charset is told. */
  private static boolean isForeign(HeaderFinder.Found found) {
    return found.header().cells().stream()
        .anyMatch(cell -> cell.column() != null
            && !StandardCharsets.US_ASCII.newEncoder().canEncode(cell.name()));
  }

  /** The decimal mark: as the caller says, else the format, else the first rows of the file. */
  DecimalMark mark(HeaderFinder.Found found, RowSettings settings) {
    DecimalMark said = settings.decimalMark().orElse(found.header().format().decimalMark());
    return said == DecimalMark.EITHER ? MarkEvidence.in(head.text(charset), found) : said;
  }

  /** The whole text of the file, from the bytes of the beginning and the rest. */
  WatchedReader text(byte[] beginning, InputStream rest) {
    int mark = head.markLength();
    InputStream all = new SequenceInputStream(
        new ByteArrayInputStream(beginning, mark, beginning.length - mark), rest);
    return new WatchedReader(new InputStreamReader(
        all,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  /** Notes what is wrong with the file as a whole. */
  void noteProblems(ReportNotes notes) {
    String text = head.text(charset);
    if (text.isBlank()) {
      notes.problem(ExportProblem.Kind.EMPTY, 0, "there is nothing in the file");
      return;
    }
    noteCharset(text, notes);
    if (header.isEmpty()) {
      notes.problem(
          ExportProblem.Kind.UNKNOWN_HEADER,
          0,
          "no line of the first " + HeaderFinder.MAX_RECORDS
              + " is the header of a known format: give the reader a format for it");
      return;
    }
    HeaderFinder.Found found = header.get();
    if (!found.alike().isEmpty()) {
      notes.problem(
          ExportProblem.Kind.AMBIGUOUS_FORMAT,
          found.line(),
          "read as " + found.header().format() + ", but it may as well be " + found.alike());
    }
    if (!found.header().isComplete()) {
      notes.problem(
          ExportProblem.Kind.MISSING_COLUMN, found.line(), found.header().lack());
    }
    for (String twice : found.header().doubles()) {
      notes.problem(ExportProblem.Kind.DUPLICATE_COLUMN, found.line(), twice);
    }
  }

  private void noteCharset(String text, ReportNotes notes) {
    Optional<Charset> marked = head.marked();
    if (elsewhere.isPresent()) {
      notes.problem(
          ExportProblem.Kind.CHARSET,
          0,
          "in " + charset + ", as stated, there is no header; in " + elsewhere.get() + " there is");
    } else if (marked.isPresent()
        && stated.filter(charset -> !isSame(charset, marked.get())).isPresent()) {
      notes.problem(
          ExportProblem.Kind.CHARSET,
          1,
          "a byte order mark says " + marked.get() + ", so it is not read in the charset stated");
    } else if (guess) {
      notes.problem(
          ExportProblem.Kind.CHARSET,
          0,
          "it is not UTF-8 and does not say its charset; read as " + charset + ": state it");
    } else if (header.isEmpty() && (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0)) {
      notes.problem(
          ExportProblem.Kind.CHARSET, 0, "there are characters that " + charset + " cannot be");
    }
  }

  private static boolean isSame(Charset stated, Charset marked) {
    return stated.equals(marked)
        || (stated.equals(StandardCharsets.UTF_16) && marked.name().startsWith("UTF-16"));
  }
}
