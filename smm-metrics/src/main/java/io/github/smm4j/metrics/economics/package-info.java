/**
 * Sums that are no ratios of measures: what a customer is worth, from which volume a product pays, when a campaign has
 * earned its cost. Each has its units and periods in its names, takes decimals by their shortest form (0.1 is exactly
 * 1/10), and says why where there is no answer.
 *
 * <pre>{@code
 * UnitEconomics.per(ChronoUnit.MONTHS).arpu(usd20).margin(0.6).churn(0.05).cac(usd60).build()
 *     .lifetimeValue();                  // USD 240.00
 * BreakEven.of(usd10000, usd50, usd30).volume();                // 500 sales
 * CampaignPayback.of(PROFIT, days).paidBackOn();                // 2026-11-20
 * }</pre>
 */
package io.github.smm4j.metrics.economics;
