package io.github.schemata.codegen.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;

/**
 * A database and options.
 *
 * @param folder an empty one
 */
record Combination(Path folder, Subject subject, Choice choice) {

    private static final Path DATABASES =
            Path.of("..", "..", "shared", "databases").toAbsolutePath().normalize();

    /** Without a warning the code is generated and compiled; it boots, and reads and writes every table. */
    void worksOn(HibernateJars... hibernates) {
        GeneratedCode code = generate();
        if (!choice.has(Option.PORTABLE)) {
            assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        }
        if (choice.has(Option.PROFILE)) {
            code.staysTheSameWithoutRows();
        }
        for (HibernateJars hibernate : hibernates) {
            ProofResult proof = code.worksOn(hibernate);
            if (choice.forItsSource()) {
                assertThat(String.join("\n", proof.lines())).contains(" 0 not written");
            }
        }
    }

    private GeneratedCode generate() {
        MappingOptions mapping = choice.mapping(GeneratedCode.PACKAGE, subject);
        GeneratedCode code = subject == Subject.OWN
                ? GeneratedCode.of(folder, Subject.OWN_SQL, choice.tables(), mapping, choice.style())
                : GeneratedCode.ofDatabase(folder, database(), choice.tables(), mapping, choice.style());
        return choice.has(Option.TYPE_MAPPINGS)
                ? code.with("Money", Subject.MONEY).with("Title", Subject.TITLE)
                : code;
    }

    private Path database() {
        Path database = DATABASES.resolve(subject.name() + ".sqlite");
        assumeThat(database)
                .as("the folder of real databases beside the checkout")
                .exists();
        return database;
    }
}
