/** Growth, churn, segments and signals of an audience. */
package io.github.smm4j.metrics.audience;
