package io.github.smm4j.assertj;

import io.github.smm4j.metrics.KpiTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link KpiTable}. A failure shows the table.
 *
 * <pre>{@code
 * assertThat(table).hasKeys("campaign", "network").hasRows(4);
 * assertThat(table).row("spring", "vk").has(CLICKS, 38_165).has(CPA, Money.parse("USD 54.41"));
 * assertThat(table).totals().has(CLICKS, 120_000);
 * }</pre>
 */
public final class KpiTableAssert extends AbstractAssert<KpiTableAssert, KpiTable> {

  KpiTableAssert(@Nullable KpiTable actual) {
    super(actual, KpiTableAssert.class);
  }

  /**
   * Checks the names of the keys.
   *
   * @param names in their order
   * @return this
   */
  public KpiTableAssert hasKeys(String... names) {
    isNotNull();
    List<String> expected = Arrays.asList(names);
    if (!actual.keyNames().equals(expected)) {
      throw failureWithActualExpected(
          actual.keyNames(),
          expected,
          "Expecting the keys %s but found %s",
          expected,
          actual.keyNames());
    }
    return this;
  }

  /**
   * Checks the number of rows, without the totals.
   *
   * @param expected the number
   * @return this
   */
  public KpiTableAssert hasRows(int expected) {
    isNotNull();
    int found = actual.rows().size();
    if (found != expected) {
      throw failureWithActualExpected(
          found, expected, "Expecting %s rows but found %s:%n%n%s", expected, found, actual);
    }
    return this;
  }

  /**
   * Checks that there is no row with these keys.
   *
   * @param keys the value of every key, in order
   * @return this
   */
  public KpiTableAssert hasNoRow(Object... keys) {
    isNotNull();
    if (actual.row(keys).isPresent()) {
      throw failure("Expecting no row %s but there is one:%n%n%s", Arrays.asList(keys), actual);
    }
    return this;
  }

  /**
   * Checks that there is a row with these keys and goes on with it.
   *
   * @param keys the value of every key, in order: String, Long, Boolean or LocalDate
   * @return assertions about the row
   */
  public KpiRowAssert row(Object... keys) {
    isNotNull();
    Optional<KpiTable.Row> row = actual.row(keys);
    if (row.isEmpty()) {
      throw failure(
          "Expecting a row %s by %s but there is none:%n%n%s",
          Arrays.asList(keys), actual.keyNames(), actual);
    }
    return new KpiRowAssert(row.get()).as("%s", descriptionText());
  }

  /**
   * Goes on with the totals.
   *
   * @return assertions about the totals
   */
  public KpiRowAssert totals() {
    isNotNull();
    return new KpiRowAssert(actual.totals()).as("%s", descriptionText());
  }
}
