package io.github.schemata.migrate.evolution;

import static io.github.schemata.migrate.evolution.Model.BIGINT;
import static io.github.schemata.migrate.evolution.Model.INT;
import static io.github.schemata.migrate.evolution.Model.VARCHAR;
import static io.github.schemata.migrate.evolution.Model.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renames are never guessed, drops and fills are taken where they fit something only. */
final class HintsTest {

    private static Hints renames(String... pairs) {
        Map<String, String> renames = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            renames.put(pairs[i], pairs[i + 1]);
        }
        return new Hints(renames, false, List.of(), Map.of());
    }

    private static Hints fill(String column, String value) {
        return new Hints(Map.of(), false, List.of(), Map.of(column, value));
    }

    private static List<String> lines(List<Model> wanted, List<Model> found, Hints hints) {
        return Model.lines(
                Model.entities(wanted.toArray(Model[]::new)),
                Model.schema("PostgreSQL", found.toArray(Model[]::new)),
                hints);
    }

    private static final List<Model> OLD = List.of(
            numbered("album")
                    .column("title", VARCHAR)
                    .column("artist_id", BIGINT)
                    .unique("uq", "title")
                    .index("ix", false, "title", "artist_id")
                    .check("ck", "length(title) > 1")
                    .foreignKey("fk", "artist_id", "artist"),
            numbered("artist").column("name", VARCHAR),
            numbered("track").column("album_id", BIGINT).foreignKey("fk_track", "album_id", "album"));

    private static final List<Model> NEW = List.of(
            numbered("record")
                    .column("label", VARCHAR)
                    .column("artist_id", BIGINT)
                    .unique(null, "label")
                    .index("ix", false, "label", "artist_id")
                    .check("ck", "length(label) > 1")
                    .foreignKey(null, "artist_id", "artist"),
            numbered("artist").column("name", VARCHAR),
            numbered("track").column("album_id", BIGINT).foreignKey(null, "album_id", "record"));

    @Test
    void asksWhatAVanishedTableIsCalledNow() {
        assertThat(lines(NEW, OLD, Hints.NONE))
                .contains("create table record")
                .anyMatch(line -> line.startsWith("Renamed"));
    }

    @Test
    void asksForNoValueOfWhatMayOnlyHaveAnotherName() {
        Model found = numbered("album").column("title", VARCHAR, Model::notNull);
        Model wanted = numbered("album").column("name", VARCHAR, Model::notNull);
        assertThat(lines(List.of(wanted), List.of(found), Hints.NONE))
                .filteredOn(line -> line.contains("["))
                .containsExactly("Renamed[vanished=album.title, candidates=[album.name]]");

        Hints gone = new Hints(Map.of(), true, List.of(), Map.of());
        assertThat(lines(List.of(wanted), List.of(found), gone))
                .filteredOn(line -> line.contains("["))
                .containsExactly("Fill[column=album.name]");
    }

    @Test
    void asksWhatAVanishedColumnIsCalledNowTheLikeliestFirst() {
        Model found = numbered("album").column("title", VARCHAR).column("year", INT);
        Model wanted = numbered("album")
                .column("zz", VARCHAR)
                .column("titles", VARCHAR)
                .column("years", BIGINT);
        assertThat(lines(List.of(wanted), List.of(found), Hints.NONE))
                .contains("Renamed[vanished=album.title, candidates=[album.titles, album.zz]]")
                .doesNotContain("Renamed[vanished=album.year, candidates=[album.years]]");
        Hints all = new Hints(Map.of(), true, List.of(), Map.of());
        assertThat(lines(List.of(wanted), List.of(found), all)).noneMatch(line -> line.startsWith("Renamed"));
        Hints one = new Hints(Map.of(), false, List.of("album.title"), Map.of());
        assertThat(lines(List.of(wanted), List.of(found), one)).noneMatch(line -> line.startsWith("Renamed"));
    }

    @Test
    void renamesWhatItIsToldToAndAllThatStandsOnItFollows() {
        assertThat(lines(NEW, OLD, renames("album", "record", "album.title", "label")))
                .containsExactly("rename table album to record", "rename column record.title to label");
        assertThat(lines(NEW, OLD, renames("ALBUM", "Record", "record.title", "record.label")))
                .hasSize(2);
        assertThat(lines(NEW, NEW, Hints.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | record | there is no nothing",
                "album | nothing | no entity is mapped to a table nothing",
                "artist | record | entities still state artist",
                "album | artist | artist is there already",
                "artist.id | artist.name | entities still state artist.id",
                "album.title | label | no entity is mapped to table album",
                "track.nothing | album_id | there is no track.nothing"
            })
    void refusesARenameThatFitsNothing(String from, String to, String reason) {
        assertThatThrownBy(() -> lines(NEW, OLD, renames(from, to)))
                .isInstanceOf(MigrateException.class)
                .hasMessage(
                        "migrate.renames says " + from + "=" + to + ", and " + reason
                                + ".\nWhat vanishes: album; what appears: record. Give -Dmigrate.renames=OLD=NEW with one of each.");
    }

    @Test
    void refusesASwapAndTwoThatBecomeOne() {
        Model found = numbered("album").column("a", VARCHAR).column("b", VARCHAR);
        Model swapped = numbered("album").column("b", VARCHAR).column("a", VARCHAR);
        assertThatThrownBy(() -> lines(List.of(swapped), List.of(found), renames("album.a", "b", "album.b", "a")))
                .hasMessageContaining("entities still state album.a");
        Model one = numbered("album").column("c", VARCHAR);
        assertThatThrownBy(() -> lines(List.of(one), List.of(found), renames("album.a", "c", "album.b", "c")))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("album.b=c, and c is there already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "TEXT | x | 'x'",
                "TEXT | it's; DROP TABLE a-- | 'it''s; DROP TABLE a--'",
                "INT | 1 | 1",
                "INT | -1.0 | -1",
                "EXACT | 1.50 | 1.50",
                "BOOL | Yes | TRUE",
                "BOOL | 0 | FALSE",
                "DATE | 2020-01-01 | '2020-01-01'"
            })
    void writesAFillAsTheTypeWantsIt(String type, String value, String sql) {
        Model wanted = numbered("album").column("n", type(type), Model::notNull);
        Schema found = Model.schema("SQLite", numbered("album"));
        Evolution evolution = EntityComparison.between(Model.entities(wanted), found, fill("Album.N", value));
        assertThat(evolution.questions()).isEmpty();
        assertThat(((SchemaChange.AddColumn) evolution.changes().get(0)).fill()).isEqualTo(sql);
    }

    private static SqlType type(String name) {
        return switch (name) {
            case "INT" -> INT;
            case "EXACT" -> new SqlType.Exact("", 10, 2);
            case "BOOL" -> Model.BOOL;
            case "DATE" -> new SqlType.Date("");
            default -> VARCHAR;
        };
    }

    @Test
    void refusesAFillThatTheTypeCannotHoldAndOneThatFitsNothing() {
        Model wanted = numbered("album").column("n", INT, Model::notNull);
        List<Model> found = List.of(numbered("album"));
        assertThatThrownBy(() -> lines(List.of(wanted), found, fill("album.n", "1; DROP TABLE album")))
                .isInstanceOf(MigrateException.class)
                .hasMessage("migrate.fill gives album.n the value '1; DROP TABLE album', which is not a whole number.\n"
                        + "Give -Dmigrate.fill=album.n=VALUE with one that the column can hold.");
        assertThatThrownBy(() -> lines(List.of(wanted), List.of(wanted), fill("album.n", "1")))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("no such column comes or becomes NOT NULL.\nLeave it out");
    }

    @Test
    void refusesADropThatFitsNothing() {
        Hints hints = new Hints(Map.of(), false, List.of("nothing", "au*"), Map.of());
        List<Model> wanted = List.of(numbered("album"));
        List<Model> found = List.of(
                numbered("album").index("ix", false, "id"), numbered("audit").column("entry", VARCHAR));
        assertThatThrownBy(() -> lines(wanted, found, hints))
                .isInstanceOf(MigrateException.class)
                .hasMessage(
                        "migrate.allowDrop names nothing, and nothing of that name is there without an entity that states it.\n"
                                + "What may go is: album.ix, audit.");
        Hints globs = new Hints(Map.of(), false, List.of("au*", "*.ix"), Map.of());
        assertThat(lines(wanted, found, globs)).containsExactly("drop index ix of album", "drop table audit");
    }
}
