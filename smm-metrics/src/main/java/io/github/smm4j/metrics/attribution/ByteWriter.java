package io.github.smm4j.metrics.attribution;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import io.github.smm4j.metrics.text.ExactUtf8;

/** Writes numbers and texts, big-endian; a text is its length in bytes and its UTF-8. */
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
    byte[] bytes = ExactUtf8.encode(text);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
