package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.apply.Contents.TableContents;
import io.github.schemata.migrate.apply.UndoStep.DropBySql;
import io.github.schemata.migrate.apply.UndoStep.DropColumn;
import io.github.schemata.migrate.apply.UndoStep.DropTable;
import io.github.schemata.migrate.apply.UndoStep.RenameColumn;
import io.github.schemata.migrate.apply.UndoStep.RenameTable;
import io.github.schemata.migrate.apply.UndoStep.Touch;
import io.github.schemata.migrate.apply.UndoStep.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows tables and columns through the steps of a rollback: what each was called before, and which of them went. What
 * takes the name of one that went, or was renamed away, is not the same one.
 */
final class Origins {

    private final Contents before;
    private final Map<String, Followed> tables = new LinkedHashMap<>();
    private final List<Loss> losses = new ArrayList<>();

    /** A table on its way: its name before, and for each column's present name that before. */
    private record Followed(String origin, Map<String, String> columns) {}

    Origins(Contents before) {
        this.before = before;
        before.tables().forEach((name, contents) -> {
            Map<String, String> columns = new LinkedHashMap<>();
            contents.values().keySet().forEach(column -> columns.put(fold(column), column));
            tables.put(fold(name), new Followed(name, columns));
        });
    }

    /** Follows one step. */
    void follow(UndoStep step) {
        if (step instanceof RenameTable rename) {
            Followed table = tables.remove(fold(rename.from()));
            if (table != null) {
                tables.put(fold(rename.to()), table);
            }
        } else if (step instanceof RenameColumn rename) {
            Followed table = tables.get(fold(rename.table()));
            String column = table == null ? null : table.columns().remove(fold(rename.from()));
            if (table != null && column != null) {
                table.columns().put(fold(rename.to()), column);
            }
        } else if (step instanceof DropTable drop) {
            lost(tables.remove(fold(drop.table())));
        } else if (step instanceof DropColumn drop) {
            Followed table = tables.get(fold(drop.table()));
            if (table != null) {
                lost(table.origin(), table.columns().remove(fold(drop.column())));
            }
        } else if (step instanceof DropBySql sql) {
            follow(sql.drop());
        } else if (step instanceof Touch touch) {
            touched(touch.table());
        } else if (step instanceof Unknown unknown) {
            losses.add(Loss.unknown(unknown.what()));
        }
    }

    /** What goes by the steps that were followed, as far as they tell. */
    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** What a table was called before; null where it was not there, or was another one. */
    private @Nullable Followed followed(String origin) {
        return tables.values().stream()
                .filter(table -> table.origin().equals(origin))
                .findFirst()
                .orElse(null);
    }

    /** What is there no more, or in smaller number, in the order of the tables. */
    List<Loss> lossesUntil(Contents after) {
        List<Loss> lost = new ArrayList<>();
        before.tables().forEach((name, contents) -> compare(name, contents, after, lost));
        return lost;
    }

    private void compare(String origin, TableContents contents, Contents after, List<Loss> lost) {
        Followed table = followed(origin);
        String now = table == null ? null : present(table, after);
        if (table == null || now == null) {
            addRows(lost, origin, contents.rows());
            return;
        }
        TableContents present = Objects.requireNonNull(after.tables().get(now));
        addRows(lost, origin, contents.rows() - present.rows());
        contents.values().forEach((column, count) -> {
            String columnNow = table.columns().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(column))
                    .map(entry -> after.column(now, entry.getKey()).orElse(null))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            long left = columnNow == null
                    ? 0
                    : Objects.requireNonNull(present.values().get(columnNow));
            boolean goneWithRows = columnNow != null && present.rows() < contents.rows();
            if (left < count && !goneWithRows) {
                lost.add(Loss.ofValues(origin, column, count - left));
            }
        });
    }

    private @Nullable String present(Followed table, Contents after) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue() == table)
                .map(entry -> after.table(entry.getKey()).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void lost(@Nullable Followed table) {
        if (table != null) {
            addRows(losses, table.origin(), rows(table.origin()));
        }
    }

    private void lost(String table, @Nullable String column) {
        Long count = column == null
                ? null
                : Objects.requireNonNull(before.tables().get(table)).values().get(column);
        if (column != null && count != null && count > 0) {
            losses.add(Loss.ofValues(table, column, count));
        }
    }

    private void touched(String name) {
        Followed table = tables.get(fold(name));
        if (table != null && rows(table.origin()) > 0) {
            losses.add(Loss.unknown("rows of " + table.origin()));
        }
    }

    private long rows(String table) {
        return Objects.requireNonNull(before.tables().get(table)).rows();
    }

    private static void addRows(List<Loss> losses, String table, long count) {
        if (count > 0) {
            losses.add(Loss.ofRows(table, count));
        }
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
