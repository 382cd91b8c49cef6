package io.github.smm4j.jackson;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Undefined;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The fields that say what the value of a KPI is. They follow from the KPI and the tally, so what is read is only held
 * against what is computed: if a number or the kind of reason differs, the writer defines the KPI otherwise. Texts and
 * issues are for those who read the JSON without this library.
 */
final class KpiCell {
  /** Writers in other languages may print a double with fewer digits. */
  private static final double ROUNDING = 1e-9;

  static final String[] FIELDS = {"value", "numerator", "denominator", "undefined", "issues"};

  private @Nullable Quantity value;
  private @Nullable Quantity numerator;
  private @Nullable Quantity denominator;
  private @Nullable String reason;

  static void write(KpiValue value, Tally inputs, JsonGenerator out) {
    Optional<Undefined> reason = value.reason();
    if (reason.isPresent()) {
      writeUndefined(reason.get(), out);
      return;
    }
    out.writeName("value");
    Optional<BigMoney> money = value.money();
    if (money.isPresent()) {
      Quantity.of(money.get()).write(out);
    } else {
      out.writeNumber(value.asDouble());
    }
    out.writeName("numerator");
    numeratorOf(value, inputs).write(out);
    Optional<Quantity> base = denominatorOf(value, inputs);
    if (base.isPresent()) {
      out.writeName("denominator");
      base.get().write(out);
    }
    if (!value.issues().isEmpty()) {
      out.writeArrayPropertyStart("issues");
      value.issues().forEach(issue -> writeIssue(issue, out));
      out.writeEndArray();
    }
  }

  private static Quantity numeratorOf(KpiValue value, Tally inputs) {
    return Quantity.of(value.numerator(), value.kpi().numerator().unit(), inputs);
  }

  private static Optional<Quantity> denominatorOf(KpiValue value, Tally inputs) {
    return value
        .kpi()
        .denominator()
        .map(base -> Quantity.of(value.denominator(), base.unit(), inputs));
  }

  private static void writeUndefined(Undefined reason, JsonGenerator out) {
    out.writeObjectPropertyStart("undefined");
    out.writeStringProperty("kind", lowerCase(reason.kind()));
    out.writeStringProperty("text", reason.text());
    if (!reason.missing().isEmpty()) {
      out.writeArrayPropertyStart("missing");
      reason.missing().forEach(measure -> out.writeString(measure.id()));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void writeIssue(Issue issue, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("kind", lowerCase(issue.kind()));
    Optional<Measure> measure = issue.measure();
    if (measure.isPresent()) {
      out.writeStringProperty("measure", measure.get().id());
    }
    out.writeStringProperty("text", issue.text());
    out.writeEndObject();
  }

  static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Reads one of {@link #FIELDS}. Gives false if the field is another one. */
  boolean read(String name, StrictReader in) {
    switch (name) {
      case "value" -> value = Quantity.read(in);
      case "numerator" -> numerator = Quantity.read(in);
      case "denominator" -> denominator = Quantity.read(in);
      case "undefined" -> readUndefined(in);
      case "issues" -> in.list(() -> skipIssue(in));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readUndefined(StrictReader in) {
    Note note = new Note();
    in.object(name -> {
      switch (name) {
        case "kind" -> note.kind = in.text();
        case "text" -> note.text = in.text();
        case "missing" -> in.list(in::text);
        default -> throw in.unknown("kind", "text", "missing");
      }
    });
    reason = note.checkedKind(in);
  }

  /** Reads an issue, of which only the shape is looked at: the KPI finds the issues of its value itself. */
  private static String skipIssue(StrictReader in) {
    Note note = new Note();
    in.object(name -> {
      switch (name) {
        case "kind" -> note.kind = in.text();
        case "measure" -> in.text();
        case "text" -> note.text = in.text();
        default -> throw in.unknown("kind", "measure", "text");
      }
    });
    return note.checkedKind(in);
  }

  private static final class Note {
    private @Nullable String kind;
    private @Nullable String text;

    String checkedKind(StrictReader in) {
      in.required(text, "text");
      return in.required(kind, "kind");
    }
  }

  /** Insists that what was read is what the KPI makes of the tally. */
  void check(Kpi kpi, Tally inputs, StrictReader in) {
    KpiValue computed = kpi.of(inputs);
    Optional<Undefined> undefined = computed.reason();
    if (undefined.isPresent()) {
      if (value != null
          || numerator != null
          || denominator != null
          || !lowerCase(undefined.get().kind()).equals(reason)) {
        throw otherwise(in, computed);
      }
      return;
    }
    Quantity given = in.required(value, "value");
    if (reason != null
        || !in.required(numerator, "numerator").isSameAs(numeratorOf(computed, inputs))
        || !isBase(denominatorOf(computed, inputs))
        || !isValue(given, computed)) {
      throw otherwise(in, computed);
    }
  }

  private boolean isBase(Optional<Quantity> computed) {
    Quantity given = denominator;
    return given == null ? computed.isEmpty() : computed.filter(given::isSameAs).isPresent();
  }

  private static boolean isValue(Quantity given, KpiValue computed) {
    Optional<BigMoney> money = computed.money();
    if (money.isPresent()) {
      return given.isSameAs(Quantity.of(money.get()));
    }
    double exact = computed.asDouble();
    return given.currency().isEmpty() && isNear(given.amount(), exact);
  }

  private static boolean isNear(BigDecimal given, double exact) {
    return Math.abs(given.doubleValue() - exact) <= ROUNDING * Math.abs(exact);
  }

  private static RuntimeException otherwise(StrictReader in, KpiValue computed) {
    return in.mismatch("this is not what " + computed.kpi() + " makes of the tally: " + computed
        + "; does the writer define it otherwise?");
  }
}
