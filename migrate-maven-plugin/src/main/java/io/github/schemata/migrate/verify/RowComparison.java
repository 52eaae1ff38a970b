package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.diff.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between the rows of a table and what they should be; the first few of them by their values. */
final class RowComparison {

    private static final int SHOWN = 3;

    private final String table;
    private final TableRows wanted;
    private final TableRows found;
    private final List<Difference> differences = new ArrayList<>();

    RowComparison(String table, TableRows wanted, TableRows found) {
        this.table = table;
        this.wanted = wanted;
        this.found = found;
    }

    List<Difference> differences() {
        if (wanted.count() != found.count()) {
            differences.add(
                    new Difference("table " + table, "number of rows", wanted.count() + "", found.count() + ""));
        }
        if (wanted.rows() != null && found.rows() != null && wanted.columns().equals(found.columns())) {
            compareRows(wanted.rows(), found.rows());
        } else {
            compareColumns();
        }
        return differences;
    }

    private void compareColumns() {
        for (String column : wanted.columns()) {
            int mine = wanted.columns().indexOf(column);
            int its = found.columns().indexOf(column);
            if (its >= 0
                    && wanted.count() == found.count()
                    && !wanted.columnPrints()
                            .get(mine)
                            .equals(found.columnPrints().get(its))) {
                differences.add(new Difference("column " + table + "." + column, "values", "those before", "others"));
            }
        }
    }

    private void compareRows(List<List<@Nullable Object>> mine, List<List<@Nullable Object>> its) {
        List<List<@Nullable Object>> lost = without(mine, its);
        List<List<@Nullable Object>> more = without(its, mine);
        Map<List<@Nullable Object>, List<@Nullable Object>> byKey = new LinkedHashMap<>();
        if (!wanted.key().isEmpty()) {
            more.forEach(row -> byKey.put(key(row), row));
        }
        int shown = 0;
        int left = 0;
        for (List<@Nullable Object> row : lost) {
            List<@Nullable Object> other = byKey.remove(key(row));
            if (other != null) {
                more.remove(other);
            }
            if (shown++ >= SHOWN) {
                left++;
            } else if (other == null) {
                differences.add(
                        new Difference("row " + text(row) + " of table " + table, "existence", "there", "missing"));
            } else {
                compareValues(row, other);
            }
        }
        for (List<@Nullable Object> row : more) {
            if (shown++ >= SHOWN) {
                left++;
            } else {
                differences.add(
                        new Difference("row " + text(row) + " of table " + table, "existence", "missing", "there"));
            }
        }
        if (left > 0) {
            differences.add(new Difference("table " + table, "more rows that differ", "0", left + ""));
        }
    }

    private void compareValues(List<@Nullable Object> row, List<@Nullable Object> other) {
        for (int i = 0; i < row.size(); i++) {
            if (Fingerprint.of(row.get(i)) != Fingerprint.of(other.get(i))) {
                differences.add(new Difference(
                        "column " + table + "." + wanted.columns().get(i) + " of the row " + keyText(row),
                        "value",
                        Value.text(row.get(i)),
                        Value.text(other.get(i))));
            }
        }
    }

    /** As a multiset. */
    private static List<List<@Nullable Object>> without(
            List<List<@Nullable Object>> rows, List<List<@Nullable Object>> others) {
        Map<List<Long>, Integer> counts = new HashMap<>();
        others.forEach(row -> counts.merge(prints(row), 1, Integer::sum));
        List<List<@Nullable Object>> left = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (Objects.requireNonNull(counts.merge(prints(row), -1, Integer::sum)) < 0) {
                left.add(row);
            }
        }
        return left;
    }

    private static List<Long> prints(List<@Nullable Object> row) {
        return row.stream().map(Fingerprint::of).toList();
    }

    private List<@Nullable Object> key(List<@Nullable Object> row) {
        List<@Nullable Object> key = new ArrayList<>();
        wanted.key()
                .forEach(column ->
                        key.add(Fingerprint.of(row.get(wanted.columns().indexOf(column)))));
        return key;
    }

    private String keyText(List<@Nullable Object> row) {
        List<String> key = new ArrayList<>();
        wanted.key()
                .forEach(column -> key.add(
                        column + "=" + Value.text(row.get(wanted.columns().indexOf(column)))));
        return String.join(", ", key);
    }

    private String text(List<@Nullable Object> row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.size() && i < 5; i++) {
            values.add(wanted.columns().get(i) + "=" + Value.text(row.get(i)));
        }
        return "(" + String.join(", ", values) + (row.size() > 5 ? ", …" : "") + ")";
    }
}
