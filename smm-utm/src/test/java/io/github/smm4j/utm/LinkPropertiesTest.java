package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every link, tried on many that are seeded and so the same in each run. */
class LinkPropertiesTest {
  private static final int TRIES = Integer.getInteger("smm4j.tries", 2_000);

  private static UtmLink tagged(String url, Random random, UtmParameters tags) {
    return UtmLink.to(url)
        .target(RandomLinks.one(TagTarget.values(), random))
        .spaces(RandomLinks.one(SpaceEncoding.values(), random))
        .macros(RandomLinks.one(MacroEncoding.values(), random))
        .utm(tags);
  }

  @Test
  void theFastAndTheReportingReaderAgree() {
    Random random = new Random(1);
    for (int i = 0; i < TRIES; i++) {
      String text = RandomLinks.text(random);
      assertThat(UtmParser.standard().parse(text).parameters())
          .as(text)
          .isEqualTo(UtmParameters.parse(text));
    }
  }

  @Test
  void whatWasTaggedIsReadBackByEveryPolicy() {
    Random random = new Random(2);
    for (int i = 0; i < TRIES; i++) {
      String url = RandomLinks.taggable(random);
      UtmParameters tags = RandomLinks.parameters(random);
      UtmLink link = tagged(url, random, tags);
      assertThat(link.parameters().asMap())
          .as("%s to %s", url, link)
          .containsAllEntriesOf(tags.asMap());
      UtmParser parser = UtmParser.builder()
          .duplicates(RandomLinks.one(DuplicatePolicy.values(), random))
          .fragment(random.nextBoolean() ? FragmentPolicy.FALLBACK : FragmentPolicy.PREFERRED)
          .build();
      assertThat(parser.parse(link.toString()).parameters().asMap())
          .as("%s to %s by %s", url, link, parser)
          .containsAllEntriesOf(tags.asMap());
    }
  }

  @Test
  void otherTagsAreReadAsBefore() {
    Random random = new Random(3);
    for (int i = 0; i < TRIES; i++) {
      String url = RandomLinks.taggable(random);
      UtmParameters tags = RandomLinks.parameters(random);
      UtmParameters before = UtmParameters.parse(url);
      UtmParameters after = tagged(url, random, tags).parameters();
      for (UtmKey key : UtmKey.values()) {
        if (tags.get(key).isEmpty()) {
          assertThat(after.get(key)).as("%s of %s", key, url).isEqualTo(before.get(key));
        }
      }
    }
  }

  @Test
  void taggingTwiceEqualsTaggingOnce() {
    Random random = new Random(4);
    for (int i = 0; i < TRIES; i++) {
      UtmParameters tags = RandomLinks.parameters(random);
      UtmLink once = UtmLink.to(RandomLinks.taggable(random)).utm(tags);
      assertThat(UtmLink.to(once.toString()).utm(tags)).isEqualTo(once);
      assertThat(once.utm(tags)).isEqualTo(once);
    }
  }

  @Test
  void cleaningAfterTaggingGivesTheCleanedOriginal() {
    Random random = new Random(5);
    LinkCleaner cleaner = LinkCleaner.standard();
    int untouched = 0;
    for (int i = 0; i < TRIES; i++) {
      String url = RandomLinks.taggable(random);
      UtmLink link = tagged(url, random, RandomLinks.parameters(random));
      String cleaned = cleaner.clean(url);
      untouched += cleaned.equals(url) ? 1 : 0;
      assertThat(cleaner.clean(link.toString())).as("%s to %s", url, link).isEqualTo(cleaned);
    }
    assertThat(untouched).as("links without tags among them").isGreaterThan(TRIES / 5);
  }

  @Test
  void eridIsNeverDropped() {
    Random random = new Random(10);
    for (int i = 0; i < TRIES; i++) {
      String url = RandomLinks.taggable(random);
      int before = Erid.count(url);
      assertThat(Erid.count(LinkCleaner.standard().clean(url))).as(url).isEqualTo(before);
      UtmLink link = tagged(url, random, RandomLinks.parameters(random));
      assertThat(Erid.count(link.toString())).as("%s to %s", url, link).isEqualTo(before);
    }
  }

  @Test
  void cleaningTwiceEqualsCleaningOnceAndLeavesNoTag() {
    Random random = new Random(6);
    LinkCleaner cleaner = LinkCleaner.standard();
    for (int i = 0; i < TRIES; i++) {
      String text = RandomLinks.text(random);
      if (text.chars().anyMatch(c -> c <= ' ')) {
        // "?fbclid &utm_source=vk": a name with a space behind it is another name, but at the end
        // of a link it is not
        continue;
      }
      String cleaned = cleaner.clean(text);
      assertThat(cleaner.clean(cleaned)).as(text).isEqualTo(cleaned);
      assertThat(cleaner.inspect(cleaned)).as(text).isEmpty();
      assertThat(UtmParser.standard().parse(cleaned).found()).as(text).isEmpty();
    }
  }

  @Test
  void whatIsNotEditedStaysAsItWas() {
    Random random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      String url = RandomLinks.taggable(random);
      UtmParameters tags = RandomLinks.parameters(random);
      String written = tagged(url, random, tags).toString();
      if (UtmParser.standard().parse(url).found().stream()
          .allMatch(found -> found.key().isEmpty())) {
        String added = written.substring(
            commonStart(url, written), written.length() - commonEnd(url, written));
        assertThat(written).as(url).hasSize(url.length() + added.length());
        assertThat(added).as(url).matches("[?&#]{0,2}utm_[A-Za-z0-9%._~+=&{}:$-]*[?&]?");
      }
      assertThat(pathOf(written)).isEqualTo(pathOf(url));
    }
  }

  private static String pathOf(String url) {
    return url.split("[?#]", 2)[0].stripTrailing();
  }

  private static int commonStart(String a, String b) {
    int i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static int commonEnd(String a, String b) {
    int most = a.length() - commonStart(a, b);
    int i = 0;
    while (i < most && a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)) {
      i++;
    }
    return i;
  }

  @Test
  void noControlCharacterReachesTheLink() {
    Random random = new Random(8);
    for (int i = 0; i < TRIES; i++) {
      UtmLink link = tagged(RandomLinks.taggable(random), random, RandomLinks.parameters(random));
      assertThat(link.toString().chars()).noneMatch(Character::isISOControl);
    }
  }

  @Test
  void everyPrefixOfALinkIsRead() {
    Random random = new Random(9);
    for (int i = 0; i < Math.min(200, TRIES); i++) {
      String text = RandomLinks.text(random);
      for (int end = 0; end <= text.length(); end++) {
        String prefix = text.substring(0, end);
        UtmParse parse = UtmParser.standard().parse(prefix);
        assertThat(parse.parameters()).isEqualTo(UtmParameters.parse(prefix));
        assertThat(LinkCleaner.standard().clean(prefix).length()).isLessThanOrEqualTo(end);
        assertThat(parse.toString()).isNotEmpty();
      }
    }
  }

  @Test
  void everyPrefixOfALandingUrlIsReadTaggedAndCleaned() {
    Random random = new Random(10);
    for (int i = 0; i < Math.min(300, TRIES); i++) {
      String url = RandomLinks.landing(random);
      for (int end = 0; end <= url.length(); end++) {
        String prefix = url.substring(0, end);
        UtmParameters parameters = UtmParameters.parse(prefix);
        boolean same = UtmParser.standard().parse(prefix).parameters().equals(parameters);
        assertThat(same).as(prefix).isTrue();
        assertThat(LinkCleaner.standard().clean(prefix).length()).isLessThanOrEqualTo(end);
        UtmLink.find(prefix)
            .ifPresent(link ->
                assertThat(link.id("7").parameters()).isEqualTo(parameters.with(UtmKey.ID, "7")));
      }
    }
  }
}
