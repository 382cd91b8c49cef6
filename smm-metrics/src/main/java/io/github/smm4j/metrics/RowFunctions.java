package io.github.smm4j.metrics;

import org.jspecify.annotations.Nullable;

/**
 * What the short way asks of a row: its first two keys and its first six numbers. What there are less is null.
 *
 * <p>A record, for its fields are constants to the compiler of the virtual machine where the record is one; so is
 * each function then, and it is compiled into the loop without a question.
 *
 * @param <T> the type of the rows
 * @param keyCount how many keys there are
 * @param key0 the first key, if it is by value
 * @param key1 the second key, if it is by value
 * @param code0 the first key, if it is coded
 * @param code1 the second key, if it is coded
 * @param labels0 how many labels the first key has, if it is coded
 * @param labels1 how many labels the second key has, if it is coded
 * @param isGrid whether the two keys are coded and each pair of their labels is a group from the start
 * @param isNarrow whether the six are all numbers, and none is a part of another
 * @param amount0 the first number
 * @param amount1 the second number
 * @param amount2 the third number
 * @param amount3 the fourth number
 * @param amount4 the fifth number
 * @param amount5 the sixth number
 */
record RowFunctions<T>(
    int keyCount,
    @Nullable Key<T> key0,
    @Nullable Key<T> key1,
    @Nullable Code<T> code0,
    @Nullable Code<T> code1,
    int labels0,
    int labels1,
    boolean isGrid,
    boolean isNarrow,
    @Nullable Amount<T> amount0,
    @Nullable Amount<T> amount1,
    @Nullable Amount<T> amount2,
    @Nullable Amount<T> amount3,
    @Nullable Amount<T> amount4,
    @Nullable Amount<T> amount5) {

  static <T> RowFunctions<T> of(RowKeys<T> keys, RowNumbers<T> numbers, boolean isNarrow) {
    return new RowFunctions<>(
        keys.count(),
        keys.key(0),
        keys.key(1),
        keys.code(0),
        keys.code(1),
        keys.labels(0),
        keys.labels(1),
        keys.isGrid(),
        isNarrow,
        numbers.amount(0),
        numbers.amount(1),
        numbers.amount(2),
        numbers.amount(3),
        numbers.amount(4),
        numbers.amount(5));
  }
}
