package io.github.smm4j.utm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tag, a click id or another parameter, and where and how it stood in a link. */
public final class FoundParameter {
  private final String url;
  private final ParameterPlace place;
  private final int code;
  private final int index;
  private final int nameEnd;
  private final int end;
  private final @Nullable UtmKey key;
  private final String name;
  private final String value;

  FoundParameter(
      String url,
      ParameterPlace place,
      int code,
      int index,
      int nameEnd,
      int end,
      @Nullable UtmKey key,
      String name,
      String value) {
    this.url = url;
    this.place = place;
    this.code = code;
    this.index = index;
    this.nameEnd = nameEnd;
    this.end = end;
    this.key = key;
    this.name = name;
    this.value = value;
  }

  /**
   * The key that it stands for.
   *
   * @return the key, or empty if it is not a tag of the dialect
   */
  public Optional<UtmKey> key() {
    return Optional.ofNullable(key);
  }

  /**
   * The name that it is known by: {@code utm_source} for {@code UTM%5FSource[]}.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * The part of the link that it stood in.
   *
   * @return the part
   */
  public ParameterPlace place() {
    return place;
  }

  /**
   * Where it stood.
   *
   * @return the index of the first character of its name in the input, from 0
   */
  public int index() {
    return index;
  }

  /**
   * The name as it was written: {@code UTM%5FSource[]}.
   *
   * @return a part of the input
   */
  public String rawName() {
    return url.substring(index, nameEnd);
  }

  /**
   * The value as it was written: {@code my%20blog}.
   *
   * @return a part of the input; empty if there was none
   */
  public String rawValue() {
    return url.substring(Math.min(nameEnd + 1, end), end);
  }

  /**
   * The decoded value: {@code my blog}.
   *
   * @return the value; empty if there was none
   */
  public String value() {
    return value;
  }

  boolean isOf(UtmKey other) {
    return key == other;
  }

  /** The code of its name in the table that it was found by. */
  int code() {
    return code;
  }

  /** Two are equal if they stood in equal inputs at the same place and were understood the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FoundParameter that
        && index == that.index
        && nameEnd == that.nameEnd
        && end == that.end
        && place == that.place
        && key == that.key
        && name.equals(that.name)
        && value.equals(that.value)
        && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return 31 * index + value.hashCode();
  }

  /** Gives name, value and place: {@code utm_source=my blog (QUERY, index 21)}. */
  @Override
  public String toString() {
    return name + "=" + value + " (" + place + ", index " + index + ")";
  }
}
