package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Personal data in a tag: an e-mail address or a phone number, which must not go to an analytics system.
 *
 * <pre>{@code
 * PersonalData.find(UtmParameters.parse("https://a.example/?utm_content=anna.k%40mail.example"));
 * // [utm_content: EMAIL a***@m***]
 * }</pre>
 *
 * <p>A phone number has 10 to 15 digits and begins with {@code +}, or looks like a Russian mobile number ({@code 79...},
 * {@code 89...}, 11 digits); both may be written in groups, with underscores too. Without these signs it has its area code
 * and groups as in {@code (202) 555-01-23} or {@code 202-555-0123}. Other long numbers are ids of campaigns far more often
 * than phone numbers and are not reported; neither are dates, ranges of dates and IP addresses.
 *
 * @serial exclude
 */
public final class PersonalData implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final UtmKey key;
  private final Kind kind;
  private final String masked;

  PersonalData(UtmKey key, Kind kind, String masked) {
    this.key = requireNonNull(key);
    this.kind = requireNonNull(kind);
    this.masked = requireNonNull(masked);
  }

  /**
   * Finds personal data in tags.
   *
   * @param utm the tags
   * @return an immutable list in the order of the keys; empty if there is none
   */
  public static List<PersonalData> find(UtmParameters utm) {
    ImmutableList.Builder<PersonalData> found = ImmutableList.builder();
    for (Map.Entry<UtmKey, String> tag : utm.asMap().entrySet()) {
      PersonalDataScanner.scan(
          tag.getValue(),
          (kind, masked) -> found.add(new PersonalData(tag.getKey(), kind, masked)));
    }
    return found.build();
  }

  /**
   * The tag that it stands in.
   *
   * @return the key
   */
  public UtmKey key() {
    return key;
  }

  /**
   * What it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What was found, masked so that it can be logged: {@code a***@m***}, {@code +7*******67}.
   *
   * @return the masked text
   */
  public String masked() {
    return masked;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalData that
        && key == that.key
        && kind == that.kind
        && masked.equals(that.masked);
  }

  @Override
  public int hashCode() {
    return masked.hashCode();
  }

  /** Gives tag, kind and masked text. */
  @Override
  public String toString() {
    return key.parameter() + ": " + kind + " " + masked;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(key, kind, masked);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("PersonalData is read through its serial form only");
  }

  /** What personal data is. */
  public enum Kind {
    /** An e-mail address. */
    EMAIL,
    /** A phone number. */
    PHONE
  }

  private record SerialForm(UtmKey key, Kind kind, String masked) implements Serializable {

    @Serial
    private Object readResolve() {
      return new PersonalData(key, kind, masked);
    }
  }
}
