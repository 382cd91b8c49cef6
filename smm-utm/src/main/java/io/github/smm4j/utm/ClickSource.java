package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.ClickId.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a visit whose click id tells that it was paid for, or came through an affiliate or an e-mail.
 *
 * @param source the source
 * @param paidMedium the medium of paid clicks
 * @param agrees further sources in tags that do not contradict the click id; {@code *}: any
 */
record ClickSource(String source, String paidMedium, ImmutableSet<String> agrees) {
  private static final ImmutableMap<String, ClickSource> BY_NETWORK =
      DataFile.rows("click-sources.tsv").stream()
          .collect(ImmutableMap.toImmutableMap(
              row -> row.get(0),
              row -> new ClickSource(
                  row.get(1), row.get(2), ImmutableSet.copyOf(DataFile.words(row.get(3))))));

  /** What stands for the visit, or null if the click id proves nothing. */
  static @Nullable ClickSource of(ClickId click) {
    boolean proves = click.evidence() == Evidence.PAID
        || click.evidence() == Evidence.AFFILIATE
        || click.evidence() == Evidence.EMAIL;
    return proves ? BY_NETWORK.get(click.network()) : null;
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

  /** Whether a tag's source does not contradict the click id; {@code id} is that of its network, if it is known. */
  boolean agreesWith(String tagged, String id) {
    return agrees.contains("*")
        || source.equalsIgnoreCase(tagged)
        || source.equals(id)
        || agrees.contains(Ascii.toLowerCase(tagged))
        || agrees.contains(id);
  }
}
