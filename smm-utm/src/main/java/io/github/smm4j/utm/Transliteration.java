package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A table that writes Cyrillic or Greek letters in Latin ones.
 *
 * <table>
 * <caption>Tables</caption>
 * <tr><th>name</th><th>letters</th><th>what it is</th><th>щука, жёлтый, Ελλάδα</th></tr>
 * <tr><td>{@code practical}</td><td>both</td><td>what people type and most sites use</td><td>{@code schuka, zheltyy,
 *     Ellada}</td></tr>
 * <tr><td>{@code iso9}</td><td>Cyrillic</td><td>ISO 9:1995, with diacritics</td><td>{@code ŝuka, žëltyj}</td></tr>
 * <tr><td>{@code gost779b}</td><td>Cyrillic</td><td>GOST 7.79-2000 B, ASCII</td><td>{@code shhuka, zhyolty`j}</td></tr>
 * <tr><td>{@code icao}</td><td>Cyrillic</td><td>ICAO Doc 9303, passports</td><td>{@code shchuka, zheltyi}</td></tr>
 * <tr><td>{@code elot743}</td><td>Greek</td><td>ELOT 743, transcription</td><td>{@code Ellada}</td></tr>
 * </table>
 *
 * @serial exclude
 */
public final class Transliteration implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** What people type and most sites use, for Cyrillic and Greek. */
  public static final Transliteration PRACTICAL = named("practical");
  /** ISO 9:1995: one letter for each Cyrillic one, with diacritics. */
  public static final Transliteration ISO_9 = named("iso9");
  /** GOST 7.79-2000, system B: Cyrillic in ASCII. */
  public static final Transliteration GOST_779_B = named("gost779b");
  /** ICAO Doc 9303: Cyrillic as in passports. */
  public static final Transliteration ICAO = named("icao");
  /** ELOT 743: Modern Greek. */
  public static final Transliteration ELOT_743 = named("elot743");

  private static final char WORD_BEGIN = '^';
  private static final String TONOS = "\u0301";

  private final String name;
  private final transient ImmutableMap<String, String> rows;
  private final transient int longest;

  private Transliteration(String name, ImmutableMap<String, String> rows) {
    this.name = name;
    this.rows = rows;
    this.longest = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Gives the table of that name.
   *
   * @param name the name, lower case: {@code "practical"}
   * @return the table
   * @throws IllegalArgumentException if there is none
   */
  public static Transliteration named(String name) {
    checkArgument(
        Tables.NAMES.contains(name),
        "there is no transliteration \"%s\": known are %s",
        name,
        Tables.NAMES);
    return new Transliteration(name, Tables.rows(name));
  }

  /**
   * The names of all tables.
   *
   * @return an immutable sorted set
   */
  public static Set<String> names() {
    return Tables.NAMES;
  }

  /**
   * The name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Writes a text in Latin letters.
   *
   * <p>Where one letter becomes several, all of them are capitals if it stands beside another capital: {@code ЩУКИН} is
   * {@code SHCHUKIN}, {@code Щукин} is {@code Shchukin}.
   *
   * @param text any text
   * @return the text; letters that the table lacks stay as they are, but for marks that stand behind them as characters
   *     of their own (Unicode NFD): they become one with their letter (NFC)
   */
  public String apply(String text) {
    StringBuilder latin = new StringBuilder(text.length() + 8);
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String plain = rows.containsKey("α") ? withoutGreekAccents(composed) : composed;
    String lower = lowerCase(plain);
    boolean wordBegins = true;
    for (int i = 0; i < plain.length(); ) {
      int length = length(lower, i, wordBegins);
      if (length == 0) {
        latin.append(plain.charAt(i));
        wordBegins = !Character.isLetter(plain.charAt(i));
        i++;
      } else {
        append(latin, latin(lower, i, length, wordBegins), plain, i);
        wordBegins = false;
        i += length;
      }
    }
    return latin.toString();
  }

  /** All characters that it writes. */
  String characters() {
    return String.join("", rows.values());
  }

  ImmutableMap<String, String> rows() {
    return rows;
  }

  /** How many letters from here stand in one row: as many as possible, 0 if none does. */
  private int length(String lower, int at, boolean wordBegins) {
    for (int length = Math.min(longest, lower.length() - at); length > 0; length--) {
      String letters = lower.substring(at, at + length);
      if (rows.containsKey(letters) || (wordBegins && rows.containsKey(WORD_BEGIN + letters))) {
        return length;
      }
    }
    return 0;
  }

  private String latin(String lower, int at, int length, boolean wordBegins) {
    String letters = lower.substring(at, at + length);
    String atBegin = wordBegins ? rows.get(WORD_BEGIN + letters) : null;
    return atBegin == null ? rows.getOrDefault(letters, "") : atBegin;
  }

  /** Writes in the case of the letter at this place: all in capitals, only the first one, or none. */
  private static void append(StringBuilder text, String latin, String plain, int at) {
    if (latin.isEmpty() || !Character.isUpperCase(plain.charAt(at))) {
      text.append(latin);
      return;
    }
    boolean capitals = isAmongCapitals(plain, at);
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      text.append(i == 0 || capitals ? Character.toUpperCase(c) : c);
    }
  }

  /** Whether the next letter is a capital, too; at the end of a word the one before it. */
  private static boolean isAmongCapitals(String text, int at) {
    boolean last = at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1));
    int neighbour = last ? at - 1 : at + 1;
    return neighbour >= 0 && Character.isUpperCase(text.charAt(neighbour));
  }

  /** Lower case without a change of length, as some letters would have in {@link String#toLowerCase}. */
  private static String lowerCase(String text) {
    char[] lower = text.toCharArray();
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Character.toLowerCase(lower[i]);
    }
    return new String(lower);
  }

  /** Takes the accents off Greek letters, and nothing off others: ё is no е. */
  private static String withoutGreekAccents(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> {
      String one = Character.toString(letter);
      boolean greek = Character.UnicodeScript.of(letter) == Character.UnicodeScript.GREEK;
      plain.append(
          greek
              ? Normalizer.normalize(
                  Normalizer.normalize(one, Normalizer.Form.NFD).replace(TONOS, ""),
                  Normalizer.Form.NFC)
              : one);
    });
    return plain.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Transliteration that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Gives the {@linkplain #name() name}. */
  @Override
  public String toString() {
    return name;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(name);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Transliteration is read through its serial form only");
  }

  private record SerialForm(String name) implements Serializable {

    @Serial
    private Object readResolve() {
      return named(name);
    }
  }

  /** Loads the data file on first use. */
  private static final class Tables {
    private static final List<List<String>> ROWS = DataFile.rows("transliteration.tsv");
    static final ImmutableSortedSet<String> NAMES = ROWS.stream()
        .flatMap(row -> Arrays.stream(DataFile.words(row.get(2))))
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));

    static ImmutableMap<String, String> rows(String name) {
      return ROWS.stream()
          .filter(row -> Arrays.asList(DataFile.words(row.get(2))).contains(name))
          .collect(ImmutableMap.toImmutableMap(row -> row.get(0), row -> row.get(1)));
    }
  }
}
