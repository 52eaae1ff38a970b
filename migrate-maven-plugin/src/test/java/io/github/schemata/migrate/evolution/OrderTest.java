package io.github.schemata.migrate.evolution;

import static io.github.schemata.migrate.evolution.Model.BIGINT;
import static io.github.schemata.migrate.evolution.Model.INT;
import static io.github.schemata.migrate.evolution.Model.VARCHAR;
import static io.github.schemata.migrate.evolution.Model.numbered;
import static io.github.schemata.migrate.evolution.Model.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the way of a change goes before it and comes back after it. */
final class OrderTest {

    private static List<String> lines(List<Model> wanted, List<Model> found, Hints hints) {
        return Model.lines(
                Model.entities(wanted.toArray(Model[]::new)),
                Model.schema("MariaDB", found.toArray(Model[]::new)),
                hints);
    }

    private static Model track(io.github.schemata.schema.SqlType album) {
        return table("track").column("album_id", album).foreignKey("fk", "album_id", "album");
    }

    @Test
    void takesAForeignKeyAwayWhileTheTypesAtItsEndsChange() {
        Model wide = table("album").column("id", BIGINT).key("id");
        Model narrow = table("album").column("id", INT).key("id");
        assertThat(lines(List.of(wide, track(BIGINT)), List.of(narrow, track(INT)), Hints.NONE))
                .containsExactly(
                        "drop foreign key fk of track",
                        "change type of column album.id: int -> bigint",
                        "change type of column track.album_id: int -> bigint",
                        "add foreign key fk of track");
        assertThat(lines(List.of(wide, track(BIGINT)), List.of(wide, track(BIGINT)), Hints.NONE))
                .isEmpty();
    }

    @Test
    void takesAForeignKeyAwayWhileTheKeyChangesThatItLeadsTo() {
        Model found = table("album")
                .column("id", BIGINT)
                .column("no", BIGINT)
                .key("id")
                .unique("uq", "id", "no");
        Model wanted = table("album")
                .column("id", BIGINT)
                .column("no", BIGINT, Model::notNull)
                .key("id", "no");
        List<String> lines = lines(List.of(wanted, track(BIGINT)), List.of(found, track(BIGINT)), Hints.NONE);
        assertThat(lines)
                .containsExactly(
                        "drop foreign key fk of track",
                        "drop primary key (id) of album",
                        "add primary key (id, no) of album",
                        "add foreign key fk of track");
    }

    @Test
    void takesAllAwayThatStandsOnAColumnBeforeIt() {
        Model found = table("album")
                .column("id", BIGINT)
                .column("old", BIGINT)
                .key("id", "old")
                .unique(null, "old")
                .index("ix", false, "id", "old")
                .check("ck", "old > 0")
                .foreignKey("fk", "old", "artist");
        Model wanted = table("album").column("id", BIGINT).key("id");
        assertThat(lines(List.of(wanted, numbered("artist")), List.of(found, numbered("artist")), Hints.NONE))
                .containsExactly(
                        "drop foreign key fk of album",
                        "drop check ck of album",
                        "drop index ix of album",
                        "drop unique key (old) of album",
                        "drop primary key (id, old) of album",
                        "add primary key (id) of album",
                        "drop column album.old");
    }

    @Test
    void dropsForeignKeysBeforeTheTablesThatTheyLeadTo() {
        Model one = numbered("one").column("two_id", BIGINT).foreignKey("fk_one", "two_id", "two");
        Model two = numbered("two").column("one_id", BIGINT).foreignKey("fk_two", "one_id", "one");
        Hints hints = new Hints(Map.of(), false, List.of("one", "two"), Map.of());
        assertThat(lines(List.of(numbered("other")), List.of(numbered("other"), one, two), hints))
                .containsExactly(
                        "drop foreign key fk_two of two",
                        "drop foreign key fk_one of one",
                        "drop table one",
                        "drop table two");
    }

    @Test
    void createsACycleWithItsKeysAtTheEnd() {
        Model one = numbered("one").column("two_id", BIGINT).foreignKey(null, "two_id", "two");
        Model two = numbered("two")
                .column("one_id", BIGINT)
                .column("two_id", BIGINT)
                .foreignKey(null, "one_id", "one")
                .foreignKey(null, "two_id", "two")
                .index("", false, "one_id");
        assertThat(lines(List.of(one, two), List.of(), Hints.NONE))
                .containsExactly(
                        "create table two",
                        "create table one",
                        "create index ix_two_one_id of two",
                        "add foreign key fk_two_one_id of two",
                        "add foreign key fk_two_two_id of two",
                        "add foreign key fk_one_two_id of one");
    }

    @Test
    void comparesAThousandTablesAtOnce() {
        List<Model> tables = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Model model = numbered("table_" + i).column("parent", BIGINT).foreignKey(null, "parent", "table_" + i / 2);
            for (int j = 0; j < 8; j++) {
                model.column("c" + j, VARCHAR);
            }
            tables.add(model);
        }
        assertThat(lines(tables, tables, Hints.NONE)).isEmpty();
        assertThat(lines(tables, List.of(), Hints.NONE)).hasSize(2000);
    }
}
