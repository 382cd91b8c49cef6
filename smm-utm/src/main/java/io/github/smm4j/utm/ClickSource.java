package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.ClickId.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Who appends a click id: what stands for a visit whose click id proves something, and which tags do not contradict it.
 *
 * @param source the source
 * @param paidMedium the medium of paid clicks; organic: none is paid; empty: paid clicks and others carry the click id
 * @param agrees further sources in tags that do not contradict the click id; {@code *}: any
 */
record ClickSource(String source, String paidMedium, ImmutableSet<String> agrees) {
  private static final String ANY = "*";

  private static final ImmutableMap<String, ClickSource> BY_NETWORK =
      DataFile.rows("click-sources.tsv").stream()
          .collect(ImmutableMap.toImmutableMap(
              row -> row.get(0),
              row -> new ClickSource(
                  row.get(1), row.get(2), ImmutableSet.copyOf(DataFile.words(row.get(3))))));

  /** What stands for the visit, or null if the click id proves nothing. */
  static @Nullable ClickSource of(ClickId click) {
    return proves(click) ? BY_NETWORK.get(click.network()) : null;
  }

  /** Who appends the click id, whether it proves something or not; null if that tells nothing. */
  static @Nullable ClickSource appending(ClickId click) {
    return BY_NETWORK.get(click.network());
  }

  /** Whether a click id proves a paid, affiliate or e-mail click. */
  static boolean proves(ClickId click) {
    return click.evidence() == Evidence.PAID
        || click.evidence() == Evidence.AFFILIATE
        || click.evidence() == Evidence.EMAIL;
  }

  /** What stands for the visit of a click id that proves something. */
  static ClickSource proven(ClickId click) {
    ClickSource source = of(click);
    if (source == null) {
      throw new IllegalStateException(click + " proves nothing");
    }
    return source;
  }

  static ImmutableMap<String, ClickSource> all() {
    return BY_NETWORK;
  }

  String medium(Evidence evidence) {
    return switch (evidence) {
      case AFFILIATE -> "affiliate";
      case EMAIL -> "email";
      default -> paidMedium;
    };
  }

  /** Whether no paid click carries the click id. */
  boolean isOrganic() {
    return paidMedium.equals("organic");
  }

  /** Whether it is a tool that works on many networks. */
  boolean worksEverywhere() {
    return agrees.contains(ANY);
  }

  /** Whether a tag's source does not contradict the click id; {@code id} is that of its network, if it is known. */
  boolean agreesWith(String tagged, String id) {
    return worksEverywhere()
        || source.equalsIgnoreCase(tagged)
        || source.equals(id)
        || agrees.contains(Ascii.toLowerCase(tagged))
        || agrees.contains(id);
  }
}
