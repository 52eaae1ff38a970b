package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangeFact.Column;
import io.github.schemata.migrate.changelog.ChangeFact.Fill;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What statements of SQL do to tables, where they say it in the words that all databases share. */
final class SqlFacts {

    private final List<Token> tokens;
    private int at;

    private SqlFacts(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The changes, and behind each piece of SQL what it does. */
    static List<ChangeFact> with(List<ChangeFact> changes) {
        List<ChangeFact> facts = new ArrayList<>();
        for (ChangeFact change : changes) {
            facts.add(change);
            if (change instanceof ChangeFact.Sql sql) {
                for (List<Token> statement : SqlText.statements(sql.text())) {
                    facts.addAll(new SqlFacts(statement).facts());
                }
            }
        }
        return facts;
    }

    private List<ChangeFact> facts() {
        if (accept("DROP", "TABLE")) {
            return droppedTables();
        } else if (accept("ALTER", "TABLE")) {
            accept("IF", "EXISTS");
            accept("ONLY");
            return altered(name());
        } else if (accept("CREATE")) {
            return created();
        } else if (accept("UPDATE")) {
            return updated();
        }
        return List.of();
    }

    private List<ChangeFact> droppedTables() {
        accept("IF", "EXISTS");
        List<ChangeFact> facts = new ArrayList<>();
        do {
            facts.add(new ChangeFact.TableDropped(name()));
        } while (acceptSymbol(","));
        return facts;
    }

    private List<ChangeFact> updated() {
        accept("ONLY");
        String table = name();
        if (!accept("SET")) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        do {
            columns.add(name());
            while (at < tokens.size() && !peek().isSymbol(",") && !peek().isWord("WHERE")) {
                skip();
            }
        } while (acceptSymbol(","));
        return List.of(new ChangeFact.ColumnsUpdated(table, columns));
    }

    /** One token, or all of what stands in parentheses. */
    private void skip() {
        int depth = 0;
        do {
            depth += peek().isSymbol("(") ? 1 : peek().isSymbol(")") ? -1 : 0;
            at++;
        } while (depth > 0 && at < tokens.size());
    }

    private List<ChangeFact> created() {
        boolean temporary = accept("TEMP") || accept("TEMPORARY");
        accept("UNLOGGED");
        accept("OR", "REPLACE");
        accept("VIRTUAL");
        if (accept("TABLE")) {
            accept("IF", "NOT", "EXISTS");
            return temporary ? List.of() : List.of(new ChangeFact.TableCreated(name(), List.of()));
        } else if (accept("VIEW")) {
            accept("IF", "NOT", "EXISTS");
            return List.of(new ChangeFact.ViewCreated(name()));
        }
        boolean unique = accept("UNIQUE");
        return accept("INDEX") ? index(unique) : List.of();
    }

    private List<ChangeFact> index(boolean unique) {
        boolean concurrently = accept("CONCURRENTLY");
        accept("IF", "NOT", "EXISTS");
        if (!peek().isWord("ON")) {
            name();
        }
        if (!accept("ON")) {
            return List.of();
        }
        accept("ONLY");
        String table = name();
        while (at < tokens.size() && !peek().isSymbol("(")) {
            at++;
        }
        return List.of(new ChangeFact.IndexCreated(table, names(), unique, concurrently));
    }

    /** Each action of an ALTER TABLE; a comma in parentheses parts nothing. */
    private List<ChangeFact> altered(String table) {
        List<ChangeFact> facts = new ArrayList<>();
        while (at < tokens.size()) {
            facts.addAll(action(table));
            while (at < tokens.size() && !peek().isSymbol(",")) {
                skip();
            }
            at++;
        }
        return facts;
    }

    private List<ChangeFact> action(String table) {
        if (accept("RENAME", "TO")) {
            return List.of(new ChangeFact.TableRenamed(table, name()));
        } else if (accept("RENAME")) {
            accept("COLUMN");
            String column = name();
            return accept("TO") ? List.of(new ChangeFact.ColumnRenamed(table, column, name())) : List.of();
        } else if (accept("DROP")) {
            return dropped(table);
        } else if (accept("ADD")) {
            return added(table);
        } else if (accept("ALTER")) {
            accept("COLUMN");
            return alteredColumn(table, name());
        } else if (accept("MODIFY")) {
            accept("COLUMN");
            return defined(table, name());
        } else if (accept("CHANGE")) {
            accept("COLUMN");
            return changed(table, name());
        }
        return List.of();
    }

    /** MariaDB's own words, which say the whole column anew. */
    private List<ChangeFact> defined(String table, String column) {
        Column said = column(column);
        List<ChangeFact> facts = new ArrayList<>(List.of(new ChangeFact.TypeChanged(table, column, said.type())));
        if (said.required()) {
            facts.add(new ChangeFact.NotNullAdded(table, column, said.fill() != Fill.NOTHING));
        }
        return facts;
    }

    private List<ChangeFact> changed(String table, String column) {
        String to = name();
        List<ChangeFact> facts = new ArrayList<>();
        if (!to.equalsIgnoreCase(column)) {
            facts.add(new ChangeFact.ColumnRenamed(table, column, to));
        }
        facts.addAll(defined(table, to));
        return facts;
    }

    private List<ChangeFact> dropped(String table) {
        for (String other : List.of("CONSTRAINT", "PRIMARY", "FOREIGN", "INDEX", "KEY", "CHECK", "PARTITION")) {
            if (peek().isWord(other)) {
                return List.of(new ChangeFact.TableAltered(table, "DROP " + other));
            }
        }
        accept("COLUMN");
        accept("IF", "EXISTS");
        return List.of(new ChangeFact.ColumnDropped(table, name()));
    }

    private List<ChangeFact> alteredColumn(String table, String column) {
        accept("SET", "DATA");
        if (accept("TYPE")) {
            return List.of(new ChangeFact.TypeChanged(table, column, typeText()));
        } else if (accept("SET", "NOT", "NULL")) {
            return List.of(new ChangeFact.NotNullAdded(table, column, false));
        }
        return List.of(new ChangeFact.TableAltered(table, "ALTER COLUMN"));
    }

    private List<ChangeFact> added(String table) {
        if (accept("CONSTRAINT")) {
            name();
        }
        boolean checked = !has("NOT", "VALID");
        if (accept("PRIMARY", "KEY")) {
            return List.of(new ChangeFact.KeyAdded(table, names(), true));
        } else if (accept("UNIQUE")) {
            return has("USING", "INDEX") ? List.of() : List.of(new ChangeFact.KeyAdded(table, names(), false));
        } else if (accept("FOREIGN", "KEY")) {
            List<String> columns = names();
            String referenced = accept("REFERENCES") ? name() : "";
            return List.of(new ChangeFact.ForeignKeyAdded(table, columns, referenced, checked));
        } else if (accept("CHECK")) {
            return List.of(new ChangeFact.CheckAdded(table, checked));
        } else if (peek().isWord("INDEX") || peek().isWord("KEY")) {
            return List.of(new ChangeFact.TableAltered(table, "ADD INDEX"));
        }
        accept("COLUMN");
        accept("IF", "NOT", "EXISTS");
        return List.of(new ChangeFact.ColumnAdded(table, column(name())));
    }

    private Column column(String name) {
        int from = at;
        String type = typeText();
        boolean required = has("NOT", "NULL");
        boolean key = has("UNIQUE") || has("PRIMARY", "KEY");
        boolean filled = has("DEFAULT") && !has("DEFAULT", "NULL");
        boolean each = has("AUTO_INCREMENT") || has("GENERATED") || has("AS") || has("SERIAL") || has("BIGSERIAL");
        boolean references = has("REFERENCES");
        at = from;
        return new Column(
                name, type, required, each ? Fill.EACH : filled ? Fill.CONSTANT : Fill.NOTHING, key, references);
    }

    /** The words and the numbers of a type, until what else a column may have. */
    private String typeText() {
        List<Token> type = new ArrayList<>();
        int place = at;
        while (place < tokens.size() && !endsType(tokens.get(place), type)) {
            type.add(tokens.get(place++));
        }
        return type.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static boolean endsType(Token token, List<Token> before) {
        boolean inParentheses =
                before.stream().filter(other -> other.isSymbol("(")).count()
                        > before.stream().filter(other -> other.isSymbol(")")).count();
        return !inParentheses
                && (token.isSymbol(",")
                        || List.of(
                                        "NOT",
                                        "NULL",
                                        "DEFAULT",
                                        "CONSTRAINT",
                                        "PRIMARY",
                                        "UNIQUE",
                                        "CHECK",
                                        "REFERENCES",
                                        "COLLATE",
                                        "GENERATED",
                                        "AS",
                                        "USING",
                                        "COMMENT",
                                        "AFTER",
                                        "FIRST",
                                        "AUTO_INCREMENT")
                                .stream()
                                .anyMatch(token::isWord));
    }

    /** Whether these words come next to each other before the action ends. */
    private boolean has(String... words) {
        int depth = 0;
        for (int place = at;
                place < tokens.size() && (depth > 0 || !tokens.get(place).isSymbol(","));
                place++) {
            depth += tokens.get(place).isSymbol("(") ? 1 : tokens.get(place).isSymbol(")") ? -1 : 0;
            if (depth == 0 && are(place, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean are(int place, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (place + i >= tokens.size() || !tokens.get(place + i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean accept(String... words) {
        if (!are(at, words)) {
            return false;
        }
        at += words.length;
        return true;
    }

    private boolean acceptSymbol(String symbol) {
        if (!peek().isSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    private Token peek() {
        return at < tokens.size() ? tokens.get(at) : new Token(Kind.ILLEGAL, 0, "");
    }

    /** The last part of a name, without its quotes. */
    private String name() {
        String name = peek().value();
        at++;
        while (peek().isSymbol(".")) {
            at++;
            name = peek().value();
            at++;
        }
        return name;
    }

    /** Plain names in parentheses; none where there is an expression. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (!acceptSymbol("(")) {
            return names;
        }
        while (at < tokens.size() && !peek().isSymbol(")")) {
            Token token = peek();
            if (token.isSymbol("(")) {
                return List.of();
            }
            if (token.canBeName() && !token.isWord("ASC") && !token.isWord("DESC")) {
                names.add(token.value());
            }
            at++;
        }
        at++;
        return names;
    }
}
