package io.github.schemata.migrate;

import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.verify.VerifyProgress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifySpeed {
    @TempDir
    Path folder;

    @Test
    void speed() {
        for (int n : new int[] {200, 200}) {
            ChangelogFolder changelog = ChangelogFolder.in(folder.resolve("" + System.nanoTime()));
            for (int i = 0; i < n; i++) {
                String name = String.format("20260101%06d", i);
                String t = "t" + (i / 4 * 4);
                changelog.change(
                        name + "-x",
                        switch (i % 4) {
                            case 0 ->
                                "- createTable: {tableName: " + t
                                        + ", columns: [{column: {name: id, type: INTEGER, autoIncrement: true, constraints: {primaryKey: true}}}, {column: {name: a, type: VARCHAR(10)}}, {column: {name: b, type: VARCHAR(10)}}]}";
                            case 1 -> "- addColumn: {tableName: " + t + ", columns: [{column: {name: c, type: TEXT}}]}";
                            case 2 -> "- addNotNullConstraint: {tableName: " + t + ", columnName: a}";
                            default ->
                                "- createIndex: {tableName: " + t + ", indexName: ix_" + t
                                        + ", columns: [{column: {name: c}}]}";
                        });
            }
            long begin = System.nanoTime();
            var result = new VerifyChangelog()
                    .run(new VerifyChangelog.Request(changelog.setup(), null, List.of(), null, new VerifyProgress() {
                        @Override
                        public void begins(Pass pass, int count) {
                            System.out.println("XX " + pass + " after " + (System.nanoTime() - begin) / 1000000);
                        }
                    }));
            System.out.println("XX " + n + " in " + (System.nanoTime() - begin) / 1000000 + " ms " + result.faults());
            System.out.println("XX up "
                    + result.changesets().stream()
                            .mapToLong(t -> t.up().toMillis())
                            .sum() + " down "
                    + result.changesets().stream()
                            .mapToLong(t -> t.down() == null ? 0 : t.down().toMillis())
                            .sum());
        }
    }
}
