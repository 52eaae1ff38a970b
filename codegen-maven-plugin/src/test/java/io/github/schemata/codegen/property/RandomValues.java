package io.github.schemata.codegen.property;

import java.util.List;
import java.util.Locale;

/** What stands in columns: as declared mostly, and else what SQLite lets stand there. */
final class RandomValues {

    static final List<String> KEY_TYPES = List.of(
            "INTEGER",
            "INTEGER",
            "INT",
            "BIGINT",
            "TEXT",
            "VARCHAR(36)",
            "CHAR(2)",
            "UUID",
            "DATE",
            "DATETIME",
            "BOOLEAN",
            "DECIMAL(10,2)",
            "REAL",
            "BLOB",
            "",
            "VARCHAR (20)",
            "TINYINT(1)",
            "SMALLINT",
            "UNSIGNED BIG INT");

    static final List<String> TYPES = List.of(
            "INTEGER",
            "int",
            "BIGINT",
            "SMALLINT",
            "TINYINT(1)",
            "INT UNSIGNED",
            "int(11)",
            "TEXT",
            "VARCHAR(20)",
            "VARCHAR (50)",
            "CHAR(2)",
            "NVARCHAR(160)",
            "CLOB",
            "NUMERIC(10,2)",
            "NUMERIC",
            "DECIMAL(30,0)",
            "DECIMAL(5)",
            "DECIMAL(10, 2)",
            "MONEY",
            "DOUBLE PRECISION",
            "REAL",
            "FLOAT",
            "DOUBLE",
            "BLOB",
            "VARBINARY(16)",
            "DATE",
            "DATETIME",
            "TIMESTAMP",
            "TIME",
            "TIMESTAMP WITH TIME ZONE",
            "datetime(6)",
            "BOOLEAN",
            "bool",
            "UUID",
            "JSON",
            "YEAR",
            "BIT",
            "",
            "\"my type\"",
            "STRING",
            "character varying(255)",
            "integer unsigned");

    static final List<String> STRICT_TYPES = List.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");

    private static final List<String> ODD = List.of(
            "''",
            "'text'",
            "x''",
            "x'00ff'",
            "x'61'",
            "9223372036854775807",
            "-9223372036854775808",
            "9e999",
            "-9e999",
            "1e300",
            "0.1",
            "2.5",
            "-1",
            "0",
            "1",
            "'1'",
            "'007'",
            "'1e3'",
            "3000000000",
            "' '",
            "'a' || char(0) || 'b'",
            "'2024-02-29'",
            "'2024-02-29 12:34:56'",
            "'0000-00-00'",
            "'not a date'",
            "123456789012345678901234567890",
            "'it''s'",
            "char(10)",
            "1709210096",
            "1709210096789",
            "2460370.5",
            "'12:34'",
            "'24:00:00'",
            "'😀'",
            "'TRUE'",
            "'true'",
            "'9999-12-31'",
            "'-0001-01-01'",
            "'123e4567-e89b-12d3-a456-426614174000'",
            "1.0",
            "-0.0",
            "9007199254740993",
            "'[]'",
            "'10000-01-01'");

    private final Dice dice;

    RandomValues(Dice dice) {
        this.dice = dice;
    }

    /** How the values of a column are made. */
    enum Manner {
        CLEAN,
        NULLS,
        MIXED,
        ODD,
        EMPTY
    }

    Manner manner() {
        return dice.any(
                Manner.CLEAN,
                Manner.CLEAN,
                Manner.CLEAN,
                Manner.NULLS,
                Manner.NULLS,
                Manner.NULLS,
                Manner.MIXED,
                Manner.ODD,
                Manner.EMPTY,
                Manner.CLEAN);
    }

    String value(String type, Manner manner, int form, int place) {
        return switch (manner) {
            case CLEAN -> clean(type, form, place);
            case NULLS -> dice.oneIn(3) ? "NULL" : clean(type, form, place);
            case MIXED -> dice.oneIn(6) ? "NULL" : dice.oneIn(3) ? dice.of(ODD) : clean(type, dice.from(0, 9), place);
            case ODD -> dice.oneIn(5) ? "NULL" : dice.of(ODD);
            case EMPTY -> "NULL";
        };
    }

    /** Another one for each place. */
    private String clean(String declared, int form, int place) {
        String type = declared.toUpperCase(Locale.ROOT);
        String day = String.format(Locale.ROOT, "%04d-%02d-%02d", 1990 + place % 40, 1 + place % 12, 1 + place % 28);
        String time = String.format(Locale.ROOT, "%02d:%02d:%02d", place % 24, place % 60, (place * 7) % 60);
        if (type.equals("BOOLEAN") || type.equals("BOOL") || type.equals("BIT") || type.equals("TINYINT(1)")) {
            return "" + place % 2;
        } else if (type.contains("DATE") || type.contains("TIMESTAMP")) {
            return switch (form) {
                case 0, 1, 2 -> type.equals("DATE") ? "'" + day + "'" : "'" + day + " " + time + "'";
                case 3 -> "'" + day + "T" + time + "'";
                case 4 -> "'" + day + "T" + time + ".123Z'";
                case 5 -> "'" + day + " " + time + ".123456+02:00'";
                case 6 -> "" + (1_700_000_000L + place * 86_399L);
                case 7 -> "" + (1_700_000_000_123L + place * 86_399_001L);
                case 8 -> "" + (2_460_000.25 + place);
                default -> "'" + day + "'";
            };
        } else if (type.equals("TIME")) {
            return form < 5 ? "'" + time + "'" : form < 8 ? "'" + time.substring(0, 5) + "'" : "'" + time + ".5'";
        } else if (type.equals("UUID") || type.equals("VARCHAR(36)")) {
            return form < 5
                    ? String.format(Locale.ROOT, "'%08x-e89b-12d3-a456-426614174000'", place)
                    : form < 7
                            ? String.format(Locale.ROOT, "x'%08xe89b12d3a456426614174000'", place)
                            : String.format(Locale.ROOT, "'%08XE89B12D3A456426614174000'", place);
        } else if (type.contains("INT") || type.equals("YEAR")) {
            return "" + (form == 9 ? 3_000_000_000L + place : place + 1);
        } else if (type.contains("CHAR(2)")) {
            return "'" + (char) ('a' + place % 26) + (char) ('a' + place / 26 % 26) + "'";
        } else if (type.contains("CHAR") || type.contains("TEXT") || type.contains("CLOB") || type.equals("STRING")) {
            return form < 7
                    ? "'t" + place + "'"
                    : form == 7 ? "'" + day + "'" : form == 8 ? "'" + place + "'" : "'T" + place + " '";
        } else if (type.equals("JSON")) {
            return "'{\"a\":" + place + "}'";
        } else if (type.contains("BLOB") || type.contains("BINARY")) {
            return String.format(Locale.ROOT, "x'%04x'", place);
        } else if (type.contains("DECIMAL(30")) {
            return form < 4 ? "" + place : form < 6 ? "'1234567890123456789012345" + place + "'" : "1234567890" + place;
        } else if (type.contains("DEC") || type.contains("NUMERIC") || type.equals("MONEY")) {
            return form < 7 ? place + ".25" : form < 9 ? "" + place : place + ".125";
        } else if (type.contains("DOUB") || type.contains("REAL") || type.contains("FLOA")) {
            return form < 7 ? place + ".1" : form == 8 ? place + "e30" : "" + place;
        }
        return form < 4 ? "" + place : form < 8 ? "'v" + place + "'" : place + ".5";
    }
}
