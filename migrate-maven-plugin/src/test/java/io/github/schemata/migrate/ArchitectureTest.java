package io.github.schemata.migrate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The walls: mojo, then the flows, then what they are made of; Maven and Liquibase each behind one of them. */
final class ArchitectureTest {

    private static final String BASE = "io.github.schemata.migrate";
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
    void onlyWhatReadsAndRunsChangelogsKnowsLiquibase() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        BASE + ".changelog", BASE + ".apply", BASE + ".replay", BASE + ".sql", BASE + ".types")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("liquibase..", "io.github.schemata.sqlite.."));
    }

    @Test
    void nothingKnowsTheGoals() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".mojo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".mojo"));
    }

    @Test
    void onlyWhatRunsInTheProjectsClassLoaderKnowsHibernate() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".jpa.inside")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate.."));
    }

    @Test
    void comparingKnowsNothingButSchemas() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".diff")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", BASE + ".changelog", BASE + ".apply", BASE + ".database"));
    }

    @Test
    void whatLeadsFromOneSchemaToAnotherIsPure() {
        check(noClasses()
                .that()
                .resideInAnyPackage(BASE + ".evolution", BASE + ".steps")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "java.nio.file..",
                        BASE + ".changelog",
                        BASE + ".apply",
                        BASE + ".replay",
                        BASE + ".database"));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
