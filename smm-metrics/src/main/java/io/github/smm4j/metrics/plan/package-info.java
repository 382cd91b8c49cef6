/**
 * Budgets and media plans against fact.
 *
 * <pre>{@code
 * BudgetPacing pacing = BudgetPacing.of(usd3000, november, daily, LocalDate.of(2026, 11, 10));
 * pacing.spentShare();                   // 0.4, when 0.333 of the days are over
 * pacing.forecast();                     // Optional[USD 3600.00]
 * MediaPlan.budget(usd5000).costPerClick(usdHalf).clickToLead(0.05).leadToSale(0.2);
 *                                        // USD 5000.00: 10000 clicks, 500 leads, 100 sales
 * }</pre>
 *
 * <p>What is today is an argument: there is no hidden clock. Days without data count as over, and bring nothing.
 */
package io.github.smm4j.metrics.plan;
