package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.EntityMapper;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.mapping.Selection;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.SqliteDialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that need a second look: what no Java name may be, and what two want to be called. */
final class NameCasesTest {

    @TempDir
    private Path folder;

    @Test
    void areLegalAndKeepWhatTheDatabaseCallsThem() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table "simple-items" (
                    "id-test" integer primary key, "4test" text, "_4test" text, def text, "class" text, "default" text,
                    " id " text, "user name" text, user_name text);
                insert into "simple-items" values (1, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
                """);

        assertThat(code.classes()).containsExactly("SimpleItem");
        assertThat(code.header("SimpleItem")).isEqualTo("""
                @Entity
                @Table(name = "\\"simple-items\\"")
                """);
        assertThat(code.fields("SimpleItem")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "\\"id-test\\"", nullable = false, columnDefinition = "INTEGER")
                private Long idTest;

                @Column(name = "\\"4test\\"")
                private String _4test;

                @Column(name = "_4test")
                private String _4test2;

                @Column(name = "def")
                private String def;

                @Column(name = "class")
                private String clazz;

                @Column(name = "\\"default\\"")
                private String default_;

                @Column(name = "\\" id \\"")
                private String id;

                @Column(name = "\\"user name\\"")
                private String userName;

                @Column(name = "user_name")
                private String userName2;
                """);
        code.works();
    }

    @Test
    void areSaidOnceWhereTheyHadToGiveWay() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table user_name (id integer primary key, "a b" text, a_b text);
                create table UserName (id integer primary key);
                create view user_names as select id from user_name;
                """);

        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "The class of user_name is UserName2: UserName is another's"
                                + " (codegen.renames gives it a name of your own).",
                        "The class of user_names is UserNameView: UserName is another's"
                                + " (codegen.renames gives it a name of your own).",
                        "The attribute of user_name.a_b is aB2: aB is another's"
                                + " (codegen.renames gives it a name of your own).");
    }

    @Test
    void ofTheSameTableInTwoSchemasGiveTwoClasses() throws SQLException {
        Schema schema = twoSchemas();

        EntityModel model = new EntityMapper(MappingOptions.in("model")
                        .renames(List.of("hr.users=Employee_", "shop.users.name=login"))
                        .build())
                .map(new Selection(schema, schema.tables(), List.of()), DataProfile.NONE);

        assertThat(model.entities())
                .extracting(EntityClass::name, entity -> entity.source().name().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Employee_", "hr.users"),
                        org.assertj.core.groups.Tuple.tuple("User", "shop.users"));
        assertThat(model.entities().get(1).attributes()).extracting("name").containsExactly("login");
    }

    private static Schema twoSchemas() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.createStatement().execute("create table users (id integer primary key, name text)");
            Schema one = new SqliteDialect().read(connection);
            List<Table> tables = List.of(
                    in("hr", one.tables().get(0)), in("shop", one.tables().get(0)));
            return new Schema("PostgreSQL", tables, List.of(), List.of(), List.of());
        }
    }

    private static Table in(String schema, Table table) {
        List<Column> columns = table.columns();
        return new Table(
                new TableName(schema, table.name().name()),
                table.kind(),
                columns,
                table.primaryKey(),
                table.foreignKeys(),
                table.uniqueKeys(),
                table.checks(),
                table.indexes(),
                table.strict(),
                table.withoutRowId(),
                table.comment(),
                table.sql());
    }
}
