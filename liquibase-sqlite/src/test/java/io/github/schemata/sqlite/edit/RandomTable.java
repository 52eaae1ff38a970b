package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes CREATE TABLE texts that SQLite accepts, as differently as people and programs do. */
final class RandomTable {

    private static final List<String> NAMES = List.of(
            "id", "a", "B b", "order", "ä ö", "it's", "q\"q", "x", "--", "/*", "Group", "like", "c,d", "(e", "check",
            "text");

    private static final List<String> COMMENTS =
            List.of("/* c */", "/* , ) ' */", "-- c\n", "-- it's, (\n", "/* two\n lines */", "--\n", "/**/");

    private enum Style {
        WILD,
        COMMA_FIRST,
        COMMA_LAST
    }

    private final SplittableRandom random;
    private final Style style;
    private final List<String> columns = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();
    private boolean lastWasBare;
    private boolean refers;
    private boolean anyComputed;

    private RandomTable(SplittableRandom random) {
        this.random = random;
        this.style = Style.values()[random.nextInt(Style.values().length)];
    }

    static String write(SplittableRandom random) {
        return new RandomTable(random).table();
    }

    private String table() {
        List<String> names = new ArrayList<>(NAMES);
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            columns.add(names.remove(random.nextInt(names.size())));
        }
        int keyAt = random.nextInt(6);
        word("CREATE");
        word("TABLE");
        name("t t");
        symbol("(");
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                symbol(",");
            }
            column(columns.get(i), keyAt == i, i > 0 && random.nextInt(8) == 0);
        }
        boolean key = keyAt < count;
        int constraints = random.nextInt(4);
        boolean tableKey = !key && random.nextInt(3) == 0;
        for (int i = 0; i < constraints || tableKey && i == 0; i++) {
            if (i == 0 || random.nextInt(4) > 0) {
                symbol(",");
            }
            tableConstraint(tableKey && i == 0);
        }
        symbol(")");
        options(key || tableKey);
        return sql.toString();
    }

    private void options(boolean hasKey) {
        if (hasKey && !sql.toString().contains("AUTOINCREMENT") && random.nextInt(3) == 0) {
            word("WITHOUT");
            word("rowid");
        }
        if (random.nextInt(5) == 0) {
            sql.append(" -- the end");
        }
    }

    private void column(String column, boolean key, boolean generated) {
        name(column);
        boolean counted = key && random.nextInt(3) == 0;
        if (counted) {
            word("INTEGER");
        } else {
            type();
        }
        if (key) {
            constraintName();
            words("PRIMARY KEY");
            if (counted) {
                word("AUTOINCREMENT");
            }
        }
        boolean computed = generated && !key;
        anyComputed |= computed;
        if (computed) {
            words(random.nextBoolean() ? "GENERATED ALWAYS AS" : "AS");
            raw("(1 + 2)");
        }
        int constraints = random.nextInt(4);
        refers = false;
        for (int i = 0; i < constraints; i++) {
            columnConstraint(column, computed);
        }
    }

    private void type() {
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> words("unsigned BIG INT");
            case 2 -> {
                word("VARCHAR");
                raw("( 10 )");
            }
            case 3 -> quoted("odd, type");
            case 4 -> word("INTEGER");
            default -> {
                word("NUMERIC");
                raw("(10,2)");
            }
        }
    }

    private void columnConstraint(String column, boolean computed) {
        if (refers && random.nextInt(3) == 0) {
            words("DEFERRABLE INITIALLY DEFERRED");
            return;
        }
        constraintName();
        switch (random.nextInt(computed ? 5 : 7)) {
            case 0 -> {
                words("NOT NULL");
                conflict();
            }
            case 1 -> {
                word("UNIQUE");
                conflict();
            }
            case 2 -> check(column);
            case 3 -> {
                word("COLLATE");
                word("NOCASE");
            }
            case 4 -> references();
            default -> {
                word("DEFAULT");
                defaultValue();
            }
        }
    }

    private void defaultValue() {
        switch (random.nextInt(5)) {
            case 0 -> raw("-1.5");
            case 1 -> raw("'x'',NOT NULL'");
            case 2 -> raw("(lower(')') /* ) */)");
            case 3 -> word("CURRENT_TIMESTAMP");
            default -> word("NULL");
        }
    }

    private void tableConstraint(boolean key) {
        constraintName();
        switch (key ? 0 : 1 + random.nextInt(3)) {
            case 0 -> {
                words("PRIMARY KEY");
                columnList(false);
                conflict();
            }
            case 1 -> {
                word("UNIQUE");
                columnList(false);
                conflict();
            }
            case 2 -> check(any());
            default -> {
                words("FOREIGN KEY");
                columnList(true);
                references();
                if (random.nextInt(3) == 0) {
                    words("DEFERRABLE INITIALLY DEFERRED");
                }
            }
        }
    }

    private void check(String column) {
        word("CHECK");
        symbol("(");
        name(column);
        words("IS NOT 5");
        symbol(")");
    }

    private void references() {
        refers = true;
        word("REFERENCES");
        name(random.nextBoolean() ? "p" : "p p");
        if (random.nextBoolean()) {
            words("ON DELETE CASCADE");
        }
    }

    /** Generated columns are in no primary key, so one column that is not is taken: the first. */
    private void columnList(boolean one) {
        symbol("(");
        name(columns.get(0));
        if (!one && columns.size() > 1 && random.nextInt(3) == 0 && !anyComputed) {
            symbol(",");
            name(columns.get(1));
        }
        symbol(")");
    }

    private void conflict() {
        if (random.nextInt(4) == 0) {
            words("ON CONFLICT IGNORE");
        }
    }

    private void constraintName() {
        if (random.nextInt(3) == 0) {
            word("CONSTRAINT");
            name("c" + random.nextInt(100));
        }
    }

    private String any() {
        return columns.get(random.nextInt(columns.size()));
    }

    private void name(String name) {
        boolean bare = Names.written(name).equals(name);
        switch (random.nextInt(bare ? 5 : 3)) {
            case 0 -> raw(Identifiers.quote(name));
            case 1 -> raw("[" + name + "]");
            case 2 -> raw("`" + name + "`");
            default -> word(name);
        }
    }

    private void quoted(String name) {
        raw(Identifiers.quote(name));
    }

    private void words(String words) {
        for (String word : words.split(" ")) {
            word(word);
        }
    }

    private void word(String word) {
        gap(lastWasBare);
        sql.append(word);
        lastWasBare = true;
    }

    /** What needs no space around it but where a quote would double another. */
    private void raw(String text) {
        gap(lastWasBare || "\"'`]".indexOf(sql.charAt(sql.length() - 1)) >= 0);
        sql.append(text);
        lastWasBare = Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private void symbol(String symbol) {
        if (symbol.equals(",") && style == Style.COMMA_FIRST) {
            sql.append(random.nextInt(4) == 0 ? " -- first\n  " : "\n  ");
        } else {
            gap(false);
        }
        sql.append(symbol);
        if (symbol.equals(",") && style == Style.COMMA_LAST) {
            sql.append(random.nextInt(4) == 0 ? " -- last\n  " : "\n  ");
        }
        lastWasBare = false;
    }

    private void gap(boolean needed) {
        int kind = sql.isEmpty() ? 20 : random.nextInt(style == Style.WILD ? 20 : 60);
        if (kind == 0) {
            sql.append(random.nextBoolean() ? " " : "").append(COMMENTS.get(random.nextInt(COMMENTS.size())));
            sql.append(random.nextBoolean() ? "  " : "");
        } else if (kind == 1) {
            sql.append(random.nextBoolean() ? "\n  " : "\r\n\t");
        } else if (needed || kind < 10) {
            sql.append(kind == 2 ? "  " : " ");
        }
    }
}
