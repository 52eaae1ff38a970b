package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SequencesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void generatorsBringSequencesTablesAndIdentities(Hibernate hibernate) {
        EntitySchema schema = new EntityProject(folder, hibernate)
                .java(
                        "@Entity class Auto { @Id @GeneratedValue Long id; }",
                        "@Entity class Ident { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }",
                        """
                        @Entity class Seq {
                            @Id @SequenceGenerator(name = "s", sequenceName = "my_seq", initialValue = 5, allocationSize = 20)
                            @GeneratedValue(generator = "s") Long id;
                        }
                        """,
                        """
                        @Entity class Tab {
                            @Id @TableGenerator(name = "t", table = "numbers", pkColumnName = "name", valueColumnName = "value")
                            @GeneratedValue(generator = "t") Long id;
                        }
                        """,
                        "@Entity class Uu { @Id @GeneratedValue UUID id; }")
                .read();

        assertThat(Shown.all(schema)).isEqualTo("""
                        Auto
                          id whole(64) not null
                          primary key (id)
                        Ident
                          id whole(64) not null identity
                          primary key (id)
                        Seq
                          id whole(64) not null
                          primary key (id)
                        Tab
                          id whole(64) not null
                          primary key (id)
                        Uu
                          id uuid not null
                          primary key (id)
                        numbers
                          name text(255) not null
                          value whole(64)
                          primary key (name)
                        sequence Auto_SEQ from 1 by 50
                        sequence my_seq from 5 by 20
                        """);
    }
}
