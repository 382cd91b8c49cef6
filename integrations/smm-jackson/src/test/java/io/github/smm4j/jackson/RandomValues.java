package io.github.smm4j.jackson;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.Transliteration;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;

/** Values of every kind, edges among them. */
final class RandomValues {
  static final Measure ADD_TO_CART = Measure.count("add_to_cart");
  static final Measure AGENCY_FEE = Measure.money("agency_fee");
  private static final List<Measure> MEASURES = measures();
  private static final List<CurrencyUnit> CURRENCIES =
      List.of(CurrencyUnit.USD, CurrencyUnit.of("RUB"), CurrencyUnit.JPY, CurrencyUnit.of("KWD"));

  private final Random random;

  RandomValues(long seed) {
    this.random = new Random(seed);
  }

  private static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>(Measure.all());
    measures.add(ADD_TO_CART);
    measures.add(AGENCY_FEE);
    return measures;
  }

  Tally tally() {
    if (random.nextInt(20) == 0) {
      return Tally.empty();
    }
    Tally.Builder tally = Tally.builder();
    CurrencyUnit currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    List<Measure> chosen = new ArrayList<>();
    int odds = 1 + random.nextInt(6);
    for (Measure measure : MEASURES) {
      if (random.nextInt(odds) == 0) {
        chosen.add(measure);
        if (measure.unit() == MeasureUnit.MONEY) {
          tally.setMicros(measure, currency, number());
        } else {
          tally.set(measure, number());
        }
      }
    }
    int parts = 1 + random.nextInt(3);
    tally.parts(parts);
    chosen.forEach(measure -> tally.partsWithout(measure, random.nextInt(parts)));
    return tally.build();
  }

  private long number() {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> random.nextLong();
      case 2 -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
      case 3 -> -random.nextInt(1000);
      default -> random.nextInt(1_000_000);
    };
  }

  UtmParameters utm() {
    UtmParameters utm = UtmParameters.EMPTY;
    for (UtmKey key : UtmKey.values()) {
      if (random.nextBoolean()) {
        utm = utm.with(key, text());
      }
    }
    return utm;
  }

  private String text() {
    String[] texts = {
      "vk", "Весна 2026", "50%off", "\"}\\", "{{ad.name}}", "\uD83D\uDE00", "\u0000", " "
    };
    return texts[random.nextInt(texts.length)];
  }

  NamingConvention convention() {
    NamingConvention.Builder convention = NamingConvention.builder();
    if (random.nextBoolean()) {
      convention.lowerCase();
    }
    if (random.nextBoolean()) {
      convention.separator("_-.|~".charAt(random.nextInt(5)));
    }
    if (random.nextBoolean()) {
      String[] sets = {"a-z0-9 ,=#_.-", "a-z0-9_.|~{} ", "\"a-z0-9_.|~\""};
      convention.characters(sets[random.nextInt(sets.length)]);
    }
    if (random.nextBoolean()) {
      convention.transliteration();
    } else if (random.nextBoolean()) {
      convention.transliteration(Transliteration.ICAO, Transliteration.ELOT_743);
    }
    boolean settled = false;
    for (UtmKey key : UtmKey.values()) {
      switch (random.nextInt(6)) {
        case 0 -> convention.require(key);
        case 1 -> convention.exempt(key);
        case 2 -> {
          convention.allow(key, "vk", "none");
          settled |= key == UtmKey.CAMPAIGN; // which has to conform to a pattern
        }
        case 3 -> convention.maxLength(key, 20 + random.nextInt(100));
        default -> {}
      }
    }
    if (!settled && random.nextBoolean()) {
      String[] patterns = {"{yyyymm}_{product}_{audience}", " {product}", "\"{product}\""};
      convention.campaignPattern(patterns[random.nextInt(patterns.length)]);
    }
    return convention.build();
  }
}
