package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransliterationTest {

  /**
   * Expected: ISO 9 and GOST B by the tables of GOST 7.79-2000; ICAO by Doc 9303 part 3, table of Cyrillic; ELOT 743 by
   * the names of Greek places as road signs have them.
   */
  @ParameterizedTest
  @CsvSource({
    "practical,Щука и жёлтый объезд,Schuka i zheltyy obezd",
    "practical,ХАЛВА,HALVA",
    "practical,Київ,Kiyiv",
    "practical,Ελλάδα,Ellada",
    "iso9,Щука и жёлтый объезд,Ŝuka i žëltyj obʺezd",
    "iso9,юность,ûnostʹ",
    "gost779b,Щука и жёлтый,Shhuka i zhyolty`j",
    "icao,Щукин Юрий Хомяков,Shchukin Iurii Khomiakov",
    "icao,подъезд,podieezd",
    "elot743,Αθήνα,Athina",
    "elot743,Θεσσαλονίκη,Thessaloniki",
    "elot743,Εύβοια,Evvoia",
    "elot743,Ναύπλιο,Nafplio",
    "elot743,Ψυχικό,Psychiko",
    "elot743,Ουρανούπολη,Ouranoupoli",
    "elot743,Αγγελία,Angelia",
    "elot743,Μπάμπης,Bampis",
    "elot743,στο Μπάρι,sto Bari",
    "elot743,abμπ,abmp",
    "elot743,абв,абв",
    "iso9,Αθήνα,Αθήνα",
  })
  void writesInLatin(String table, String text, String latin) {
    assertThat(Transliteration.named(table).apply(text)).isEqualTo(latin);
  }

  /** A Mac may write й, ё and ї as a letter and a mark. */
  @ParameterizedTest
  @ValueSource(strings = {"practical", "iso9", "gost779b", "icao", "elot743"})
  void writesOneVisibleTextInOneWay(String name) {
    Transliteration table = Transliteration.named(name);
    for (String text : List.of("Зелёный чай", "Київ", "ў Мінску", "Ναύπλιο", "ϊΰ", "é")) {
      assertThat(table.apply(Normalizer.normalize(text, Normalizer.Form.NFD)))
          .isEqualTo(table.apply(text));
    }
  }

  /** Each row of each table is used. */
  @Test
  void everyRowIsRead() {
    for (String name : Transliteration.names()) {
      Transliteration table = Transliteration.named(name);
      assertThat(table.rows()).isNotEmpty();
      table.rows().forEach((letters, latin) -> {
        boolean begins = letters.startsWith("^");
        String text = begins ? letters.substring(1) : "1" + letters;
        boolean shadowed = table.rows().containsKey("^" + letters);
        assertThat(table.apply(text))
            .as(name + " " + letters)
            .isEqualTo((begins ? "" : "1") + (shadowed ? table.rows().get("^" + letters) : latin));
      });
      assertThat(Serialized.copyOf(table))
          .isEqualTo(table)
          .hasSameHashCodeAs(table)
          .hasToString(name);
    }
    assertThat(Transliteration.names())
        .containsExactly("elot743", "gost779b", "icao", "iso9", "practical");
  }

  /** ISO 9 has one letter for each of the 33 Russian ones. */
  @Test
  void iso9CanBeReadBack() {
    String alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    assertThat(Transliteration.ISO_9.apply(alphabet).chars().distinct().count()).isEqualTo(33);
  }

  @Test
  void refusesOtherNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transliteration.named("klingon"))
        .withMessageContaining("practical");
  }

  /** One letter that becomes several is all capitals beside another capital. */
  @ParameterizedTest
  @CsvSource({
    "elot743,ΘΕΣΣΑΛΟΝΙΚΗ,THESSALONIKI",
    "elot743,ΝΑΥΠΛΙΟ,NAFPLIO",
    "elot743,ΟΥΡΑΝΟΥΠΟΛΗ,OURANOUPOLI",
    "icao,ЩУКИН,SHCHUKIN",
    "icao,БОРЩ,BORSHCH",
    "icao,Щ,Shch",
    "icao,Щ УЮ Яр,Shch UIU Iar",
    "practical,ЖК Южный,ZHK Yuzhnyy",
  })
  void writesCapitals(String table, String text, String latin) {
    assertThat(Transliteration.named(table).apply(text)).isEqualTo(latin);
  }

  /** The note to the table of GOST 7.79-2000 B: c before i, e, y, j; cz elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "цирк,cirk",
    "центр,centr",
    "Цюрих,Cyurix",
    "ЦЫГАН,CY`GAN",
    "акция,akciya",
    "царь,czar`",
    "Цаца,Czacza",
    "отец,otecz"
  })
  void gostWritesTseInTwoWays(String text, String latin) {
    assertThat(Transliteration.GOST_779_B.apply(text)).isEqualTo(latin);
  }
}
