package io.github.smm4j.exports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the plan of the house says, and no module descriptor can. */
@AnalyzeClasses(
    packages = "io.github.smm4j.exports",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ONLY_THE_VOCABULARY_IS_KNOWN = noClasses()
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("io.github.smm4j.utm..", "io.github.smm4j.metrics..");

  @ArchTest
  static final ArchRule THE_CSV_READER_STAYS_INSIDE = noClasses()
      .that()
      .arePublic()
      .and()
      .doNotHaveSimpleName("ExportRows")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("de.siegmar..");

  @ArchTest
  static final ArchRule EVERYTHING_IS_FINAL = classes()
      .that()
      .areTopLevelClasses()
      .and()
      .areNotInterfaces()
      .should()
      .haveModifier(JavaModifier.FINAL);
}
