package io.github.smm4j.spark;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Totals;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The columns of groups as rows: the keys, the measures that the KPIs name, the currency, and the KPIs. */
final class TableColumns implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String CURRENCY = "currency";

  private final ImmutableList<String> keys;
  private final ImmutableList<Measure> measures;
  private final ImmutableList<Kpi> kpis;
  private final boolean showsCurrency;

  TableColumns(List<String> keys, Kpi... kpis) {
    this.keys = ImmutableList.copyOf(keys);
    this.kpis = ImmutableList.copyOf(kpis);
    this.measures = ImmutableSet.<Measure>builder()
        .addAll(Arrays.stream(kpis).flatMap(kpi -> kpi.measures().stream()).iterator())
        .build()
        .asList();
    this.showsCurrency = keys.stream().noneMatch(CURRENCY::equalsIgnoreCase)
        && measures.stream().anyMatch(measure -> measure.unit() == MeasureUnit.MONEY);
  }

  StructType schema() {
    List<StructField> fields = new ArrayList<>();
    keys.forEach(
        key -> fields.add(new StructField(key, DataTypes.StringType, false, Metadata.empty())));
    measures.forEach(measure ->
        fields.add(new StructField(nameOf(measure), DataTypes.LongType, true, Metadata.empty())));
    if (showsCurrency) {
      fields.add(new StructField(CURRENCY, DataTypes.StringType, true, Metadata.empty()));
    }
    kpis.forEach(
        kpi -> fields.add(new StructField(kpi.id(), DataTypes.DoubleType, true, Metadata.empty())));
    HashSet<String> names = new HashSet<>();
    fields.forEach(field -> checkArgument(
        names.add(field.name().toLowerCase(Locale.ROOT)),
        "two columns named %s, in whatever case: rename the key",
        field.name()));
    return new StructType(fields.toArray(new StructField[0]));
  }

  private static String nameOf(Measure measure) {
    return switch (measure.unit()) {
      case COUNT -> measure.id();
      case MONEY -> measure.id() + "_micros";
      case MILLISECONDS -> measure.id() + "_ms";
    };
  }

  Iterator<Row> rows(Totals totals) {
    return totals.groups().entrySet().stream()
        .map(group -> row(group.getKey(), group.getValue()))
        .iterator();
  }

  private Row row(List<Object> key, Tally tally) {
    List<@Nullable Object> cells = new ArrayList<>();
    key.forEach(value -> cells.add(value.toString()));
    for (Measure measure : measures) {
      OptionalLong number =
          measure.unit() == MeasureUnit.MONEY ? tally.micros(measure) : tally.get(measure);
      cells.add(number.isPresent() ? number.getAsLong() : null);
    }
    if (showsCurrency) {
      cells.add(tally.currency().map(CurrencyUnit::getCode).orElse(null));
    }
    for (Kpi kpi : kpis) {
      KpiValue value = kpi.of(tally);
      cells.add(value.isDefined() ? value.asDouble() : null);
    }
    return RowFactory.create(cells.toArray());
  }
}
