package io.github.schemata.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls of this module: who may know whom. */
class ArchitectureTest {

    private static final String ROOT = "io.github.schemata.schema";

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void standsOnTheJdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT + "..")
                .check(MODULE);
    }

    @Test
    void keepsTheRecordsFreeOfDialects() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".profile")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".dialect..")
                .check(MODULE);
    }

    @Test
    void opensADialectOnlyToTheListOfDialects() {
        for (String dialect : List.of("sqlite", "postgresql..", "mariadb..")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + ".dialect." + dialect, ROOT + ".dialect.sqlite..")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + ".dialect.Dialects")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + ".dialect." + dialect)
                    .check(MODULE);
        }
    }

    @Test
    void keepsSqliteToItself() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".dialect.sqlite..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".dialect.postgresql..", ROOT + ".dialect.mariadb..")
                .check(MODULE);
    }

    /** MariaDB prints conditions and queries as SQLite could have them. */
    @Test
    void lendsTheReadersOfSqlToMariaDbAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".dialect.sqlite..", ROOT + ".dialect.mariadb..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".dialect.sqlite.ddl")
                .check(MODULE);
    }

    @Test
    void readsStatementsWithoutADatabase() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".dialect.sqlite.ddl")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql", ROOT + ".dialect.sqlite")
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

    @Test
    void hasNoCycleOfDialects() {
        slices().matching(ROOT + ".dialect.sqlite.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }
}
