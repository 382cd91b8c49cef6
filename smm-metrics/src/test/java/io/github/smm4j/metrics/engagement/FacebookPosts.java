package io.github.smm4j.metrics.engagement;

import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SHARES;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.PostFormat;
import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.TestTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The 500 posts of {@code facebook-posts.csv}; see the head of that file. An empty field was not measured. */
final class FacebookPosts {

  private FacebookPosts() {}

  static List<Post> all() {
    List<Post> posts = new ArrayList<>();
    for (TestTable.Row row : TestTable.csv("facebook-posts.csv")) {
      Post.Builder post = Post.builder(String.valueOf(posts.size() + 1), Network.FACEBOOK)
          .tally(Tally.builder()
              .set(FOLLOWERS, number(row, "Page total likes"))
              .set(REACH, number(row, "Lifetime Post Total Reach"))
              .set(IMPRESSIONS, number(row, "Lifetime Post Total Impressions"))
              .set(COMMENTS, number(row, "comment"))
              .set(LIKES, number(row, "like"))
              .set(SHARES, number(row, "share"))
              .set(ENGAGEMENTS, number(row, "Total Interactions"))
              .build());
      if (row.get("Type").equals("Photo")) {
        post.format(PostFormat.PHOTO);
      }
      if (!row.get("Paid").isEmpty()) {
        post.promotion(row.get("Paid").equals("1") ? Promotion.PAID : Promotion.ORGANIC);
      }
      posts.add(post.build());
    }
    return posts;
  }

  private static OptionalLong number(TestTable.Row row, String name) {
    String field = row.get(name);
    return field.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(field));
  }
}
