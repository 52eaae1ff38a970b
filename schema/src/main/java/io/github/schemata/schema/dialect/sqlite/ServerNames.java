package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What tables and columns of SQLite are called elsewhere, in names that every server takes: at most 63 bytes
 * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL</a>),
 * without characters beyond the first plane or blanks at the end
 * (<a href="https://mariadb.com/kb/en/identifier-names/">MariaDB</a>), without quotes and commas, which Liquibase does
 * not escape everywhere; tables, indexes and constraints of one schema each with a name of its own.
 */
public final class ServerNames {

    private static final int LONGEST = 63;

    /** MariaDB's name of every primary key, and of the hidden one. */
    private static final Set<String> RESERVED = Set.of("primary", "gen_clust_index");

    /** The columns that every table of PostgreSQL has. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private final Set<String> taken = new HashSet<>(RESERVED);
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, Map<String, String>> columns = new HashMap<>();

    /**
     * Gives names.
     *
     * @param all the tables of a database; where two would be called alike, the order of their names decides
     */
    public ServerNames(List<Table> all) {
        List<Table> ordered = all.stream()
                .sorted(Comparator.comparing(
                        (Table table) -> Identifiers.fold(table.name().name())))
                .toList();
        for (Table table : ordered) {
            String name = Identifiers.fold(table.name().name());
            tables.put(name, unique(table.name().name(), taken));
            Set<String> takenColumns = new HashSet<>(SYSTEM_COLUMNS);
            Map<String, String> own = new HashMap<>();
            table.columns()
                    .forEach(column -> own.put(Identifiers.fold(column.name()), unique(column.name(), takenColumns)));
            columns.put(name, own);
        }
    }

    /** What a table is called there. */
    public String table(String name) {
        return tables.getOrDefault(Identifiers.fold(name), name);
    }

    /** What a column is called there. */
    public String column(String table, String column) {
        return columns.getOrDefault(Identifiers.fold(table), Map.of()).getOrDefault(Identifiers.fold(column), column);
    }

    /** A name for an index or constraint that nothing else has. */
    public String own(String wanted) {
        return unique(wanted, taken);
    }

    private static String unique(String wanted, Set<String> taken) {
        String plain = cut(harmless(wanted), LONGEST);
        String name = plain;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = "_" + i;
            name = cut(plain, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String harmless(String name) {
        StringBuilder harmless = new StringBuilder();
        name.strip().codePoints().forEach(c -> harmless.appendCodePoint(isHarmless(c) ? c : '_'));
        return harmless.isEmpty() ? "_" : harmless.toString();
    }

    private static boolean isHarmless(int c) {
        return c >= 0x20 && c != 0x7f && c <= 0xffff && !Character.isISOControl(c) && "\"`',;".indexOf(c) < 0;
    }

    private static String cut(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.strip();
    }
}
