package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.smm4j.utm.MacroScanner.Found;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the macros of one link against those of a platform. */
final class MacroCheck {
  private final MacroTable platform;
  private final String link;
  private final List<MacroFinding> findings = new ArrayList<>(0);

  MacroCheck(MacroTable platform, String link) {
    this.platform = platform;
    this.link = link;
  }

  List<MacroFinding> findings() {
    List<Found> macros = MacroScanner.scan(link);
    macros.forEach(this::check);
    if (platform.syntax() == MacroSyntax.UNDERSCORES) {
      checkCaseOfUnderscores();
    }
    checkStaticAndDynamic();
    checkLength();
    findings.sort(Comparator.comparingInt(MacroFinding::index));
    return ImmutableList.copyOf(findings);
  }

  private void check(Found macro) {
    MacroSyntax syntax = platform.syntax();
    if (syntax == null) {
      add(
          MacroProblem.NO_MACROS,
          macro,
          platform.name() + " replaces no macro: only static values work",
          null);
      return;
    }
    Optional<String> nearest = platform.nearest(macro.name());
    String better = nearest.map(syntax::write).orElse(null);
    String about = nearest.map(platform::about).orElse("");
    if (macro.syntax() != syntax) {
      add(
          MacroProblem.WRONG_BRACKETS,
          macro,
          platform.name() + " writes " + syntax.sample() + "; " + MacroTable.knownTo(macro) + about,
          better);
      return;
    }
    if (macro.encoded()) {
      add(
          MacroProblem.ENCODED,
          macro,
          platform.name() + " does not replace what is percent-encoded",
          better == null && !macro.misspelled() ? syntax.write(macro.name()) : better);
    }
    Optional<String> spelling =
        macro.misspelled() ? Optional.empty() : platform.spelling(macro.name());
    String trap = macro.misspelled() ? null : platform.trap(macro.name());
    if (macro.misspelled()) {
      add(
          MacroProblem.UNKNOWN,
          macro,
          platform.name() + " has no macro that is written like this" + about,
          better);
    } else if (trap != null) {
      add(MacroProblem.TRAP, macro, trap, null);
    } else if (spelling.isEmpty() && platform.isKnownElsewhere(macro)) {
      add(
          MacroProblem.OTHER_PLATFORM,
          macro,
          "we know no such macro of " + platform.name() + "; " + MacroTable.knownTo(macro) + about,
          better);
    } else if (spelling.isEmpty()) {
      add(
          MacroProblem.UNKNOWN,
          macro,
          "we know no such macro of " + platform.name() + "; " + MacroTable.knownTo(macro) + about,
          better);
    } else if (!platform.knows(macro.name())) {
      add(MacroProblem.WRONG_CASE, macro, platform.name() + " tells case apart" + about, better);
    }
  }

  private void add(MacroProblem problem, Found macro, String message, @Nullable String suggestion) {
    findings.add(MacroFinding.of(problem, link, macro, message, suggestion));
  }

  /** Words between underscores are macros only in upper case; in another one they are if the platform has the name. */
  private void checkCaseOfUnderscores() {
    for (Found macro : MacroScanner.scan(Ascii.toUpperCase(link))) {
      String written = link.substring(macro.start(), macro.end());
      if (macro.syntax() == MacroSyntax.UNDERSCORES
          && platform.knows(macro.name())
          && !written.equals(MacroSyntax.UNDERSCORES.write(macro.name()))) {
        add(
            MacroProblem.WRONG_CASE,
            macro,
            platform.name() + " tells case apart" + platform.about(macro.name()),
            MacroSyntax.UNDERSCORES.write(macro.name()));
      }
    }
  }

  private void checkStaticAndDynamic() {
    int[] first = new int[UtmKey.count()];
    boolean[] withMacro = new boolean[UtmKey.count()];
    boolean[] without = new boolean[UtmKey.count()];
    for (Span tag : Span.of(link, FirstValues.NAMES)) {
      boolean dynamic = MacroScanner.hasMacro(link.substring(tag.value(), tag.end()));
      boolean both = dynamic ? without[tag.code()] : withMacro[tag.code()];
      if (both && first[tag.code()] == 0) {
        first[tag.code()] = tag.name();
        findings.add(new MacroFinding(
            MacroProblem.STATIC_AND_DYNAMIC,
            UtmKey.at(tag.code()).parameter(),
            tag.name(),
            "the tag stands twice, once with a macro and once without: only one of them will be read",
            null));
      }
      withMacro[tag.code()] |= dynamic;
      without[tag.code()] |= !dynamic;
    }
  }

  private void checkLength() {
    int length = platform.inBytes() ? link.getBytes(StandardCharsets.UTF_8).length : link.length();
    if (platform.maxLength() > 0 && length > platform.maxLength()) {
      findings.add(new MacroFinding(
          MacroProblem.TOO_LONG,
          "",
          0,
          platform.name() + " takes " + platform.maxLength()
              + (platform.inBytes() ? " bytes" : " characters") + ", the link has " + length
              + " before its macros are replaced"
              + (platform.tooLong().isEmpty() ? "" : "; of a longer one " + platform.tooLong()),
          null));
    }
  }
}
