package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How campaign names are built from fields, and read back into them.
 *
 * <pre>{@code
 * CampaignPattern pattern = CampaignPattern.of("{yyyymm}_{product}_{audience}");
 * pattern.read("202605_shoes_women");      // Optional[{yyyymm=202605, product=shoes, audience=women}]
 * pattern.read("may_shoes_women");         // Optional.empty: may is no month in digits
 * pattern.write(Map.of("yyyymm", "202605", "product", "shoes", "audience", "women"));
 * }</pre>
 *
 * <p>The fields {@code yyyy}, {@code yy}, {@code mm}, {@code dd}, {@code yyyymm}, {@code yymm}, {@code yyyymmdd} and
 * {@code yymmdd} are digits of a date. {@code {geo:ru|by|kz}} is one of the words. Any other field is text that is not
 * empty. No field contains one of the texts that stand between fields, so that there is one way to read a name. A pattern
 * has at most {@value #MOST_FIELDS} fields.
 *
 * @serial exclude
 */
public final class CampaignPattern implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int MOST_FIELDS = 64;
  /** Longer names are no misspelled campaigns; so the time does not grow with the square of the length. */
  private static final int LONGEST_MISSPELLED = 256;

  private final String text;
  private final transient ImmutableList<CampaignField> fields;
  /** One more than fields: what stands before the first, between them, behind the last. */
  private final transient ImmutableList<String> between;

  private CampaignPattern(
      String text, ImmutableList<CampaignField> fields, ImmutableList<String> between) {
    this.text = text;
    this.fields = fields;
    this.between = between;
  }

  /**
   * Reads a pattern.
   *
   * @param text text with fields in braces: {@code {yyyymm}_{product}}
   * @return the pattern
   * @throws IllegalArgumentException if a brace is open, a field has no name or the name of another one, there is no
   *     field or there are too many, nothing stands between two, or there is a line end
   */
  public static CampaignPattern of(String text) {
    ConventionText.checkFitsALine("the campaign pattern", text);
    ImmutableList.Builder<String> between = ImmutableList.builder();
    List<CampaignField> fields = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      checkArgument(close > 0, "a brace is not closed in the campaign pattern \"%s\"", text);
      checkArgument(
          fields.isEmpty() || open > at,
          "nothing stands between two fields in the campaign pattern \"%s\"",
          text);
      CampaignField field = CampaignField.of(text.substring(open + 1, close));
      checkArgument(
          fields.stream().noneMatch(other -> other.name().equals(field.name())),
          "the field %s stands twice in the campaign pattern \"%s\"",
          field.name(),
          text);
      checkArgument(
          fields.size() < MOST_FIELDS, "a campaign pattern has at most %s fields", MOST_FIELDS);
      between.add(text.substring(at, open));
      fields.add(field);
      at = close + 1;
    }
    checkArgument(!fields.isEmpty(), "there is no {field} in the campaign pattern \"%s\"", text);
    return new CampaignPattern(
        text, ImmutableList.copyOf(fields), between.add(text.substring(at)).build());
  }

  /**
   * The names of the fields in their order.
   *
   * @return an immutable list
   */
  public List<String> fields() {
    return fields.stream().map(CampaignField::name).collect(ImmutableList.toImmutableList());
  }

  /**
   * Reads a campaign name back into its fields.
   *
   * @param campaign any text
   * @return an immutable map of the fields in their order, or empty if the name is not built so
   */
  public Optional<Map<String, String>> read(String campaign) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!campaign.startsWith(between.get(0))) {
      return Optional.empty();
    }
    int at = between.get(0).length();
    for (int i = 0; i < fields.size(); i++) {
      String next = between.get(i + 1);
      boolean last = i == fields.size() - 1;
      int end = last ? campaign.length() - next.length() : campaign.indexOf(next, at);
      if (end < at || !campaign.startsWith(next, end)) {
        return Optional.empty();
      }
      String value = campaign.substring(at, end);
      if (!fields.get(i).accepts(value) || hasTextBetween(value)) {
        return Optional.empty();
      }
      values.put(fields.get(i).name(), value);
      at = end + next.length();
    }
    return Optional.of(Collections.unmodifiableMap(values));
  }

  /**
   * Builds a campaign name from its fields.
   *
   * @param values a value for each field, no more and no less
   * @return the name; {@link #read} gives back the fields
   * @throws IllegalArgumentException if a field is missing, unknown, or its value is none for it
   */
  public String write(Map<String, String> values) {
    checkArgument(
        values.size() == fields.size(),
        "the campaign pattern %s has the fields %s, not %s",
        text,
        fields(),
        values);
    StringBuilder campaign = new StringBuilder(between.get(0));
    for (int i = 0; i < fields.size(); i++) {
      CampaignField field = fields.get(i);
      String value = values.getOrDefault(field.name(), "");
      checkArgument(
          field.accepts(value) && !hasTextBetween(value),
          "\"%s\" is no value for the field %s of the campaign pattern %s",
          value,
          field.name(),
          text);
      campaign.append(value).append(between.get(i + 1));
    }
    return campaign.toString();
  }

  /**
   * The name that is built so and differs only in how a date is cut: {@code 202605_shoes} for {@code 2026_05_shoes}.
   */
  Optional<String> nearest(String campaign) {
    for (String cut : between) {
      if (cut.isEmpty() || campaign.length() > LONGEST_MISSPELLED) {
        continue;
      }
      for (int at = campaign.indexOf(cut); at >= 0; at = campaign.indexOf(cut, at + 1)) {
        String joined = campaign.substring(0, at) + campaign.substring(at + cut.length());
        if (isBetweenDigits(campaign, at, at + cut.length()) && read(joined).isPresent()) {
          return Optional.of(joined);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBetweenDigits(String text, int from, int to) {
    return from > 0
        && to < text.length()
        && CampaignField.isDigit(text.charAt(from - 1))
        && CampaignField.isDigit(text.charAt(to));
  }

  /** What stands between fields, and the words of fields that have some. */
  List<String> fixedTexts() {
    return Stream.concat(between.stream(), fields.stream().flatMap(field -> field.words().stream()))
        .toList();
  }

  /** The characters between fields: they separate too. */
  String separators() {
    return String.join("", between);
  }

  private boolean hasTextBetween(String value) {
    return between.stream().anyMatch(part -> !part.isEmpty() && value.contains(part));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CampaignPattern that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Gives the pattern as it was written. */
  @Override
  public String toString() {
    return text;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(text);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a CampaignPattern is read through its serial form only");
  }

  private record SerialForm(String text) implements Serializable {

    @Serial
    private Object readResolve() {
      return of(text);
    }
  }
}
