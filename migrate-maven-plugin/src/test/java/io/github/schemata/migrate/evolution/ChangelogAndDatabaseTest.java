package io.github.schemata.migrate.evolution;

import static io.github.schemata.migrate.evolution.Model.byDefault;
import static io.github.schemata.migrate.evolution.Model.schema;
import static io.github.schemata.migrate.evolution.Model.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A changelog's schema, in SQLite's words, against a server's: what stands on one side only is a difference. */
final class ChangelogAndDatabaseTest {

    private static final SqlType KEY = new SqlType.Whole("INTEGER", 64);

    private static Model changelog() {
        return table("album")
                .column("id", KEY, column -> Copies.withIdentity(column, Column.Identity.AUTOINCREMENT))
                .column("title", new SqlType.Text("VARCHAR(255)", 255), byDefault("'x'"))
                .column("note", new SqlType.Text("CLOB", null))
                .column("data", new SqlType.Binary("BLOB", null))
                .column("made", new SqlType.Timestamp("datetime", false), byDefault("CURRENT_TIMESTAMP"))
                .column("done", new SqlType.Bool("BOOLEAN"), byDefault("1"))
                .column("price", new SqlType.Exact("DECIMAL(10, 2)", 10, 2))
                .column("rate", new SqlType.Approximate("DOUBLE"))
                .column("code", new SqlType.Uuid("UUID"))
                .column("parent", new SqlType.Whole("BIGINT", 64))
                .key("id")
                .unique(null, "title")
                .index("ix", false, "made")
                .check(null, "price > 0")
                .foreignKey(null, List.of("parent"), "album", List.of("id"), ReferentialAction.CASCADE);
    }

    private static Model postgres(SqlType title) {
        return table("album")
                .column(
                        "id",
                        new SqlType.Whole("bigint", 64),
                        column -> Copies.withIdentity(column, Column.Identity.AUTOINCREMENT))
                .column("title", title, byDefault("'x'::character varying"))
                .column("note", new SqlType.Text("text", null))
                .column("data", new SqlType.Binary("bytea", null))
                .column("made", new SqlType.Timestamp("timestamp without time zone", false), byDefault("now()"))
                .column("done", new SqlType.Bool("boolean"), byDefault("true"))
                .column("price", new SqlType.Exact("numeric(10,2)", 10, 2))
                .column("rate", new SqlType.Approximate("double precision"))
                .column("code", new SqlType.Uuid("uuid"))
                .column("parent", new SqlType.Whole("bigint", 64))
                .key("id");
    }

    private static Model complete(SqlType title) {
        return postgres(title)
                .unique("album_title_key", "title")
                .index("ix", false, "made")
                .check("album_price_check", "(price > (0)::numeric)")
                .foreignKey("fk", List.of("parent"), "album", List.of("id"), ReferentialAction.CASCADE);
    }

    private static final SqlType VARCHAR = new SqlType.Text("character varying(255)", 255);

    private static List<String> lines(Model wanted, Model found) {
        return Model.lines(EntityComparison.between(schema("SQLite", wanted), schema("PostgreSQL", found)));
    }

    @Test
    void findsNothingWhereTheServerHasWhatTheChangelogMakes() {
        assertThat(lines(changelog(), complete(VARCHAR))).isEmpty();
    }

    static Stream<Arguments> byHand() {
        return Stream.of(
                arguments(
                        complete(new SqlType.Text("text", null)).index("added", false, "note"),
                        List.of("drop index added of album")),
                arguments(
                        complete(new SqlType.Text("character varying(80)", 80)),
                        List.of("change type of column album.title: character varying(80) -> VARCHAR(255)")),
                arguments(
                        complete(VARCHAR).column("extra", VARCHAR, Model::notNull), List.of("drop column album.extra")),
                arguments(
                        postgres(VARCHAR)
                                .foreignKey(
                                        "fk", List.of("parent"), "album", List.of("id"), ReferentialAction.SET_NULL),
                        List.of(
                                "drop foreign key fk of album",
                                "add unique key uq_album_title (title) of album",
                                "create index ix of album",
                                "add check ck_album of album",
                                "add foreign key fk of album")));
    }

    @ParameterizedTest
    @MethodSource("byHand")
    void findsWhatSomeoneChangedByHand(Model found, List<String> lines) {
        assertThat(lines(changelog(), found)).containsExactlyElementsOf(lines);
    }

    @Test
    void findsTablesThatOnlyOneSideHas() {
        Schema wanted = schema(
                "SQLite", changelog(), table("a").column("x", KEY), table("seq").column("next_val", KEY));
        Schema found = schema("PostgreSQL", complete(VARCHAR), table("b").column("x", KEY));
        Evolution evolution = EntityComparison.between(wanted, found);
        assertThat(Model.lines(evolution)).containsExactly("create sequence seq", "create table a", "drop table b");
        assertThat(evolution.kept()).isEmpty();
        assertThat(evolution.warnings()).isEmpty();
    }

    @Test
    void comparesViewsOfOneProductByName() {
        View view = new View(TableName.of("v"), List.of(), "SELECT 1", List.of());
        Schema with = new Schema("SQLite", List.of(), List.of(view), List.of(), List.of());
        Schema without = schema("SQLite");
        assertThat(Model.lines(EntityComparison.between(with, with))).isEmpty();
        assertThat(Model.lines(EntityComparison.between(with, without))).containsExactly("create view v");
        assertThat(Model.lines(EntityComparison.between(without, with))).containsExactly("drop view v");
        assertThat(Model.lines(EntityComparison.between(with, schema("PostgreSQL"))))
                .isEmpty();
    }

    @Test
    void saysOnceWhatGoesAndComesBackOtherwise() {
        Model found = postgres(VARCHAR)
                .unique("album_title_key", "title")
                .index("IX", false, "title")
                .check("album_price_check", "(price > (0)::numeric)")
                .foreignKey("fk", List.of("parent"), "album", List.of("id"), ReferentialAction.SET_NULL);
        List<SchemaChange> changes = EntityComparison.between(
                        schema("SQLite", changelog()), schema("PostgreSQL", found))
                .changes();
        assertThat(Wording.differences(changes))
                .containsExactly(
                        new Difference(
                                "foreign key fk of album",
                                "definition",
                                "(parent) to album(id) ON DELETE CASCADE",
                                "(parent) to album(id) ON DELETE SET NULL"),
                        new Difference("index ix of album", "columns", "(made)", "(title)"));
    }

    @Test
    void saysNothingOfAKeyThatComesBackAlike() {
        SqlType narrow = new SqlType.Whole("int", 32);
        Model wanted = table("album").column("id", Model.BIGINT).key("id");
        Model found = table("album").column("id", narrow).key("id");
        Model track = table("track").column("album_id", narrow).foreignKey("fk", "album_id", "album");
        Model wide = table("track").column("album_id", Model.BIGINT).foreignKey("fk", "album_id", "album");
        Evolution evolution =
                EntityComparison.between(Model.entities(wanted, wide), schema("PostgreSQL", found, track), Hints.NONE);
        assertThat(Wording.differences(evolution.changes()))
                .extracting(Difference::toString)
                .containsExactly(
                        "column album.id: type is int, should be bigint",
                        "column track.album_id: type is int, should be bigint");
    }
}
