package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.ByProduct;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type in words that stock Liquibase makes right on SQLite, PostgreSQL and MariaDB.
 *
 * <table>
 * <caption>Types</caption>
 * <tr><th>meaning</th><th>in the changelog</th><th>PostgreSQL</th><th>MariaDB</th></tr>
 * <tr><td>whole number</td><td>tinyint, smallint, int, bigint</td><td>smallint, …</td><td>the same</td></tr>
 * <tr><td>exact number</td><td>numeric(p, s)</td><td>numeric(p, s)</td><td>decimal(p, s)</td></tr>
 * <tr><td>floating-point number</td><td>float(53)</td><td>double precision</td><td>double</td></tr>
 * <tr><td>text of n characters</td><td>varchar(n)</td><td>varchar(n)</td><td>varchar(n)</td></tr>
 * <tr><td>text without end</td><td>clob</td><td>text</td><td>longtext</td></tr>
 * <tr><td>bytes</td><td>${bytes}; blob on SQLite</td><td>bytea</td><td>longblob</td></tr>
 * <tr><td>true or false</td><td>boolean</td><td>boolean</td><td>tinyint(1)</td></tr>
 * <tr><td>day, time</td><td>date, time</td><td>the same</td><td>date, time(6)</td></tr>
 * <tr><td>day and time</td><td>${timestamp}</td><td>timestamp(6)</td><td>datetime(6)</td></tr>
 * <tr><td>with an offset</td><td>${zoned}</td><td>timestamp with time zone</td><td>datetime(6)</td></tr>
 * <tr><td>UUID</td><td>${uuid}; blob on SQLite</td><td>uuid</td><td>char(36)</td></tr>
 * <tr><td>JSON</td><td>${json}</td><td>jsonb</td><td>json</td></tr>
 * <tr><td>one of some names</td><td>varchar(n)</td><td>varchar(n)</td><td>varchar(n)</td></tr>
 * <tr><td>anything else</td><td>clob</td><td>text</td><td>longtext</td></tr>
 * </table>
 *
 * A declared text that Liquibase translates for each product stays as it is. One that only one product knows counts
 * there, and the others get the type by its meaning.
 */
final class PortableType {

    private static final String POSTGRESQL = Step.POSTGRESQL;
    private static final String MARIADB = Step.MARIADB;

    /** Beyond that MariaDB has no room for it in a row of its own (65,535 bytes of four to a character). */
    private static final int LONGEST_VARCHAR = 16_000;

    private static final int MOST_DIGITS = 65;
    private static final int MOST_DECIMALS = 30;

    /** MariaDB's timestamp ends in 2038, and follows each change of its row where nobody says otherwise. */
    private static final ByProduct TIMESTAMP =
            new ByProduct("timestamp", ordered(MARIADB, "datetime(6)", "", "timestamp(6)"));

    /** What Hibernate writes, and expects when it validates; on SQLite that is plain. */
    private static final ByProduct ZONED = new ByProduct("zoned", zoned());

    /** Hibernate writes the sixteen bytes where it knows no type for them. */
    private static final ByProduct UUID = new ByProduct("uuid", ordered(Step.SQLITE, "blob", "", "uuid"));

    /** MariaDB's blob ends at 64 kB, and on PostgreSQL it is a large object that needs its own functions. */
    private static final ByProduct BYTES = new ByProduct("bytes", ordered(Step.SQLITE, "blob", "", "longblob"));

    private static final ByProduct JSON = new ByProduct("json", ordered(POSTGRESQL, "jsonb", "", "json"));
    private static final ByProduct TIME = new ByProduct("time", ordered(MARIADB, "time(6)", "", "time"));

    private PortableType() {}

    /**
     * The type of a column that entities state.
     *
     * @return a text, or {@link ByProduct}
     */
    static Object wanted(SqlType type) {
        return of(type, type.declared(), null);
    }

    /**
     * The type of a column that is found.
     *
     * @param product whose words the declared text is in
     */
    static Object found(SqlType type, String product) {
        return of(type, type.declared(), product);
    }

    /** What MariaDB is told, without properties. */
    static String onMariadb(Object type) {
        return type instanceof ByProduct given
                ? given.values().getOrDefault(MARIADB, given.values().getOrDefault("", "clob"))
                : type.toString();
    }

    private static Object of(SqlType type, String declared, @Nullable String product) {
        String word = ProductWords.of(declared);
        if (declared.isBlank()) {
            return product == null ? meant(type) : product.equals("SQLite") ? undeclared(type) : meant(type);
        }
        boolean same = ProductWords.areCommon(word) && !declared.contains("[");
        if (product == null && type instanceof SqlType.Whole whole && whole.bits() > bits(word)) {
            return meant(type);
        }
        if (same && (product == null || product.equals("SQLite") || portableOf(product, word))) {
            return declared;
        }
        String owner = product == null ? ProductWords.owner(word, declared) : dbms(product);
        if (owner.isEmpty()) {
            return declared;
        }
        Object meaning = type instanceof SqlType.Text && ProductWords.areEndless(word) ? "clob" : meant(type);
        Map<String, String> values = new LinkedHashMap<>();
        if (product != null && !owner.equals(Step.SQLITE)) {
            return meaning;
        }
        if (declared.strip().equalsIgnoreCase(meaning.toString())) {
            return meaning;
        }
        values.put(owner, declared);
        if (meaning instanceof ByProduct each) {
            each.values().forEach(values::putIfAbsent);
            return new ByProduct(property("type_", declared), values);
        }
        values.put("", meaning.toString());
        return new ByProduct(property("type_", declared + " or " + meaning), values);
    }

    /** Words of PostgreSQL's and MariaDB's catalogs that mean the same to Liquibase. */
    private static boolean portableOf(String product, String word) {
        return Set.of("bigint", "int", "integer", "smallint", "boolean", "varchar", "date", "uuid")
                .contains(word);
    }

    private static String dbms(String product) {
        return product.equals("SQLite") ? Step.SQLITE : product.equals("PostgreSQL") ? POSTGRESQL : MARIADB;
    }

    /**
     * How many bits a word promises on servers: {@code INTEGER} is enough for a {@code Long} on SQLite alone.
     *
     * @return 64 for any other word
     */
    private static int bits(String word) {
        return switch (word) {
            case "int", "integer" -> 32;
            case "smallint" -> 16;
            default -> 64;
        };
    }

    /** SQLite takes a column without a type. */
    private static Object undeclared(SqlType type) {
        String meaning = onMariadb(meant(type));
        return new ByProduct(property("untyped_", meaning), ordered(Step.SQLITE, "", "", meaning));
    }

    /** Whether MariaDB has no key over it but with a length of its own. */
    static boolean isLong(Object type) {
        String word = ProductWords.of(onMariadb(type));
        return word.endsWith("text") || word.endsWith("lob") || word.equals("json");
    }

    /** Collations of SQLite; another database has none of these names. */
    private static final Set<String> SQLITE_COLLATIONS = Set.of("binary", "nocase", "rtrim");

    /** A text that compares in a way of its own, on the database that has it. */
    static Object collated(Object type, String collation) {
        boolean sqlite = SQLITE_COLLATIONS.contains(collation.toLowerCase(Locale.ROOT));
        boolean mariadb = collation.matches("(?i)(utf8|latin|ascii|ucs2|utf16|utf32|binary|uca).*");
        String owner = sqlite ? Step.SQLITE : mariadb ? MARIADB : POSTGRESQL;
        String plain = onMariadb(type);
        String written = owner.equals(POSTGRESQL) ? '"' + collation + '"' : collation;
        Map<String, String> values = ordered(owner, plain + " COLLATE " + written, "", plain);
        return new ByProduct(property("type_", plain + "_" + collation), values);
    }

    /** A text without length that is a key: on MariaDB of 255 characters. */
    static Object asKey(Object type) {
        if (!isLong(type)) {
            return type;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put(MARIADB, ProductWords.of(onMariadb(type)).endsWith("lob") ? "varbinary(255)" : "varchar(255)");
        if (type instanceof ByProduct given) {
            given.values().forEach(values::putIfAbsent);
            return new ByProduct(given.name() + "_key", values);
        }
        values.put("", type.toString());
        return new ByProduct(property("key_", type.toString()), values);
    }

    /** A property's name for a text; the same word may stand for several meanings, as an oid does. */
    static String property(String prefix, String declared) {
        StringBuilder name = new StringBuilder(prefix);
        declared.strip().toLowerCase(Locale.ROOT).chars().forEach(c -> {
            boolean plain = c < 128 && Character.isLetterOrDigit(c);
            if (plain) {
                name.append((char) c);
            } else if (name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
        });
        // Two texts that differ in nothing but such characters need a name each.
        boolean told = declared.matches("[A-Za-z0-9_ (),\\[\\]]*");
        return told
                ? name.toString()
                : name.append(Integer.toHexString(declared.hashCode())).toString();
    }

    /** What a type means, in Liquibase's words. */
    static Object meant(SqlType type) {
        if (type instanceof SqlType.Whole whole) {
            return whole.bits() > 32 ? "bigint" : whole.bits() > 16 ? "int" : whole.bits() > 8 ? "smallint" : "tinyint";
        }
        if (type instanceof SqlType.Exact exact) {
            return decimal(exact);
        }
        if (type instanceof SqlType.Text text) {
            return text(text.length());
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.zoned() ? ZONED : TIMESTAMP;
        }
        if (type instanceof SqlType.Enumeration names) {
            int longest = names.values().stream().mapToInt(String::length).max().orElse(0);
            return "varchar(" + Math.max(255, longest) + ")";
        }
        return other(type);
    }

    private static Object other(SqlType type) {
        if (type instanceof SqlType.Approximate) {
            return "float(53)";
        }
        if (type instanceof SqlType.Bool) {
            return "boolean";
        }
        if (type instanceof SqlType.Date) {
            return "date";
        }
        if (type instanceof SqlType.Time) {
            return TIME;
        }
        if (type instanceof SqlType.Uuid) {
            return UUID;
        }
        if (type instanceof SqlType.Json) {
            return JSON;
        }
        return type instanceof SqlType.Binary ? BYTES : "clob";
    }

    private static String text(@Nullable Integer length) {
        return length == null || length == 0 || length > LONGEST_VARCHAR ? "clob" : "varchar(" + length + ")";
    }

    private static String decimal(SqlType.Exact exact) {
        Integer precision = exact.precision();
        if (precision == null || precision == 0) {
            return "numeric(38, 10)";
        }
        int digits = Math.min(precision, MOST_DIGITS);
        int decimals = exact.scale() == null ? 0 : exact.scale();
        return "numeric(" + digits + ", " + Math.min(Math.min(decimals, digits), MOST_DECIMALS) + ")";
    }

    private static Map<String, String> zoned() {
        Map<String, String> values = ordered(MARIADB, "datetime(6)", Step.SQLITE, "timestamp(6)");
        values.put("", "timestamp with time zone");
        return values;
    }

    private static Map<String, String> ordered(String first, String value, String second, String other) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(first, value);
        values.put(second, other);
        return values;
    }

    /** Whether the database counts by itself, as Liquibase's {@code autoIncrement} makes it. */
    static boolean counts(Column column) {
        return column.identity() == Column.Identity.AUTOINCREMENT;
    }
}
