package io.github.smm4j.exports;

import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * How the caller wants rows read.
 *
 * @param zone the account's zone
 * @param currency the account's currency, or empty if the file says it
 * @param decimalMark the decimal mark, or empty if the format says it
 * @param fractions what to do with fractions of counts
 */
record RowSettings(
    ZoneId zone,
    Optional<CurrencyUnit> currency,
    Optional<DecimalMark> decimalMark,
    FractionPolicy fractions) {}
