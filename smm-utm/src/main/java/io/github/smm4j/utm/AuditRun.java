package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is found in one link after the other. */
final class AuditRun implements LinkText.Visitor {
  private static final int MOST_FINDINGS = 1_000;
  private static final char NOT_IN_THE_CHARSET = '\uFFFD';

  private final @Nullable NamingConvention convention;
  private final @Nullable AdMacros platform;

  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final Map<NamingRule, Long> violations = new EnumMap<>(NamingRule.class);
  private final Map<String, Set<String>> sources = new LinkedHashMap<>();
  private final Map<String, Long> firstLines = new HashMap<>();
  private final List<AuditFinding> findings = new ArrayList<>();
  private long line;
  private long links;

  AuditRun(@Nullable NamingConvention convention, @Nullable AdMacros platform) {
    this.convention = convention;
    this.platform = platform;
  }

  @Override
  public void link(long number, String link) {
    line = number;
    links++;
    if (link.isEmpty()) {
      found(Kind.NO_LINK, "", "the cell is empty");
      return;
    }
    UtmParameters utm = UtmParameters.parse(link);
    List<String> personal = LinkPersonalData.in(link);
    String shown = personal.isEmpty() ? link : "";
    personal.forEach(data -> found(Kind.PERSONAL_DATA, shown, data));
    if (link.indexOf(NOT_IN_THE_CHARSET) >= 0) {
      found(Kind.UNREADABLE, shown, "there are bytes of another charset in it");
    }
    Long firstLine = firstLines.putIfAbsent(link, line);
    if (firstLine != null) {
      found(Kind.DUPLICATE, shown, "the link stands in line " + firstLine + ", too");
    }
    if (UtmLink.find(link).isEmpty()) {
      found(Kind.NO_LINK, shown, "this is no link that can carry tags");
    } else if (utm.isEmpty()) {
      found(Kind.UNTAGGED, shown, "the link has no tags");
    } else {
      addTagged(utm, shown);
    }
    if (platform != null) {
      platform
          .check(link)
          .forEach(finding -> found(
              Kind.MACRO,
              shown,
              masked(finding.toString(), finding.severity() + " " + finding.problem())));
    }
  }

  private void addTagged(UtmParameters utm, String shown) {
    utm.source()
        .filter(source -> !PersonalDataScanner.isIn(source))
        .ifPresent(source -> sources
            .computeIfAbsent(canonical(source), key -> new LinkedHashSet<>())
            .add(source));
    if (convention != null) {
      for (Violation violation : convention.check(utm)) {
        violations.merge(violation.rule(), 1L, Long::sum);
        boolean secret = PersonalDataScanner.isIn(violation.value());
        found(
            Kind.VIOLATION,
            shown,
            secret
                ? violation.key().parameter() + " breaks " + violation.rule()
                : violation.toString());
      }
    }
  }

  @Override
  public void unreadable(long number) {
    line = number;
    found(Kind.UNREADABLE, "", "a row behind this line is too long: the rest was not read");
  }

  /** A message, or what can be said instead if it would repeat personal data. */
  private static String masked(String message, String instead) {
    return PersonalDataScanner.isIn(message) ? instead : message;
  }

  /** The name under which spellings of one source meet. */
  private static String canonical(String source) {
    return SourceNames.known(source).orElseGet(() -> Ascii.toLowerCase(source.strip()));
  }

  private void found(Kind kind, String link, String message) {
    if (counts.merge(kind, 1L, Long::sum) <= MOST_FINDINGS) {
      findings.add(new AuditFinding(kind, line, link, message));
    }
  }

  AuditReport report(Optional<String> column) {
    ImmutableMap.Builder<String, ImmutableSet<String>> mixed = ImmutableMap.builder();
    sources.forEach((source, spellings) -> {
      if (spellings.size() > 1) {
        mixed.put(source, ImmutableSet.copyOf(spellings));
      }
    });
    return new AuditReport(column, links, counts, violations, mixed.build(), findings);
  }
}
