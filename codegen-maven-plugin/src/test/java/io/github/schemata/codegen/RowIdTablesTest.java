package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose own columns are no key. */
final class RowIdTablesTest {

    @TempDir
    private Path folder;

    @Test
    void readsAndWritesEveryRow() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table log (at int, "b c" text, z text default 'x', twice int generated always as (at * 2));
                insert into log (at, "b c") values (1, 'x'), (1, 'x'), (null, null);
                create table named (rowid text, row_id int, rowKey text);
                insert into named values ('a', 1, 'k'), ('a', 1, 'k');
                create table hidden (rowid text, _rowid_ text);
                insert into hidden values ('a', 'b');
                create table nullable (code text primary key, v int);
                insert into nullable values (null, 1), (null, 2), ('a', 3);
                create table pairs (a int, b text, primary key (a, b));
                insert into pairs values (1, null), (1, null);
                create table parent (z int, a text, primary key (z, a));
                insert into parent values (1, 'x'), (2, 'y');
                create table child (q text, p int, c int references ids, foreign key (p, q) references parent (z, a));
                create table ids (id integer primary key);
                insert into ids values (7);
                insert into child values ('x', 1, 7), ('y', 2, null), ('y', 2, null);
                """);

        assertThat(code.header("Log")).isEqualTo("""
                @Entity
                @Subselect("select t.rowid as row_id, t.* from log t")
                @Synchronize("log")
                @SQLInsert(sql = "insert into log (at, \\"b c\\", z) values (?, ?, ?)")
                @SQLUpdate(sql = "update log set at = ?, \\"b c\\" = ?, z = ? where rowid = ?")
                @SQLDelete(sql = "delete from log where rowid = ?")
                """);
        assertThat(code.fields("Log")).startsWith("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "row_id")
                private Long rowId;
                """);
        assertThat(code.header("Named")).contains("@Subselect(\"select t._rowid_ as row_id_2, t.* from named t\")");
        assertThat(code.header("Hidden")).contains("@Subselect(\"select t.oid as row_id, t.* from hidden t\")");
        assertThat(code.notes(Note.Level.INFO))
                .contains("Table log is read by its rowid: it has no primary key.")
                .contains("Table nullable is read by its rowid: its key column code holds NULL.");
        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        code.works();
    }

    @Test
    void isNotNeededWhereAKeyStandsIn() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table unique_key (v int, code text not null unique);
                create table unique_pair (a int not null, b int not null, c text, unique (b, a));
                create table maybe (code text unique, v int);
                create table rowless (code text primary key, v int) without rowid;
                insert into unique_key values (1, 'a'); insert into unique_pair values (1, 2, 'x');
                insert into rowless values ('a', 1);
                """);

        assertThat(code.header("UniqueKey")).contains("@Table(name = \"unique_key\"");
        assertThat(code.fields("UniqueKey")).contains("""
                @Id
                @Column(name = "code", nullable = false)
                private String code;
                """);
        assertThat(code.fields("UniquePair")).startsWith("@EmbeddedId\nprivate UniquePairId id;\n");
        assertThat(code.header("Rowless")).contains("@Table(name = \"rowless\")");
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly("Table maybe is read by its rowid: it has no primary key.");
        code.works();
    }

    @Test
    void leavesOutATableWhoseRowIdIsOutOfReach() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table taken (rowid text, _rowid_ text, oid text);
                create table other (id integer primary key, t text references taken (oid));
                """);

        assertThat(code.classes()).containsExactly("Other");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly(
                        "Table taken is left out: it has no primary key, and its columns hide the rowid by taking"
                                + " its names. Give it a primary key of columns that are never NULL.");
        assertThat(code.fields("Other")).contains("private String t;");
    }
}
