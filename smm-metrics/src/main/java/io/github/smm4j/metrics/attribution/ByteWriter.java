package io.github.smm4j.metrics.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;

/** Writes numbers and texts, big-endian; a text is its length in bytes and UTF-8. */
final class ByteWriter {
  private final ByteArrayDataOutput out = ByteStreams.newDataOutput();

  void putByte(int number) {
    out.writeByte(number);
  }

  void putInt(int number) {
    out.writeInt(number);
  }

  void putLong(long number) {
    out.writeLong(number);
  }

  void putText(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
