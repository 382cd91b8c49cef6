package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.net.InternetDomainName;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the public suffix list, and remembers the last answers: it is slow, and the same hosts come again and again. The
 * memory is small and never grows; what falls out is asked again.
 */
final class PublicSuffixes {
  private static final int SLOTS = 1024;

  private final AtomicReferenceArray<@Nullable Answer> domains = new AtomicReferenceArray<>(SLOTS);
  private final AtomicReferenceArray<@Nullable Answer> suffixes = new AtomicReferenceArray<>(SLOTS);

  /**
   * The registrable domain of a host: {@code example.co.uk} for {@code a.b.example.co.uk}; the host itself where there
   * is none, as for IP addresses. Lower case.
   */
  String registrableDomain(String text, int from, int to) {
    return answer(domains, text, from, to, PublicSuffixes::findDomain);
  }

  /** Whether the host is a registry's suffix: {@code com}, {@code co.uk}; not {@code github.io}. */
  boolean isRegistrySuffix(String text, int from, int to) {
    return !answer(suffixes, text, from, to, PublicSuffixes::findSuffix).isEmpty();
  }

  private static String answer(
      AtomicReferenceArray<@Nullable Answer> memory,
      String text,
      int from,
      int to,
      Function<String, String> find) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + (text.charAt(i) | 0x20);
    }
    int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
    Answer known = memory.getAcquire(slot);
    if (known != null
        && known.host.length() == to - from
        && text.regionMatches(true, from, known.host, 0, to - from)) {
      return known.found;
    }
    String host = Ascii.toLowerCase(text.substring(from, to));
    Answer answer = new Answer(host, find.apply(host));
    memory.setRelease(slot, answer);
    return answer.found;
  }

  private static String findDomain(String host) {
    if (!InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    if (name.isUnderPublicSuffix()) {
      return name.topPrivateDomain().toString();
    }
    return name.hasPublicSuffix() ? host : lastTwoLabels(host);
  }

  /** By the last rule of the list, "*", a top-level domain that it does not name is a public suffix. */
  private static String lastTwoLabels(String host) {
    return host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
  }

  private static String findSuffix(String host) {
    return InternetDomainName.isValid(host) && InternetDomainName.from(host).isRegistrySuffix()
        ? host
        : "";
  }

  private record Answer(String host, String found) {}
}
