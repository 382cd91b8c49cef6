package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java serialization: which classes the types of this module bring with them, and what becomes of broken bytes. */
class HostileBytesTest {
  /** As {@code SECURITY.md} gives it; also what serial forms are made of. */
  private static final String FILTER =
      "maxdepth=20;maxrefs=100000;maxarray=1000000;maxbytes=10000000;io.github.smm4j.**;com.google.common.collect.*;"
          + "org.joda.money.*;java.lang.*;java.math.*;java.time.**;java.util.*;!*";

  static Stream<Object> values() {
    return Samples.all().stream().flatMap(List::stream);
  }

  private static byte[] bytesOf(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes, ObjectInputFilter filter)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(filter);
      return in.readObject();
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void loadsItsOwnClassesAndPlainCollectionsOnly(Object value) throws Exception {
    Set<String> loaded = new TreeSet<>();
    Object copy = read(bytesOf(value), info -> {
      Class<?> type = info.serialClass();
      while (type != null && type.isArray()) {
        type = type.getComponentType();
      }
      if (type != null) {
        loaded.add(type.getPackageName());
      }
      return ObjectInputFilter.Status.UNDECIDED;
    });
    assertThat(copy).isEqualTo(value);
    assertThat(loaded)
        .isSubsetOf(
            "io.github.smm4j.core",
            "io.github.smm4j.utm",
            "com.google.common.collect",
            "org.joda.money",
            "java.lang",
            "java.math",
            "java.time",
            "java.util");
    assertThat(read(bytesOf(value), ObjectInputFilter.Config.createFilter(FILTER)))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("values")
  void brokenBytesAreRefusedOrGiveAValidValue(Object value) throws Exception {
    byte[] bytes = bytesOf(value);
    ObjectInputFilter filter = ObjectInputFilter.Config.createFilter(FILTER);
    Random random = new Random(bytes.length);
    for (int i = 0; i < 60; i++) {
      byte[] broken = bytes.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      Object read;
      try {
        read = read(broken, filter);
      } catch (IOException | ClassNotFoundException | RuntimeException e) {
        continue;
      }
      if (read != null && read.getClass() == value.getClass()) {
        assertThat(read.toString()).isNotNull();
        assertThat(read).isEqualTo(read(bytesOf(read), filter));
      }
    }
  }
}
