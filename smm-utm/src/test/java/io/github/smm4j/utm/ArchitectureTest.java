package io.github.smm4j.utm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the plan of the house says, and no module descriptor can. */
@AnalyzeClasses(
    packages = "io.github.smm4j.utm",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule WHAT_LINKS_ARE_READ_WITH_KNOWS_NO_LINKS = noClasses()
      .that()
      .resideInAPackage("io.github.smm4j.utm.*..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("io.github.smm4j.utm");

  @ArchTest
  static final ArchRule SUBJECTS_STAND_IN_NO_CIRCLE =
      slices().matching("io.github.smm4j.utm.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule GUAVA_STAYS_INSIDE = noMethods()
      .that()
      .arePublic()
      .and()
      .areDeclaredInClassesThat()
      .arePublic()
      .and()
      .areDeclaredInClassesThat()
      .resideInAPackage("io.github.smm4j.utm")
      .should()
      .haveRawReturnType(ofGuava())
      .orShould()
      .haveRawParameterTypes(DescribedPredicate.anyElementThat(ofGuava()));

  private static DescribedPredicate<JavaClass> ofGuava() {
    return JavaClass.Predicates.resideInAPackage("com.google.common..");
  }
}
