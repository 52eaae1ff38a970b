package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.jpa.EntityProject;
import io.github.schemata.migrate.jpa.Hibernate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities written by hand, in all the usual styles, give no difference after one round. */
final class HandWrittenEntitiesTest {

    @TempDir
    private Path folder;

    static List<Arguments> styles() {
        return Stream.of(HandWritten.values())
                .flatMap(style -> Stream.of(Hibernate.values()).map(hibernate -> Arguments.of(style, hibernate)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void giveNothingAfterOneRound(HandWritten style, Hibernate hibernate) throws Exception {
        EntityRounds rounds =
                new EntityRounds(folder, hibernate).entities(project -> with(style, project), style.entities());

        assertThat(rounds.generate()).isNotEmpty();
        assertThat(rounds.warnings()).isEmpty();
        assertThat(rounds.generate()).isEmpty();
        rounds.update();
        assertThat(rounds.generateAgainstDatabase()).isEmpty();
    }

    private static EntityProject with(HandWritten style, EntityProject project) {
        style.settings.forEach((name, value) -> {
            if (name.equals("orm.xml")) {
                project.resource("META-INF/orm.xml", value);
            } else {
                project.with(name, value);
            }
        });
        return project;
    }
}
