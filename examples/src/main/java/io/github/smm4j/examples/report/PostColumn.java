package io.github.smm4j.examples.report;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of a file of posts holds, and the header names that are known for it. */
enum PostColumn {
  REACH(Need.REQUIRED, Measure.REACH, "Lifetime Post Total Reach", "reach"),
  LIKES(Need.REQUIRED, Measure.LIKES, "like", "likes"),
  COMMENTS(Need.REQUIRED, Measure.COMMENTS, "comment", "comments"),
  SHARES(Need.REQUIRED, Measure.SHARES, "share", "compartir", "shares"),
  IMPRESSIONS(Need.OPTIONAL, Measure.IMPRESSIONS, "Lifetime Post Total Impressions", "impressions"),
  INTERACTIONS(Need.OPTIONAL, Measure.ENGAGEMENTS, "Total Interactions", "interactions"),
  FOLLOWERS(
      Need.OPTIONAL,
      Measure.FOLLOWERS,
      "Page total likes",
      "Me gusta totales de la página",
      "followers"),
  TYPE(Need.OPTIONAL, null, "Type", "Tipo"),
  CATEGORY(Need.OPTIONAL, null, "Category", "Categoría"),
  PAID(Need.OPTIONAL, null, "Paid"),
  WEEKDAY(Need.OPTIONAL, null, "Post Weekday", "weekday"),
  HOUR(Need.OPTIONAL, null, "Post Hour", "hour");

  /** Whether a report can be made without the column. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  private final Need need;

  @SuppressWarnings("ImmutableEnumChecker") // a measure never changes
  private final @Nullable Measure measure;

  private final ImmutableList<String> names;

  PostColumn(Need need, @Nullable Measure measure, String... names) {
    this.need = need;
    this.measure = measure;
    this.names = ImmutableList.copyOf(names);
  }

  /** Finds a column by the name that users give: {@code reach}. */
  static Optional<PostColumn> find(String name) {
    return Arrays.stream(values())
        .filter(column -> column.toString().equalsIgnoreCase(name))
        .findFirst();
  }

  boolean isRequired() {
    return need == Need.REQUIRED;
  }

  /** The measure that it holds, if it holds one. */
  Optional<Measure> measure() {
    return Optional.ofNullable(measure);
  }

  /** The header names that are known for it, the best known first. */
  List<String> names() {
    return names;
  }

  /** The name by which users give theirs: {@code --column reach="Reichweite"}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
