package io.github.smm4j.metrics;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
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
 * with several rollups the common loop has met those of all; in the copy there are only those of one. A copy has to be
 * compiled anew, so it is for rollups that are used much.
 */
final class LoopClass {
  private static final long MANY_ROWS = 1_000_000;
  private static final MethodType CONSTRUCTOR =
      MethodType.methodType(void.class, RollupPlan.class, TotalsStore.class);
  private static final MethodType LOOP =
      MethodType.methodType(RowLoop.class, RollupPlan.class, TotalsStore.class);

  private final AtomicLong rows = new AtomicLong();
  private final AtomicBoolean deciding = new AtomicBoolean();
  private volatile boolean isDecided;
  private volatile @Nullable MethodHandle own;

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
      return new QuickRowLoop<>(plan, store);
    }
    try {
      return (RowLoop<T>) (RowLoop<?>) copy.invokeExact((RollupPlan<?>) plan, store);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives what makes loops of a class of its own, or null where classes cannot be defined. */
  private static @Nullable MethodHandle copy() {
    Class<?> common = QuickRowLoop.class;
    try (InputStream in = common.getResourceAsStream(common.getSimpleName() + ".class")) {
      MethodHandles.Lookup copy =
          MethodHandles.lookup().defineHiddenClass(requireNonNull(in).readAllBytes(), true);
      return copy.findConstructor(copy.lookupClass(), CONSTRUCTOR).asType(LOOP);
    } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
      return null; // the common class does the same
    }
  }
}
