package io.github.schemata.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The walls: mojo, then the pipeline, then mapping, emit and output, then the model, then the schema. */
final class ArchitectureTest {

    private static final String BASE = "io.github.schemata.codegen";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void onlyMojoKnowsMaven() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".mojo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..", "javax.inject.."));
    }

    @Test
    void onlyEmitKnowsJavaPoet() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".emit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet.."));
    }

    @Test
    void onlyTheInsideOfTheProofKnowsJakartaPersistence() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".proof.inside..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate.."));
    }

    @Test
    void onlyNamingKnowsTheInflector() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".naming")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.atteo.."));
    }

    @Test
    void onlyTheChangelogsSourceKnowsLiquibase() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".source.changelog")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("liquibase..", "io.github.schemata.sqlite..", "org.yaml.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".source..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".source.changelog"));
    }

    @Test
    void onlyTheProfileAndTheCheckKnowGson() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".profile", BASE + ".check")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.gson.."));
    }

    @Test
    void onlyTheCheckKnowsTheLibraryOfDifferences() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".check")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.difflib.."));
    }

    @Test
    void theModelKnowsNothingButItselfAndTheSchema() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE, BASE + ".mapping..", BASE + ".emit", BASE + ".output", BASE + ".naming", BASE + ".mojo"));
    }

    @Test
    void emittingDoesNotLookAtMappingNorMappingAtEmitting() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".emit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".mapping..", BASE + ".output", BASE + ".mojo"));
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".mapping..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".emit", BASE + ".output", BASE + ".mojo"));
    }

    @Test
    void theProofDoesNotKnowHowTheCodeWasMade() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".proof..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE + ".mapping..", BASE + ".emit", BASE + ".output", BASE + ".model", BASE + ".naming"));
    }

    @Test
    void packagesMakeNoCircles() {
        check(slices().matching(BASE + ".(model|mapping|profile|emit|output|naming|mojo)..")
                .should()
                .beFreeOfCycles());
        check(slices().matching(BASE + ".proof.inside.(*)").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
