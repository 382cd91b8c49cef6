package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Files larger than what is kept of them. */
class StreamingTest {

  private static final long ROWS = 800_000;

  /** An export that is made as it is read, about 50 MB; every thousandth row is bad. */
  private static final class Generated extends InputStream {
    private byte[] line = "ad_id,date,account_id,impressions,inline_link_clicks,spend\n"
        .getBytes(StandardCharsets.US_ASCII);
    private int at;
    private long row;
    private long bytesRead;
    private boolean closed;

    @Override
    public int read() {
      if (at == line.length && !nextLine()) {
        return -1;
      }
      bytesRead++;
      return line[at++];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (at == line.length && !nextLine()) {
        return -1;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, buffer, offset, count);
      at += count;
      bytesRead += count;
      return count;
    }

    private boolean nextLine() {
      if (row == ROWS) {
        return false;
      }
      row++;
      line = ("62152934" + row % 977 + ",2026-05-" + (10 + row % 20) + ",170025226022381,"
              + (row % 1000 == 0 ? "bad" : row % 5000) + "," + row % 7 + "," + row % 100 + "."
              + (10 + row % 90) + "\n")
          .getBytes(StandardCharsets.US_ASCII);
      at = 0;
      return true;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void readsWithoutKeeping() throws IOException {
    long[] sums = new long[2];
    long[] aside = new long[1];
    Generated file = new Generated();
    ExportReport report = ExportReader.builder()
        .currency(CurrencyUnit.USD)
        .keep(10)
        .onSetAside(row -> aside[0]++)
        .build()
        .read("generated.csv", file, row -> {
          sums[0] += row.get(Measure.IMPRESSIONS).orElseThrow();
          sums[1] += row.micros(Measure.SPEND).orElseThrow();
        });
    long impressions = 0;
    long micros = 0;
    for (long row = 1; row <= ROWS; row++) {
      if (row % 1000 != 0) {
        impressions += row % 5000;
        micros += row % 100 * 1_000_000 + (10 + row % 90) * 10_000;
      }
    }
    assertThat(file.bytesRead).isGreaterThan(40_000_000);
    assertThat(file.closed).isTrue();
    assertThat(report.rowsIn()).isEqualTo(ROWS);
    assertThat(report.rowsSetAside()).isEqualTo(ROWS / 1000).isEqualTo(aside[0]);
    assertThat(report.setAside()).hasSize(10);
    assertThat(sums).containsExactly(impressions, micros);
  }

  @Test
  void readsNoFurtherThanAskedFor() throws IOException {
    Generated file = new Generated();
    ExportReader reader = ExportReader.builder().currency(CurrencyUnit.USD).build();
    try (ExportRows rows = reader.open("generated.csv", file)) {
      Iterator<ExportRow> iterator = rows.iterator();
      assertThat(iterator.next().line()).isEqualTo(2);
      assertThat(file.bytesRead).isLessThan(300_000);
      assertThat(rows.stream().limit(5)).hasSize(5);
      assertThat(file.bytesRead).isLessThan(300_000);
      assertThat(rows.report().rowsUsed()).isBetween(6L, 7L);
    }
    assertThat(file.closed).isTrue();
  }

  @Test
  void aStreamThatFailsIsTheCallersBusiness() {
    InputStream broken = new InputStream() {
      private long left = 1_000_000;
      private final InputStream file = new Generated();

      @Override
      public int read() throws IOException {
        if (left-- <= 0) {
          throw new IOException("gone");
        }
        return file.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        int one = read();
        if (one >= 0) {
          buffer[offset] = (byte) one;
        }
        return one < 0 ? -1 : 1;
      }
    };
    ExportReader reader = ExportReader.builder().currency(CurrencyUnit.USD).build();
    assertThatThrownBy(() -> reader.read("broken.csv", broken, row -> {}))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("gone");
  }
}
