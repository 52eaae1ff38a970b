package io.github.schemata.migrate.steps;

import java.util.Locale;
import java.util.Set;

/** The words of declared types, by the product that knows them. */
final class ProductWords {

    /** What Liquibase translates for each product, or what each understands as it is. */
    private static final Set<String> COMMON = Set.of(
            "bigint",
            "int",
            "integer",
            "smallint",
            "boolean",
            "varchar",
            "char",
            "character",
            "character varying",
            "decimal",
            "numeric",
            "real",
            "double",
            "double precision",
            "float",
            "date",
            "time",
            "timestamp",
            "datetime",
            "uuid",
            "clob",
            "longblob",
            "text",
            "json",
            "nvarchar");

    /** PostgreSQL's own words. */
    private static final Set<String> POSTGRESQL = Set.of(
            "jsonb",
            "bytea",
            "timestamptz",
            "timetz",
            "citext",
            "inet",
            "cidr",
            "macaddr",
            "int2",
            "int4",
            "int8",
            "float4",
            "float8",
            "serial",
            "bigserial",
            "smallserial",
            "bool",
            "money",
            "xml",
            "hstore",
            "tsvector",
            "interval",
            "bpchar",
            "oid",
            "ltree",
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange",
            "vector",
            "timestamp with time zone",
            "timestamp without time zone",
            "time with time zone",
            "time without time zone",
            "bit varying",
            "varbit");

    /** Own words for texts of any length: elsewhere they are not those of 255 characters that a {@code String} is. */
    private static final Set<String> ENDLESS =
            Set.of("jsonb", "xml", "citext", "hstore", "tsvector", "tinytext", "mediumtext", "longtext");

    /** MariaDB's own words. */
    private static final Set<String> MARIADB = Set.of(
            "tinyint",
            "mediumint",
            "tinytext",
            "mediumtext",
            "longtext",
            "tinyblob",
            "mediumblob",
            "blob",
            "binary",
            "varbinary",
            "enum",
            "set",
            "year",
            "int unsigned",
            "bigint unsigned",
            "smallint unsigned",
            "bit");

    private ProductWords() {}

    /** Whether every product knows it, or is given by Liquibase what it knows. */
    static boolean areCommon(String word) {
        return COMMON.contains(word);
    }

    /** Whether it is one product's word for texts of any length. */
    static boolean areEndless(String word) {
        return ENDLESS.contains(word);
    }

    /** The only product that knows it; empty where nobody can tell. */
    static String owner(String word, String declared) {
        boolean array = declared.strip().endsWith("]");
        if (array || POSTGRESQL.contains(word)) {
            return Step.POSTGRESQL;
        }
        return MARIADB.contains(word) || word.startsWith("enum") ? Step.MARIADB : "";
    }

    /** Without arguments and in lower case. */
    static String of(String declared) {
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (char c : declared.toCharArray()) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                word.append(c);
            }
            depth -= c == ')' ? 1 : 0;
        }
        return String.join(" ", word.toString().strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }
}
