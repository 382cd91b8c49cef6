package io.github.smm4j.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the plan of the house says, and no module descriptor can. */
@AnalyzeClasses(
    packages = "io.github.smm4j.metrics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule KPIS_KNOW_NOTHING_OF_WHAT_IS_BUILT_ON_THEM = noClasses()
      .that()
      .resideInAPackage("io.github.smm4j.metrics")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "..metrics.attribution..",
          "..metrics.audience..",
          "..metrics.community..",
          "..metrics.content..",
          "..metrics.counters..",
          "..metrics.economics..",
          "..metrics.engagement..",
          "..metrics.funnel..",
          "..metrics.join..",
          "..metrics.plan..",
          "..metrics.time..");

  @ArchTest
  static final ArchRule SUBJECTS_STAND_IN_NO_CIRCLE =
      slices().matching("io.github.smm4j.metrics.(*)..").should().beFreeOfCycles();
}
