package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the guards of one table: what its rows must not hold. */
final class Guards {

    private final String table;
    private final List<String> identity;
    private final String rows;

    private Guards(String table, List<String> identity, String rows) {
        this.table = table;
        this.identity = identity;
        this.rows = rows;
    }

    static Guards of(TableFacts facts) {
        return new Guards(facts.name(), facts.identity(), Sql.main(facts.name()) + as(facts.name()));
    }

    /** The same with a column that does not exist yet, as the rows that are there will have it. */
    Guards with(String column, String value) {
        String rowid =
                identity.size() == 1 && List.of("rowid", "_rowid_", "oid").contains(identity.get(0))
                        ? Identifiers.quote(identity.get(0)) + " AS " + Identifiers.quote(identity.get(0)) + ", "
                        : "";
        String select = "SELECT " + (rows.startsWith("(") ? "" : rowid) + "*, (" + value + "\n) AS "
                + Identifiers.quote(column) + " FROM " + rows;
        return new Guards(table, identity, "(" + select + ")" + as(table));
    }

    private static String as(String table) {
        return " AS " + Identifiers.quote(table);
    }

    Guard notNull(String column, String cure) {
        String problem = table + "." + column + " holds NULL";
        return new Guard(problem, cure, select(List.of(), Identifiers.quote(column) + " IS NULL"));
    }

    Guard noRows(String column) {
        String problem = table + "." + column + " would be NULL in rows that are there, but is to be NOT NULL";
        String cure = "give the column a default value, or add it nullable, fill it, and add NOT NULL then";
        return new Guard(problem, cure, select(List.of(), "1"));
    }

    /** No two rows may have the same values; NULL is like no other. */
    Guard unique(List<String> columns, String what) {
        String problem =
                "rows of " + table + " have the same " + String.join(", ", columns) + ", so that it cannot be " + what;
        String present = columns.stream()
                .map(column -> Identifiers.quote(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        List<String> shown = new ArrayList<>();
        shown.add(Sql.quoted(columns));
        shown.add("count(*) AS \"rows\"");
        if (identity.size() == 1) {
            String key = Identifiers.quote(identity.get(0));
            shown.add("min(" + key + ") AS " + Identifiers.quote("first " + identity.get(0)));
            shown.add("max(" + key + ") AS " + Identifiers.quote("last " + identity.get(0)));
        }
        String select = "SELECT " + String.join(", ", shown) + " FROM " + rows + " WHERE " + present + " GROUP BY "
                + Sql.quoted(columns) + " HAVING count(*) > 1";
        return new Guard(problem, "make them different, or delete all but one of each", select);
    }

    /**
     * Every row that refers must find its parent. The sign takes the child's affinity and collation away, since the
     * parent's count (sqlite.org/foreignkeys.html#fk_composite).
     */
    Guard noOrphans(List<String> columns, String parent, List<String> parentColumns) {
        List<String> refers = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String child = Identifiers.quote(table) + "." + Identifiers.quote(columns.get(i));
            refers.add(child + " IS NOT NULL");
            found.add("\"the parent\"." + Identifiers.quote(parentColumns.get(i)) + " = +" + child);
        }
        String condition = String.join(" AND ", refers) + " AND NOT EXISTS (SELECT 1 FROM " + Sql.main(parent)
                + " AS \"the parent\" WHERE " + String.join(" AND ", found) + ")";
        String problem = "rows of " + table + " refer by " + String.join(", ", columns) + " to rows that " + parent
                + " does not have";
        return new Guard(
                problem, "correct or delete them, or add what is missing to " + parent, select(columns, condition));
    }

    Guard check(String expression) {
        String problem = "rows of " + table + " violate CHECK (" + expression + ")";
        return new Guard(problem, "correct them first", select(List.of(), "NOT (" + expression + "\n)"));
    }

    Guard unaltered(String column, String type, String altered) {
        String problem = "values of " + table + "." + column + " would not be the same as " + type;
        String cure = "convert them by an update first, or choose a type that keeps them";
        return new Guard(problem, cure, select(List.of(column), altered));
    }

    Guard fitting(String column, String type, String refused) {
        String problem = "values of " + table + "." + column + " are not of type " + type;
        return new Guard(problem, "convert them by an update first", select(List.of(column), refused));
    }

    private String select(List<String> columns, String condition) {
        Set<String> shown = new LinkedHashSet<>(identity);
        for (String column : columns) {
            if (identity.stream().noneMatch(name -> Identifiers.same(name, column))) {
                shown.add(column);
            }
        }
        return "SELECT " + (shown.isEmpty() ? "*" : Sql.quoted(shown)) + " FROM " + rows + " WHERE " + condition;
    }
}
