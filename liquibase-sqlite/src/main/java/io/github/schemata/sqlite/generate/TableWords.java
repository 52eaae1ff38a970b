package io.github.schemata.sqlite.generate;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is written in a CREATE TABLE statement and told by no catalog. */
final class TableWords {

    private final String sql;
    private final Optional<CreateTable> statement;

    private TableWords(String sql) {
        this.sql = sql;
        this.statement = CreateTableParser.parse(sql);
    }

    static TableWords of(Table table) {
        return new TableWords(Objects.requireNonNullElse(table.sql(), ""));
    }

    /** Whether nothing is written that no change could say: conflict clauses, matches, names of NOT NULL or DEFAULT. */
    boolean canSay(Table table) {
        List<Token> tokens = meaningful(sql);
        boolean clauses = tokens.stream().anyMatch(token -> token.isWord("CONFLICT") || token.isWord("MATCH"));
        long names = tokens.stream().filter(token -> token.isWord("CONSTRAINT")).count();
        return statement.isPresent() && !clauses && names == namedKeys(table) && listable(table);
    }

    private static long namedKeys(Table table) {
        Stream<String> keys = Stream.concat(
                table.uniqueKeys().stream().map(UniqueKey::name),
                table.foreignKeys().stream().map(ForeignKey::name));
        boolean named = table.primaryKey() != null && table.primaryKey().name() != null;
        return keys.filter(Objects::nonNull).count() + (named ? 1 : 0);
    }

    private static boolean listable(Table table) {
        Stream<String> own = table.columns().stream().map(column -> column.name());
        Stream<String> others = table.foreignKeys().stream().flatMap(key -> key.targetColumns().stream());
        return Stream.concat(own, others).allMatch(TableChanges::listable);
    }

    /** Whether NOT NULL is written at the column. */
    boolean notNull(String column) {
        return statement
                .flatMap(create -> create.column(column))
                .map(ColumnDefinition::span)
                .map(this::saysNotNull)
                .orElse(false);
    }

    private boolean saysNotNull(Span span) {
        List<Token> tokens = meaningful(sql.substring(span.start(), span.end()));
        int depth = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : 0;
            depth -= tokens.get(i).isSymbol(")") ? 1 : 0;
            if (depth == 0 && tokens.get(i).isWord("NOT") && tokens.get(i + 1).isWord("NULL")) {
                return true;
            }
        }
        return false;
    }

    private static List<Token> meaningful(String text) {
        return Tokenizer.tokens(text).stream().filter(token -> !token.blank()).toList();
    }
}
