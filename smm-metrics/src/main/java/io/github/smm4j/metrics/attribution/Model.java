package io.github.smm4j.metrics.attribution;

import java.io.Serializable;

/** How an {@link Attribution} works: by a rule for each journey, or by a chain over all. */
sealed interface Model extends Serializable permits ByRule, ByChain {}
