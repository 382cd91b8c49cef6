package io.github.smm4j.examples.report;

import io.github.smm4j.core.Promotion;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import java.util.List;
import java.util.Locale;

/** A tagged link for each post, built and read back. */
final class PostLinks {
  private static final String LANDING_PAGE = "https://shop.example/lipstick?sku=7&x=%7e#reviews";

  private PostLinks() {}

  /** Builds the link under a post. */
  static UtmLink linkOf(PostRow row) {
    boolean paid = row.post().promotion().filter(Promotion.PAID::equals).isPresent();
    return UtmLink.to(LANDING_PAGE)
        .source(row.post().network())
        .medium(paid ? "paid_social" : "social")
        .campaign("posts_2014")
        .content(row.type().orElse("post").toLowerCase(Locale.ROOT) + "-" + row.line());
  }

  /** Counts the links that say after reading what was written into them. */
  static long readBack(List<PostRow> rows) {
    return rows.stream().filter(PostLinks::isReadBack).count();
  }

  private static boolean isReadBack(PostRow row) {
    UtmLink link = linkOf(row);
    return UtmParameters.parse(link.toString()).equals(link.parameters());
  }
}
