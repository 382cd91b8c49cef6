package io.github.smm4j.jackson;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A tally: a field for each measure. What a sum knows of its parts stands under {@value #SUM_OF}, which no measure can be
 * called.
 */
final class TallyForm implements JsonForm<Tally> {
  private static final String SUM_OF = "sumOf";
  /** A tally keeps its measures in order, so that many of them take time by their square. */
  private static final int MOST_ADOPTED = 256;

  private final Vocabulary vocabulary;

  TallyForm(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Class<Tally> type() {
    return Tally.class;
  }

  @Override
  public void write(Tally tally, JsonGenerator out) {
    out.writeStartObject();
    for (Measure measure : tally.measures()) {
      out.writeName(measure.id());
      if (measure.unit() == MeasureUnit.MONEY) {
        MoneyForm.write(tally.money(measure).orElseThrow(), out);
      } else {
        out.writeNumber(tally.get(measure).orElseThrow());
      }
    }
    if (tally.parts() != 1) {
      writeParts(tally, out);
    }
    out.writeEndObject();
  }

  private static void writeParts(Tally tally, JsonGenerator out) {
    out.writeObjectPropertyStart(SUM_OF);
    out.writeNumberProperty("parts", tally.parts());
    if (tally.measures().stream().anyMatch(measure -> tally.partsWithout(measure) > 0)) {
      out.writeObjectPropertyStart("without");
      for (Measure measure : tally.measures()) {
        if (tally.partsWithout(measure) > 0) {
          out.writeNumberProperty(measure.id(), tally.partsWithout(measure));
        }
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  @Override
  public Tally read(StrictReader in) {
    Tally.Builder tally = Tally.builder();
    Parts parts = new Parts();
    in.object(name -> {
      if (name.equals(SUM_OF)) {
        readParts(in, parts);
      } else {
        readMeasure(in, tally, parts, name);
      }
    });
    return parts.of(tally, in);
  }

  private void readMeasure(StrictReader in, Tally.Builder tally, Parts parts, String name) {
    Optional<Measure> known = vocabulary.measure(name);
    if (known.isEmpty() && vocabulary.unknown() == UnknownMeasures.SKIP) {
      in.skip();
      return;
    }
    Measure measure = known.orElseGet(() -> adopt(in, parts, name));
    if (measure.unit() == MeasureUnit.MONEY) {
      tally.set(measure, MoneyForm.read(in));
    } else {
      tally.set(measure, in.whole());
    }
  }

  private Measure adopt(StrictReader in, Parts parts, String name) {
    if (vocabulary.unknown() != UnknownMeasures.ADOPT) {
      throw in.mismatch("there is no measure " + StrictReader.quoted(name)
          + ": one of yours is made known by SmmModule.builder().measure(...), and unknownMeasures(...) says what"
          + " becomes of others");
    }
    parts.adopted++;
    if (parts.adopted > MOST_ADOPTED) {
      throw in.mismatch("a tally has more than " + MOST_ADOPTED + " measures that are not known");
    }
    return in.isObject() ? Measure.money(name) : Measure.count(name);
  }

  private void readGap(StrictReader in, Parts parts, String name) {
    long gap = in.whole();
    if (vocabulary.unknown() != UnknownMeasures.SKIP || vocabulary.measure(name).isPresent()) {
      parts.without.put(name, gap);
    }
  }

  private void readParts(StrictReader in, Parts parts) {
    in.object(name -> {
      switch (name) {
        case "parts" -> parts.count = in.whole();
        case "without" -> in.object(measure -> readGap(in, parts, measure));
        default -> throw in.unknown("parts", "without");
      }
    });
    if (parts.count < 0) {
      throw in.mismatch("the field parts is missing, or negative");
    }
  }

  /** What a sum knows of its parts, as it was read, and how many measures were not known. */
  private static final class Parts {
    private static final long NOT_GIVEN = -1;

    private long count = NOT_GIVEN;
    private int adopted;
    private final Map<String, Long> without = new LinkedHashMap<>();

    Tally of(Tally.Builder tally, StrictReader in) {
      if (count == NOT_GIVEN) {
        return tally.build();
      }
      Tally numbers = tally.build();
      if (count == 0) {
        if (!numbers.measures().isEmpty() || !without.isEmpty()) {
          throw in.mismatch("the sum of no parts has no numbers");
        }
        return Tally.empty();
      }
      tally.parts(count);
      for (Measure measure : numbers.measures()) {
        Long gap = without.remove(measure.id());
        if (gap != null) {
          tally.partsWithout(measure, gap);
        }
      }
      if (!without.isEmpty()) {
        throw in.mismatch("parts without " + without.keySet() + ", which has no number");
      }
      return tally.build();
    }
  }
}
