package io.github.smm4j.metrics;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The class of the loops of one rollup: the common one at first, and a copy of it for the rollup alone when many rows went
 * through.
 *
 * <p>The virtual machine compiles the functions of a rollup into the loop as long as it met no others there. In a program
 * with several rollups the common loop has met those of all; in the copy the functions of one are constants. A copy has
 * to be compiled anew, so it is for rollups that are used much.
 */
final class LoopClass {
  private static final long MANY_ROWS = 1_000_000;
  private static final MethodType CONSTRUCTOR =
      MethodType.methodType(void.class, RollupPlan.class, RowFunctions.class, TotalsStore.class);
  private static final MethodType LOOP = CONSTRUCTOR.changeReturnType(RowLoop.class);

  private final RowFunctions<?> functions;
  private final AtomicLong rows = new AtomicLong();
  private final AtomicBoolean deciding = new AtomicBoolean();
  private volatile boolean isDecided;
  private volatile @Nullable MethodHandle own;

  LoopClass(RowFunctions<?> functions) {
    this.functions = functions;
  }

  /** Whether so many rows went through that they need not be counted any more. */
  boolean isDecided() {
    return isDecided;
  }

  /** Counts rows that were added. */
  void count(long added) {
    if (!isDecided && rows.addAndGet(added) >= MANY_ROWS && deciding.compareAndSet(false, true)) {
      own = copy();
      isDecided = true;
    }
  }

  @SuppressWarnings("unchecked") // the loops of a plan are of its type
  <T> RowLoop<T> loop(RollupPlan<T> plan, TotalsStore store) {
    MethodHandle copy = own;
    if (copy == null) {
      return new QuickRowLoop<>(plan, (RowFunctions<T>) functions, store);
    }
    try {
      return (RowLoop<T>) (RowLoop<?>) copy.invokeExact((RollupPlan<?>) plan, functions, store);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives what makes loops of a class of its own, or null where classes cannot be defined. */
  private @Nullable MethodHandle copy() {
    Class<?> common = QuickRowLoop.class;
    try (InputStream in = common.getResourceAsStream(common.getSimpleName() + ".class")) {
      MethodHandles.Lookup copy = MethodHandles.lookup()
          .defineHiddenClassWithClassData(requireNonNull(in).readAllBytes(), functions, true);
      return copy.findConstructor(copy.lookupClass(), CONSTRUCTOR).asType(LOOP);
    } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
      return null; // the common class does the same
    }
  }

  /** Gives the functions that a copy was made for, or null for the common class. */
  static @Nullable RowFunctions<?> functionsOf(MethodHandles.Lookup loop) {
    try {
      return MethodHandles.classData(loop, ConstantDescs.DEFAULT_NAME, RowFunctions.class);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
