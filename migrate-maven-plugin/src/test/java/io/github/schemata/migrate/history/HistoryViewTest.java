package io.github.schemata.migrate.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.Changeset.Repeats;
import io.github.schemata.migrate.changelog.ChangesetKey;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HistoryViewTest {

    private static final Changeset LEGACY =
            changeset(new ChangesetKey("1", "ann", "legacy/a.xml"), null, "createTable tableName=artist", null);
    private static final Changeset ALBUM = ours("20260101000000", "album", "createTable tableName=album", null);
    private static final Changeset BRANCH = ours("20260102000000", "branch", "sql", "Made on a branch");
    private static final Changeset TRACK = ours("20260103000000", "track", "createTable tableName=track", null);
    private static final Changeset PRICE = ours("20260104000000", "price", "addColumn tableName=track", null);
    private static final Changelog CHANGELOG =
            new Changelog("db/changelog/db.changelog-master.yaml", List.of(LEGACY, ALBUM, BRANCH, TRACK, PRICE));

    private static final Standing HALFWAY = standing(
            List.of(ALBUM.key()), LEGACY.key(), ALBUM.key(), TRACK.key(), new ChangesetKey("77", "bob", "gone/b.xml"));

    @Test
    void statusTellsWhatIsPendingAndWhatDoesNotFit() {
        assertThat(HistoryView.status(HALFWAY).text()).isEqualTo("""
                The database is at 20260103000000: 2 of 5 changesets are pending.

                Pending:
                  20260104000000  addColumn tableName=track  db/changelog/changes/20260104000000-price.yaml

                Pending, and older than something that is applied (an update runs them now):
                  20260102000000  Made on a branch  db/changelog/changes/20260102000000-branch.yaml

                Edited after they were applied (put the file back, or add a validCheckSum):
                  20260101000000  createTable tableName=album  db/changelog/changes/20260101000000-album.yaml

                Applied, but unknown to the changelog:
                  77  by bob  2026-05-06 10:00:03  gone/b.xml
                """);
    }

    @Test
    void statusTellsWhatRunsAgain() {
        Standing standing = Standing.of(
                new Changelog("c.yaml", List.of(LEGACY)),
                new History(List.of(applied(LEGACY.key(), 0))),
                List.of(),
                List.of(LEGACY.key()),
                List.of());

        assertThat(HistoryView.status(standing).text()).isEqualTo("""
                The database is at 1@legacy/a.xml: nothing is pending.

                Applied, and run again by the next update:
                  1  createTable tableName=artist  legacy/a.xml
                """);
    }

    @Test
    void statusOfANewDatabaseListsAll() {
        assertThat(HistoryView.status(standing(List.of())).text()).isEqualTo("""
                The database is at base: 5 of 5 changesets are pending.

                Pending:
                  1               createTable tableName=artist  legacy/a.xml
                  20260101000000  createTable tableName=album   db/changelog/changes/20260101000000-album.yaml
                  20260102000000  Made on a branch              db/changelog/changes/20260102000000-branch.yaml
                  20260103000000  createTable tableName=track   db/changelog/changes/20260103000000-track.yaml
                  20260104000000  addColumn tableName=track     db/changelog/changes/20260104000000-price.yaml
                """);
    }

    @Test
    void statusIsOneLineWhereNothingIsPending() {
        Standing all = standing(List.of(), LEGACY.key(), ALBUM.key(), BRANCH.key(), TRACK.key(), PRICE.key());

        assertThat(HistoryView.status(all).text())
                .isEqualTo("The database is at 20260104000000: nothing is pending.\n");
        assertThat(HistoryView.status(all).json()).isEqualTo("[]\n");
    }

    @Test
    void currentIsARevisionAndNothingElse() {
        assertThat(HistoryView.current(HALFWAY).text()).isEqualTo("20260103000000\n");
        assertThat(HistoryView.current(standing(List.of(), LEGACY.key())).text())
                .isEqualTo("1@legacy/a.xml\n");
        assertThat(HistoryView.current(standing(List.of())).text()).isEqualTo("base\n");
        assertThat(HistoryView.current(standing(List.of())).json()).isEqualTo("[]\n");
        assertThat(HistoryView.current(HALFWAY).json()).isEqualTo("""
                [
                  {
                    "revision": "20260103000000",
                    "id": "20260103000000",
                    "author": "me",
                    "file": "db/changelog/changes/20260103000000-track.yaml",
                    "description": "createTable tableName=track",
                    "state": "applied",
                    "appliedAt": "2026-05-06T10:00:02"
                  }
                ]
                """);
    }

    @Test
    void historyIsATableOfAll() {
        assertThat(HistoryView.history(HALFWAY).text()).isEqualTo("""
                CHANGESET       STATE            APPLIED AT           DESCRIPTION                   FILE
                1               applied          2026-05-06 10:00:00  createTable tableName=artist  legacy/a.xml
                20260101000000  applied, edited  2026-05-06 10:00:01  createTable tableName=album   db/changelog/changes/20260101000000-album.yaml
                20260102000000  pending, older   -                    Made on a branch              db/changelog/changes/20260102000000-branch.yaml
                20260103000000  applied          2026-05-06 10:00:02  createTable tableName=track   db/changelog/changes/20260103000000-track.yaml
                20260104000000  pending          -                    addColumn tableName=track     db/changelog/changes/20260104000000-price.yaml
                """);
    }

    @Test
    void historyAsJsonHasAllWithNullsWhereThereIsNothing() {
        Standing one = Standing.of(
                new Changelog("c.yaml", List.of(LEGACY)), new History(List.of()), List.of(), List.of(), List.of());

        assertThat(HistoryView.history(one).json()).isEqualTo("""
                [
                  {
                    "revision": null,
                    "id": "1",
                    "author": "ann",
                    "file": "legacy/a.xml",
                    "description": "createTable tableName=artist",
                    "state": "pending",
                    "appliedAt": null
                  }
                ]
                """);
    }

    @Test
    void anEmptyChangelogIsSaidToBe() {
        Standing empty = Standing.of(new Changelog("c.yaml", List.of()), History.NONE, List.of(), List.of(), List.of());

        assertThat(HistoryView.status(empty).text()).isEqualTo("The database is at base: the changelog is empty.\n");
        assertThat(HistoryView.history(empty).text()).isEqualTo("The changelog is empty.\n");
        assertThat(HistoryView.history(empty).json()).isEqualTo("[]\n");
    }

    @Test
    void noNameBreaksALineOrTheJson() {
        Changeset odd = changeset(
                new ChangesetKey("a\nb\u001B[31m\"", "ann", "x<y>.xml"),
                null,
                "sql",
                "one\r\ntwo \uD83D\uDE00 " + "long ".repeat(20));
        Standing standing =
                Standing.of(new Changelog("c.yaml", List.of(odd)), History.NONE, List.of(), List.of(), List.of());

        assertThat(HistoryView.status(standing).text()).isEqualTo("""
                The database is at base: 1 of 1 changeset is pending.

                Pending:
                  a b [31m"  one two \uD83D\uDE00 long long long long long long long long long long…  x<y>.xml
                """);
        assertThat(HistoryView.history(standing).json())
                .contains("\"id\": \"a\\nb\\u001b[31m\\\"\"", "\"file\": \"x<y>.xml\"");
    }

    @Test
    void whatIsForOtherContextsIsNotUnknown() {
        Standing standing = Standing.of(
                new Changelog("c.yaml", List.of()),
                new History(List.of(applied(LEGACY.key(), 0))),
                List.of(),
                List.of(),
                List.of(LEGACY.key()));

        assertThat(standing.unknown()).isEmpty();
    }

    private static Standing standing(List<ChangesetKey> edited, ChangesetKey... applied) {
        List<Applied> rows = new ArrayList<>();
        for (int i = 0; i < applied.length; i++) {
            rows.add(applied(applied[i], i));
        }
        return Standing.of(CHANGELOG, new History(rows), edited, List.of(), List.of());
    }

    private static Applied applied(ChangesetKey key, int second) {
        return new Applied(key, LocalDateTime.of(2026, 5, 6, 10, 0, second), second, null, null, "EXECUTED");
    }

    private static Changeset ours(String revision, String slug, String description, @Nullable String comment) {
        return changeset(
                new ChangesetKey(revision, "me", "db/changelog/changes/" + revision + "-" + slug + ".yaml"),
                revision,
                description,
                comment);
    }

    private static Changeset changeset(
            ChangesetKey key, @Nullable String revision, String description, @Nullable String comment) {
        return new Changeset(key, revision, description, comment, "9:x", null, Repeats.NEVER, true);
    }
}
