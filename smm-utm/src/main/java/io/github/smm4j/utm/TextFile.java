package io.github.smm4j.utm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens a text file in its charset: that of its byte order mark, else UTF-8, else the one that the caller named. */
final class TextFile {
  private static final int BUFFER = 1 << 13;

  private TextFile() {}

  /** Bytes that are not of the charset become U+FFFD; a byte order mark may be the first character. */
  static Reader open(Path file, @Nullable Charset fallback) throws IOException {
    Charset charset = charset(file, fallback);
    return new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), charset);
  }

  private static Charset charset(Path file, @Nullable Charset fallback) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] mark = in.readNBytes(2);
      if (mark.length == 2
          && ((mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE)
              || (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF))) {
        return StandardCharsets.UTF_16;
      }
    }
    return fallback == null || isUtf8(file) ? StandardCharsets.UTF_8 : fallback;
  }

  private static boolean isUtf8(Path file) throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      while (reader.read(buffer) >= 0) {
        // only whether it can be read matters
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
