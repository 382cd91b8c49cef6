package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.words.CharacterSet;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a team writes its tags: what {@code VK}, {@code vk.com} and {@code vkontakte} are all to be called.
 *
 * <pre>{@code
 * NamingConvention house = NamingConvention.builder()
 *     .lowerCase().separator('_').require(SOURCE, MEDIUM, CAMPAIGN)
 *     .allow(SOURCE, "vk", "facebook").campaignPattern("{yyyymm}_{product}_{audience}").build();
 * house.check(utm);        // [utm_source "VK" breaks LOWER_CASE, better "vk", ...]
 * house.fix(utm);          // the nearest conforming tags
 * house.require(link);     // the link, or an exception that lists every violation
 * }</pre>
 *
 * <p>Macros of ad platforms, as in <code>utm_campaign={{campaign.name}}</code>, are never touched: the rules hold for
 * what stands around them, and a value with a macro is neither measured nor compared.
 *
 * <p>A convention is kept in a small text file, so that a team shares one:
 *
 * <pre>{@code
 * # our links
 * case = lower
 * separator = _
 * require = utm_source, utm_medium, utm_campaign
 * allow.utm_source = vk, facebook
 * max-length = 100
 * transliteration = practical
 * campaign = {yyyymm}_{product}_{audience}
 * }</pre>
 *
 * <p>Characters and the campaign pattern may stand in quotation marks, which keep white space at their ends:
 * {@code characters = "a-z "}. A byte order mark before the text is skipped.
 *
 * @serial exclude
 */
public final class NamingConvention implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** The longest text of a convention: 1 MiB of characters. */
  static final int MOST_CHARACTERS = 1 << 20;

  private static final int MOST_BYTES_PER_CHARACTER = 3;

  /** What RFC 3986 calls unreserved: never percent-encoded, so read alike everywhere. */
  private static final String UNRESERVED = "A-Za-z0-9_.~-";

  private final transient Settings settings;
  private final transient ValueRules values;

  /** Of rules among which there is no {@link RuleContradiction}. */
  NamingConvention(Settings settings) {
    this.settings = settings;
    this.values = new ValueRules(settings);
  }

  /**
   * Starts a convention: without rules but that values have unreserved characters only.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a convention from a text in the form above.
   *
   * @param text the lines: {@code rule = value}, {@code # comment}; at most 1,048,576 characters
   * @return the convention
   * @throws IllegalArgumentException if a line is wrong: the message tells the line and the rule; or if the text is too
   *     long
   */
  public static NamingConvention parse(String text) {
    return ConventionText.parse(text);
  }

  /**
   * Reads a convention from a file in UTF-8.
   *
   * @param file the file
   * @return the convention
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is wrong: the message tells the line and the rule; or if the file is too
   *     long
   */
  public static NamingConvention load(Path file) throws IOException {
    checkArgument(
        Files.size(file) <= (long) MOST_BYTES_PER_CHARACTER * MOST_CHARACTERS,
        "%s is too long for a naming convention",
        file);
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * Writes the convention to a file in UTF-8, in the form that {@link #load} reads.
   *
   * @param file the file; it is replaced if it is there
   * @throws IOException if the file cannot be written
   */
  public void save(Path file) throws IOException {
    Files.writeString(file, toText(), StandardCharsets.UTF_8);
  }

  /**
   * Writes the convention as text, in the form that {@link #parse} reads.
   *
   * @return the lines
   */
  public String toText() {
    return ConventionText.of(settings);
  }

  /**
   * Lists all violations of tags.
   *
   * @param utm the tags
   * @return an immutable list in the order of the keys; empty if the tags conform
   */
  public List<Violation> check(UtmParameters utm) {
    ImmutableList.Builder<Violation> violations = ImmutableList.builder();
    for (UtmKey key : UtmKey.values()) {
      String value = utm.valueOrNull(key);
      if (value != null) {
        String better = values.suggestion(key, value);
        values
            .brokenBy(key, value)
            .forEach(rule -> violations.add(new Violation(rule, key, value, better)));
      } else if (settings.required.contains(key)) {
        violations.add(new Violation(NamingRule.REQUIRED, key, "", values.onlyAllowed(key)));
      }
    }
    return violations.build();
  }

  /**
   * Gives the nearest conforming tags: letters transliterated and made lower case (in {@code Locale.ROOT}), words joined
   * by the one separator, values replaced by the allowed one that they are another spelling of, cut at the maximum
   * length. A missing tag stays missing, and a value to which none is near stays as it is or comes as near as it can:
   * {@link #check} tells.
   *
   * @param utm the tags
   * @return the tags; fixing them again changes nothing
   */
  public UtmParameters fix(UtmParameters utm) {
    UtmParameters fixed = utm;
    for (Map.Entry<UtmKey, String> tag : utm.asMap().entrySet()) {
      fixed = fixed.with(tag.getKey(), values.fix(tag.getKey(), tag.getValue()));
    }
    return fixed;
  }

  /**
   * Gives the link with the nearest conforming tags.
   *
   * @param link the link
   * @return the link, its tags {@linkplain #fix(UtmParameters) fixed}
   */
  public UtmLink fix(UtmLink link) {
    UtmLink fixed = link;
    for (Map.Entry<UtmKey, String> tag : link.parameters().asMap().entrySet()) {
      String value = values.fix(tag.getKey(), tag.getValue());
      if (!value.equals(tag.getValue())) {
        fixed = fixed.macros(MacroEncoding.VERBATIM).set(tag.getKey(), value);
      }
    }
    return fixed;
  }

  /**
   * Insists on the convention.
   *
   * @param link the link
   * @return the link itself
   * @throws NamingConventionException if it breaks a rule: it lists every violation
   */
  public UtmLink require(UtmLink link) {
    List<Violation> violations = check(link.parameters());
    if (!violations.isEmpty()) {
      throw new NamingConventionException(link.toString(), violations);
    }
    return link;
  }

  /**
   * Reads the campaign name back into the fields of the campaign pattern.
   *
   * @param utm the tags
   * @return an immutable map of the fields in their order; empty if there is no pattern, no campaign, or it is not built
   *     so
   */
  public Map<String, String> campaignFields(UtmParameters utm) {
    CampaignPattern pattern = settings.campaign;
    String campaign = utm.valueOrNull(UtmKey.CAMPAIGN);
    return pattern == null || campaign == null
        ? ImmutableMap.of()
        : pattern.read(campaign).orElse(ImmutableMap.of());
  }

  /**
   * The campaign pattern.
   *
   * @return the pattern, or empty if there is none
   */
  public Optional<CampaignPattern> campaignPattern() {
    return Optional.ofNullable(settings.campaign);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamingConvention that && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  /** Gives the lines of {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(toText());
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a NamingConvention is read through its serial form only");
  }

  private record SerialForm(String text) implements Serializable {

    @Serial
    private Object readResolve() {
      return parse(text);
    }
  }

  /** What a convention is made of. A separator of 0, a length of 0 and an empty set stand for no such rule. */
  record Settings(
      LetterCase letterCase,
      char separator,
      String characters,
      ImmutableList<Transliteration> transliterations,
      ImmutableSet<UtmKey> required,
      ImmutableMap<UtmKey, ImmutableSet<String>> allowed,
      ImmutableMap<UtmKey, Integer> maxLengths,
      ImmutableSet<UtmKey> exempt,
      @Nullable CampaignPattern campaign) {}

  /** Whether letters have to be lower case. */
  enum LetterCase {
    ANY,
    LOWER
  }

  /** Builds a {@link NamingConvention}. */
  public static final class Builder {
    private LetterCase letterCase = LetterCase.ANY;
    private char separator;
    private String characters = "";
    private ImmutableList<Transliteration> transliterations =
        ImmutableList.of(Transliteration.PRACTICAL);
    private final Set<UtmKey> required = new LinkedHashSet<>();
    private final Map<UtmKey, ImmutableSet<String>> allowed = new EnumMap<>(UtmKey.class);
    private final Map<UtmKey, Integer> maxLengths = new EnumMap<>(UtmKey.class);
    /** That of tags without their own, 0 if there is none. */
    private int maxLength;

    private final Set<UtmKey> exempt = new LinkedHashSet<>();
    private @Nullable CampaignPattern campaign;

    private Builder() {}

    /**
     * Letters are lower case.
     *
     * @return this builder
     */
    public Builder lowerCase() {
      letterCase = LetterCase.LOWER;
      return this;
    }

    /**
     * Words are separated by this character: once, at neither end, and not by white space, {@code _}, {@code -},
     * {@code +} or {@code |}. What stands between the fields of the campaign pattern separates there, too.
     *
     * @param separator the separator: an ASCII character that is neither letter, digit, comma nor white space
     * @return this builder
     * @throws IllegalArgumentException if it is another character
     */
    public Builder separator(char separator) {
      checkArgument(
          separator > ' '
              && separator < 0x7F
              && !Character.isLetterOrDigit(separator)
              && ",=#".indexOf(separator) < 0,
          "a separator is an ASCII sign, no letter, digit, comma, = or #: '%s'",
          separator);
      this.separator = separator;
      return this;
    }

    /**
     * Sets the characters that values may have.
     *
     * @param characters the characters, ranges as in {@code "a-z0-9_.-"}, a hyphen last; unless set {@code A-Za-z0-9_.~-}
     *     and what the transliterations write; the separator is always allowed
     * @return this builder
     * @throws IllegalArgumentException if it is empty, a range runs backwards, or it has a line end in it
     */
    public Builder characters(String characters) {
      checkArgument(!characters.isEmpty(), "no characters are allowed: leave out the rule");
      ConventionText.checkFitsALine("the set of characters", characters);
      CharacterSet.of(characters);
      this.characters = characters;
      return this;
    }

    /**
     * Sets how {@link #fix} writes Cyrillic and Greek letters.
     *
     * @param transliterations the tables, the first one first; {@link Transliteration#PRACTICAL} unless set; none: no
     *     transliteration
     * @return this builder
     */
    public Builder transliteration(Transliteration... transliterations) {
      this.transliterations = ImmutableList.copyOf(transliterations);
      return this;
    }

    /**
     * Adds tags that must be there.
     *
     * @param keys the keys
     * @return this builder
     */
    public Builder require(UtmKey... keys) {
      required.addAll(Arrays.asList(keys));
      return this;
    }

    /**
     * Sets the values that a tag may have.
     *
     * @param key the key
     * @param values the values; not empty, each without a comma
     * @return this builder
     * @throws IllegalArgumentException if there is none, or one is blank or has a comma or a line end in it
     */
    public Builder allow(UtmKey key, String... values) {
      checkArgument(values.length > 0, "no value is allowed for %s", key.parameter());
      for (String value : values) {
        checkArgument(
            value.equals(value.strip())
                && value.equals(CharMatcher.whitespace().trimFrom(value))
                && !value.isEmpty()
                && value.chars().noneMatch(c -> c == ',' || c < ' '),
            "an allowed value has no comma, no control character and no white space around it: \"%s\"",
            value);
        ConventionText.checkFitsALine("an allowed value", value);
      }
      allowed.put(key, ImmutableSet.copyOf(values));
      return this;
    }

    /**
     * Sets the maximum length of every value whose tag has {@linkplain #maxLength(UtmKey, int) none of its own}.
     *
     * @param characters the number of UTF-16 characters, decoded; positive
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxLength(int characters) {
      maxLength = positive(characters);
      return this;
    }

    /**
     * Sets the maximum length of one tag's value.
     *
     * @param key the key
     * @param characters the number of UTF-16 characters, decoded; positive
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxLength(UtmKey key, int characters) {
      maxLengths.put(requireNonNull(key), positive(characters));
      return this;
    }

    private static int positive(int characters) {
      checkArgument(characters > 0, "a maximum length is positive: %s", characters);
      return characters;
    }

    /**
     * Sets how campaign names are built.
     *
     * @param pattern the pattern, as {@link CampaignPattern#of} reads it
     * @return this builder
     * @throws IllegalArgumentException if it is no pattern
     */
    public Builder campaignPattern(String pattern) {
      campaign = CampaignPattern.of(pattern);
      return this;
    }

    /**
     * Leaves tags out of the rules on case, separator and characters: {@code TERM} carries what people typed.
     *
     * @param keys the keys
     * @return this builder
     */
    public Builder exempt(UtmKey... keys) {
      exempt.addAll(Arrays.asList(keys));
      return this;
    }

    /**
     * Builds the convention.
     *
     * @return the convention
     * @throws IllegalArgumentException if an allowed value, or a word or text of the campaign pattern, breaks another
     *     rule
     */
    public NamingConvention build() {
      Settings settings = settings();
      RuleContradiction.in(settings).ifPresent(contradiction -> {
        throw new IllegalArgumentException(contradiction.message());
      });
      return new NamingConvention(settings);
    }

    Settings settings() {
      Map<UtmKey, Integer> lengths = new EnumMap<>(maxLengths);
      if (maxLength > 0) {
        Arrays.stream(UtmKey.values()).forEach(key -> lengths.putIfAbsent(key, maxLength));
      }
      return new Settings(
          letterCase,
          separator,
          characters,
          transliterations,
          ImmutableSet.copyOf(required),
          ImmutableMap.copyOf(allowed),
          ImmutableMap.copyOf(lengths),
          ImmutableSet.copyOf(exempt),
          campaign);
    }
  }

  /** The characters that values may have. */
  static CharacterSet charactersOf(Settings settings) {
    if (!settings.characters.isEmpty()) {
      return CharacterSet.of(settings.characters).and(settings.separator);
    }
    CharacterSet characters = CharacterSet.of(UNRESERVED).and(settings.separator);
    for (Transliteration table : settings.transliterations) {
      characters = characters.andAll(table.characters());
    }
    return characters;
  }
}
