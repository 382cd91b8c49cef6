package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows in = rows used + rows set aside, whatever is done to the bytes. */
class NoRowIsLostTest {

  private static final byte[] NASTY =
      "\"'\r\n,;\t|-<>.#%$ \0\u00ff\u00fe\u00ef\u00d0A0".getBytes(StandardCharsets.ISO_8859_1);

  /** Reads and checks what holds for all files. */
  private static ExportReport checked(ExportReader.Builder builder, byte[] bytes) {
    List<ExportRow> used = new ArrayList<>();
    List<SetAside> aside = new ArrayList<>();
    ExportReader reader = builder.keep(3).onSetAside(aside::add).build();
    ExportReport report = PlatformExport.read(reader, "mutated.csv", bytes, used::add);

    assertThat(report.rowsUsed()).isEqualTo(used.size());
    assertThat(report.rowsSetAside()).isEqualTo(aside.size());
    assertThat(report.rowsIn()).isEqualTo((long) used.size() + aside.size());
    assertThat(report.setAside()).isEqualTo(aside.subList(0, Math.min(3, aside.size())));
    assertThat(report.toString()).isNotEmpty();
    Set<Long> lines = new HashSet<>();
    used.forEach(row -> assertThat(lines.add(row.line())).isTrue());
    aside.forEach(row -> assertThat(lines.add(row.line())).isTrue());
    used.forEach(row -> assertThat(row.tally().toString()).isNotNull());
    return report;
  }

  @ParameterizedTest
  @EnumSource
  void anyBytesAreMutated(PlatformExport export) {
    Random random = new Random(20261122 + export.rows());
    byte[] original = export.bytes();
    for (int round = 0; round < 60; round++) {
      byte[] bytes = original.clone();
      int mutations = 1 + random.nextInt(20);
      for (int i = 0; i < mutations; i++) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      checked(PlatformExport.reader(), bytes);
    }
  }

  /** Where line ends, separators and quotes stay, the number of rows is known from outside: the lines below the header. */
  @ParameterizedTest
  @EnumSource
  void cellsAreMutated(PlatformExport export) {
    Random random = new Random(export.rows() + 7);
    byte[] original = export.bytes();
    int header = new String(original, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    byte[] cells = "-09.xE<$+~".getBytes(StandardCharsets.US_ASCII);
    for (int round = 0; round < 60; round++) {
      byte[] bytes = original.clone();
      for (int i = 0; i < 30; i++) {
        int at = header + random.nextInt(bytes.length - header);
        if (",\r\n\"".indexOf(bytes[at]) < 0) {
          bytes[at] = cells[random.nextInt(cells.length)];
        }
      }
      ExportReport report = checked(PlatformExport.reader(), bytes);
      assertThat(report.rowsIn()).isEqualTo(export.rows());
    }
  }

  /** Where a quote takes lines into a cell, there are fewer rows than lines, and that must be said. */
  @ParameterizedTest
  @EnumSource
  void strayQuotesOpenCells(PlatformExport export) {
    Random random = new Random(export.rows() + 46);
    String text = export.text();
    int header = text.indexOf('\n') + 1;
    for (int round = 0; round < 200; round++) {
      StringBuilder broken = new StringBuilder(text);
      for (int quotes = 1 + random.nextInt(3); quotes > 0; quotes--) {
        int at = header + random.nextInt(broken.length() - header);
        while (at > header && ",\n".indexOf(broken.charAt(at - 1)) < 0) {
          at--;
        }
        broken.insert(at, '"');
      }
      ExportReport report =
          checked(PlatformExport.reader(), broken.toString().getBytes(StandardCharsets.UTF_8));
      if (report.rowsIn() < export.rows()) {
        assertThat(report.has(ExportProblem.Kind.UNBALANCED_QUOTE)
                || report.has(ExportProblem.Kind.CUT_OFF))
            .as(broken.toString())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void cutAtAnyPlace(PlatformExport export) {
    String text = export.text();
    Random random = new Random(export.rows());
    for (int round = 0; round < 60; round++) {
      int end = random.nextInt(text.length() + 1);
      checked(PlatformExport.reader(), text.substring(0, end).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void randomBytes() {
    Random random = new Random(99);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      checked(ExportReader.builder(), bytes);
    }
  }

  @Test
  void aRecordWithoutEndIsSetAsideFromItsLineOn() throws IOException {
    String start =
        "ad_id,date,impressions,inline_link_clicks,spend\n1,2026-05-01,1,1,1\n2,2026-05-01,1,1,\"";
    byte[] bytes = (start + "x".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8);
    List<ExportRow> rows = new ArrayList<>();
    ExportReport report = PlatformExport.reader()
        .build()
        .read("endless.csv", new ByteArrayInputStream(bytes), rows::add);
    assertThat(rows).hasSize(1);
    assertThat(report.has(ExportProblem.Kind.UNREADABLE)).isTrue();
    assertThat(report.setAside())
        .extracting(SetAside::line, SetAside::reason)
        .containsExactly(tuple(3L, SetAside.Reason.UNREADABLE));
  }
}
