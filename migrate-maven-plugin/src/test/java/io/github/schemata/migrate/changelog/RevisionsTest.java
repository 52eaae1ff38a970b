package io.github.schemata.migrate.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.Changeset.Repeats;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RevisionsTest {

    /** Places: 1, 2 foreign; 3-5 a file of three; 6 a file with a tag; 7-10 foreign with odd ids; 11 a file. */
    private static final Changelog CHANGELOG = new Changelog(
            "db/changelog/db.changelog-master.yaml",
            List.of(
                    foreign("1", "ann", "legacy/a.xml", null),
                    foreign("2", "ann", "legacy/a.xml", "v1"),
                    ours("20260101000000", "20260101000000", "album", null),
                    ours("20260101000000", "20260101000000-2", "album", null),
                    ours("20260101000000", "20260101000000-3", "album", null),
                    ours("20260102000000", "20260102000000", "artist", "v1-1"),
                    foreign("mail@home", "ann", "legacy/b.xml", null),
                    foreign("same", "ann", "legacy/b.xml", null),
                    foreign("same", "bob", "legacy/b.xml", null),
                    foreign("unique", "bob", "other/b.xml", "20260101000000x"),
                    ours("20270101000000", "20270101000000", "track", null)));

    private static final History HISTORY = new History(
            List.of(new Applied(CHANGELOG.changesets().get(4).key(), null, 5, null, "before-summer", "EXECUTED")));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "head, 11",
        "HEAD, 11",
        "base, 0",
        "20260101000000, 5",
        "20260102000000, 6",
        "20260102, 6",
        "2027, 11",
        "'  2027  ', 11",
        "+1, 6",
        "+2, 7",
        "+6, 11",
        "-1, 2",
        "-2, 1",
        "-3, 0",
        "+0, 5",
        "20260101000000+1, 6",
        "20260102+1, 7",
        "20260102-1, 5",
        "20260102000000-2, 2",
        "20260101000000-2, 1",
        "head-1, 10",
        "head-0, 11",
        "base+3, 5",
        "v1, 2",
        "v1+1, 5",
        "v1-1, 6",
        "v1-1-1, 5",
        "before-summer, 5",
        "before-summer+1, 6",
        "20260101000000x, 10",
        "1@legacy/a.xml, 1",
        "1@a.xml, 1",
        "1, 1",
        "unique, 10",
        "mail@home, 7",
        "mail@home@legacy/b.xml, 7",
        "mail@home@b.xml, 7",
        "legacy/b.xml::same::bob, 9",
        "legacy/b.xml::same::ann, 8",
        "20260101000000-2@db/changelog/changes/20260101000000-album.yaml, 4",
    })
    void meansAPlace(String text, int place) {
        assertThat(place(text)).isEqualTo(place);
    }

    @Test
    void stepsFromTheMiddleOfAFileEndWhereTheFileDoes() {
        assertThat(Revisions.place("+1", CHANGELOG, HISTORY, 3)).isEqualTo(5);
        assertThat(Revisions.place("-1", CHANGELOG, HISTORY, 3)).isEqualTo(2);
        assertThat(Revisions.place("-1", CHANGELOG, HISTORY, 5)).isEqualTo(2);
    }

    @Test
    void aTagOfTheDatabaseIsNoneWithoutIt() {
        assertThatThrownBy(() -> Revisions.place("before-summer", CHANGELOG, History.NONE, 0))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("There is no revision before-summer in db/changelog/db.changelog-master.yaml;");
    }

    @Test
    void anAmbiguousPrefixListsWhatItMayBe() {
        assertThatThrownBy(() -> place("202601"))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The revision 202601 is ambiguous: it may be"
                        + " 20260101000000 (db/changelog/changes/20260101000000-album.yaml),"
                        + " 20260102000000 (db/changelog/changes/20260102000000-artist.yaml).\n"
                        + "Give more of it, or the id@file of the last changeset that is meant.");
    }

    @Test
    void anIdThatTwoAuthorsHaveIsAmbiguous() {
        for (String text : List.of("same", "same@legacy/b.xml")) {
            assertThatThrownBy(() -> place(text))
                    .isInstanceOf(MigrateException.class)
                    .hasMessage("The revision " + text + " is ambiguous: it may be"
                            + " legacy/b.xml::same::ann, legacy/b.xml::same::bob.\n"
                            + "Give more of it, or the id@file of the last changeset that is meant.");
        }
    }

    @Test
    void aTagThatLooksLikeARevisionIsAmbiguousWithIt() {
        Changelog changelog = new Changelog(
                "c.yaml",
                List.of(
                        foreign("1", "ann", "a.xml", "20260101000000"),
                        ours("20260101000000", "20260101000000", "album", null)));

        assertThatThrownBy(() -> Revisions.place("20260101000000", changelog, History.NONE, 0))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("The revision 20260101000000 is ambiguous: it may be the tag at 1@a.xml,"
                        + " 20260101000000 (db/changelog/changes/20260101000000-album.yaml).");
        assertThat(Revisions.place("1@a.xml", changelog, History.NONE, 0)).isEqualTo(1);
    }

    @Test
    void aTagOnTheRevisionOfItsNameIsNotAmbiguous() {
        Changelog changelog =
                new Changelog("c.yaml", List.of(ours("20260101000000", "20260101000000", "album", "20260101000000")));

        assertThat(Revisions.place("20260101000000", changelog, History.NONE, 0))
                .isEqualTo(1);
    }

    @Test
    void anUnknownRevisionListsTheNearest() {
        assertThatThrownBy(() -> place("20260103000000"))
                .isInstanceOf(MigrateException.class)
                .hasMessage("There is no revision 20260103000000 in db/changelog/db.changelog-master.yaml;"
                        + " the nearest are 20260101000000, 20260102000000, 20260101000000x.\n"
                        + "migrate:history lists all of them.");
    }

    @Test
    void anUnknownRevisionOfAnEmptyChangelogSaysThatItIsEmpty() {
        assertThatThrownBy(() -> Revisions.place("x", new Changelog("c.yaml", List.of()), History.NONE, 0))
                .isInstanceOf(MigrateException.class)
                .hasMessage("There is no revision x in c.yaml, which is empty.\nmigrate:history lists all of them.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "+7, 'The revision +7 is beyond head: from there it is 6 steps to head.|Give +6 at most, or head.'",
        "-4, 'The revision -4 is beyond base: from there it is 3 steps to base.|Give -3 at most, or base.'",
        "head+1, 'The revision head+1 is beyond head: from there it is no step to head.|Give head.'",
        "base+99, 'The revision base+99 is beyond head: from there it is 9 steps to head.|Give base+9 at most, or head.'",
    })
    void beyondTheEndsSaysHowFarItIs(String text, String message) {
        assertThatThrownBy(() -> place(text))
                .isInstanceOf(MigrateException.class)
                .hasMessage(message.replace('|', '\n'));
    }

    @Test
    void anEmptyRevisionIsAnError() {
        assertThatThrownBy(() -> place("  "))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("The revision is empty.\n");
    }

    @Test
    void everyPlaceHasANameThatLeadsBack() {
        List<String> names = IntStream.rangeClosed(0, 11)
                .mapToObj(place -> Revisions.name(CHANGELOG, place))
                .toList();

        assertThat(names)
                .containsExactly(
                        "base",
                        "1@legacy/a.xml",
                        "2@legacy/a.xml",
                        "20260101000000@db/changelog/changes/20260101000000-album.yaml",
                        "20260101000000-2@db/changelog/changes/20260101000000-album.yaml",
                        "20260101000000",
                        "20260102000000",
                        "mail@home@legacy/b.xml",
                        "legacy/b.xml::same::ann",
                        "legacy/b.xml::same::bob",
                        "unique@other/b.xml",
                        "20270101000000");
        assertThat(names)
                .allSatisfy(name ->
                        assertThat(Revisions.name(CHANGELOG, place(name))).isEqualTo(name));
    }

    @Test
    void aDatabaseStandsAfterTheLastChangesetThatIsApplied() {
        assertThat(Revisions.current(CHANGELOG, History.NONE)).isZero();
        assertThat(Revisions.current(CHANGELOG, HISTORY)).isEqualTo(5);
    }

    private static int place(String text) {
        return Revisions.place(text, CHANGELOG, HISTORY, 5);
    }

    private static Changeset ours(String revision, String id, String slug, @Nullable String tag) {
        return changeset(
                new ChangesetKey(id, "me", "db/changelog/changes/" + revision + "-" + slug + ".yaml"), revision, tag);
    }

    private static Changeset foreign(String id, String author, String file, @Nullable String tag) {
        return changeset(new ChangesetKey(id, author, file), null, tag);
    }

    private static Changeset changeset(ChangesetKey key, @Nullable String revision, @Nullable String tag) {
        return new Changeset(key, revision, "empty", null, "9:x", tag, Repeats.NEVER, true);
    }
}
