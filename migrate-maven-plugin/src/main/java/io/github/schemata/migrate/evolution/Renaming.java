package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema after a rename: what stands on the renamed follows it, as it does in every database. */
final class Renaming {

    private Renaming() {}

    static Schema table(Schema schema, TableName from, TableName to) {
        return with(
                schema,
                table -> new Table(
                        table.name().equals(from) ? to : table.name(),
                        table.kind(),
                        table.columns(),
                        table.primaryKey(),
                        table.foreignKeys().stream()
                                .map(key -> Names.same(key.target(), from)
                                        ? key(key, key.columns(), to, key.targetColumns())
                                        : key)
                                .toList(),
                        table.uniqueKeys(),
                        table.checks(),
                        table.indexes(),
                        table.strict(),
                        table.withoutRowId(),
                        table.comment(),
                        table.sql()));
    }

    static Schema column(Schema schema, Table owner, String from, String to) {
        return with(
                schema,
                table -> table.name().equals(owner.name()) ? own(table, from, to) : other(table, owner, from, to));
    }

    private static Schema with(Schema schema, UnaryOperator<Table> change) {
        return new Schema(
                schema.product(),
                schema.tables().stream().map(change).toList(),
                schema.views(),
                schema.triggers(),
                schema.sequences(),
                schema.omissions());
    }

    private static Table own(Table table, String from, String to) {
        PrimaryKey key = table.primaryKey();
        return new Table(
                table.name(),
                table.kind(),
                table.columns().stream().map(column -> column(column, from, to)).toList(),
                key == null ? null : new PrimaryKey(key.name(), names(key.columns(), from, to)),
                table.foreignKeys().stream()
                        .map(one -> key(
                                one,
                                names(one.columns(), from, to),
                                one.target(),
                                Names.same(one.target(), table.name())
                                        ? names(one.targetColumns(), from, to)
                                        : one.targetColumns()))
                        .toList(),
                table.uniqueKeys().stream()
                        .map(one -> new UniqueKey(one.name(), names(one.columns(), from, to)))
                        .toList(),
                table.checks().stream().map(check -> check(check, from, to)).toList(),
                table.indexes().stream().map(index -> index(index, from, to)).toList(),
                table.strict(),
                table.withoutRowId(),
                table.comment(),
                table.sql());
    }

    private static Table other(Table table, Table owner, String from, String to) {
        if (table.foreignKeys().stream().noneMatch(key -> Names.same(key.target(), owner.name()))) {
            return table;
        }
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys().stream()
                        .map(key -> Names.same(key.target(), owner.name())
                                ? key(key, key.columns(), key.target(), names(key.targetColumns(), from, to))
                                : key)
                        .toList(),
                table.uniqueKeys(),
                table.checks(),
                table.indexes(),
                table.strict(),
                table.withoutRowId(),
                table.comment(),
                table.sql());
    }

    private static Column column(Column column, String from, String to) {
        Column.Generated generated = column.generated();
        return new Column(
                name(column.name(), from, to),
                column.type(),
                column.nullable(),
                column.defaultText(),
                column.collation(),
                generated == null
                        ? null
                        : new Column.Generated(text(generated.expression(), from, to), generated.stored()),
                column.identity(),
                column.comment());
    }

    private static ForeignKey key(ForeignKey key, List<String> columns, TableName target, List<String> targetColumns) {
        return new ForeignKey(
                key.name(),
                columns,
                target,
                targetColumns,
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred());
    }

    private static CheckConstraint check(CheckConstraint check, String from, String to) {
        AllowedValues allowed = check.allowed();
        return new CheckConstraint(
                check.name(),
                text(check.expression(), from, to),
                allowed == null
                        ? null
                        : new AllowedValues(name(allowed.column(), from, to), allowed.values(), allowed.text()));
    }

    private static Index index(Index index, String from, String to) {
        return new Index(
                index.name(),
                index.origin(),
                index.unique(),
                index.parts().stream()
                        .map(part -> new Index.Part(
                                part.column() == null ? null : name(part.column(), from, to),
                                part.expression() == null ? null : text(part.expression(), from, to),
                                part.descending(),
                                part.collation()))
                        .toList(),
                index.where() == null ? null : text(index.where(), from, to),
                index.sql() == null ? null : text(index.sql(), from, to));
    }

    private static List<String> names(List<String> names, String from, String to) {
        return names.stream().map(name -> name(name, from, to)).toList();
    }

    private static String name(String name, String from, String to) {
        return Names.same(name, from) ? to : name;
    }

    /** The column under its new name in an expression. */
    private static String text(String sql, String from, String to) {
        return Tokenizer.tokens(sql).stream()
                .map(token -> isName(token) && Names.same(token.value(), from) ? written(token, to) : token.text())
                .collect(Collectors.joining());
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
    }

    private static String written(Token token, @Nullable String to) {
        String name = String.valueOf(to);
        List<Token> tokens = Tokenizer.tokens(name);
        boolean bare =
                token.kind() == Kind.WORD && tokens.size() == 1 && tokens.get(0).kind() == Kind.WORD;
        return bare ? name : Identifiers.quote(name);
    }
}
