package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
import io.github.schemata.codegen.testing.ServerCode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each option on tables with every type and object of a server: it compiles, boots, and is proven. */
final class ServerOptionsTest {

    private static final String LIBRARY = """
            CREATE TABLE author (id integer PRIMARY KEY, name varchar(40) NOT NULL UNIQUE, age smallint CHECK (age BETWEEN 0 AND 150));
            CREATE TABLE book (id integer PRIMARY KEY, title varchar(10) NOT NULL CHECK (char_length(title) >= 2), of_author integer NOT NULL REFERENCES author (id) ON DELETE CASCADE);
            CREATE TABLE book_author (book_id integer NOT NULL REFERENCES book (id), author_id integer NOT NULL REFERENCES author (id), PRIMARY KEY (book_id, author_id));
            CREATE INDEX ordered ON book (of_author, title);
            INSERT INTO author VALUES (1, 'Ann', 40), (2, 'Bob', NULL);
            INSERT INTO book VALUES (1, 'First', 1), (2, 'Second', 1);
            INSERT INTO book_author VALUES (1, 1), (1, 2);
            """;

    /** What must be filled in, and no row to copy. */
    private static final String EMPTY = """
            CREATE TABLE required (id integer PRIMARY KEY, feel mood NOT NULL, doc jsonb NOT NULL, host inet NOT NULL, net cidr NOT NULL,
              mac macaddr NOT NULL, span interval NOT NULL, nums int4range NOT NULL, place point NOT NULL, area polygon NOT NULL, bits bit(4) NOT NULL,
              tags mood[] NOT NULL, at timetz NOT NULL, words tsvector NOT NULL, page xml NOT NULL, path jsonpath NOT NULL, couple pair NOT NULL,
              cash money NOT NULL, letter "char" NOT NULL, grid integer[][] NOT NULL, names text[] NOT NULL, moods mood[] NOT NULL);
            """;

    private static final String EMPTY_THERE = """
            CREATE TABLE required (id integer PRIMARY KEY, feel enum('good', 'bad') NOT NULL, doc json NOT NULL, host inet6 NOT NULL, flags set('a','b') NOT NULL,
              place point NOT NULL, bits bit(4) NOT NULL, y year NOT NULL, token uuid NOT NULL, data longblob NOT NULL, big bigint unsigned NOT NULL);
            """;

    private enum Option {
        MANY_TO_MANY(options -> options.manyToMany(true)),
        LIST(options -> options.collectionType(CollectionType.LIST).manyToMany(true)),
        DECLARED_ID(options -> options.idType(IdType.DECLARED)),
        NO_ENUMS(options -> options.enums(false)),
        NO_INVERSE(options -> options.inverse(false)),
        VALIDATION(options -> options.validation(true)),
        RENAMES(options -> options.renames(List.of("kinds=Sort", "kinds.doc=document", "author.name=fullName"))),
        TYPES(options -> options.typeMappings(List.of(
                "kinds.feeling=java.lang.String", "kinds.whole=java.lang.Long", "kinds.price=java.lang.Double"))),
        PORTABLE(options -> options.provider(Provider.PORTABLE)),
        NULLABILITY(options -> options),
        GAP(options -> options),
        ALL(options -> options.manyToMany(true)
                .collectionType(CollectionType.LIST)
                .idType(IdType.DECLARED)
                .validation(true)
                .renames(List.of("kinds=Sort")));

        private final MappingOptions mapping;

        Option(UnaryOperator<MappingOptions.Builder> set) {
            this.mapping = set.apply(MappingOptions.in(GeneratedCode.PACKAGE)).build();
        }

        /** Those that change most on both. */
        List<HibernateJars> versions() {
            return this == ALL || this == PORTABLE
                    ? List.of(HibernateJars.values())
                    : List.of(HibernateJars.HIBERNATE_7);
        }

        EmitStyle style() {
            boolean all = this == ALL;
            return new EmitStyle(
                    mapping.provider(),
                    all || this == NULLABILITY ? Nullability.JSPECIFY : Nullability.NONE,
                    all || this == GAP);
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Option.class)
    void worksOnPostgresql(Option option) {
        ServerCode made = ServerCode.postgresql(
                folder, ServerCode.everything("postgresql") + LIBRARY + EMPTY, option.mapping, option.style());

        if (option != Option.PORTABLE) {
            assertThat(made.notes(Note.Level.WARNING)).isEmpty();
        }
        for (HibernateJars hibernate : option.versions()) {
            assertThat(made.code().proof(hibernate).faults())
                    .as(hibernate.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void worksOnMariadb(Option option) {
        ServerCode made = ServerCode.mariadb(
                folder, ServerCode.everything("mariadb") + LIBRARY + EMPTY_THERE, option.mapping, option.style());

        if (option != Option.PORTABLE) {
            assertThat(made.notes(Note.Level.WARNING)).isEmpty();
        }
        for (HibernateJars hibernate : option.versions()) {
            assertThat(made.code().proof(hibernate).faults())
                    .as(hibernate.name())
                    .isEmpty();
        }
    }
}
