package io.github.schemata.sqlite;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module: who may know whom. */
class ArchitectureTest {

    private static final String ROOT = "io.github.schemata.sqlite";

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void standsOnLiquibaseAndTheSchemaAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "liquibase..", "io.github.schemata.schema..", ROOT + "..")
                .check(MODULE);
    }

    @Test
    void editsTextsWithoutADatabase() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".edit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "liquibase..", ROOT + ".rebuild", ROOT + ".sql")
                .check(MODULE);
    }

    @Test
    void rebuildsTablesWithoutLiquibase() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".rebuild")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("liquibase..", ROOT + ".sql", ROOT + ".change", ROOT + ".script", ROOT + ".once")
                .check(MODULE);
    }

    @Test
    void asksNoDatabaseMetaData() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.DatabaseMetaData")
                .check(MODULE);
    }
}
