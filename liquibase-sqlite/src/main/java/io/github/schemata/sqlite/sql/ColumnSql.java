package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liquibase.database.Database;
import liquibase.datatype.DataTypeFactory;
import liquibase.datatype.LiquibaseDataType;
import liquibase.statement.DatabaseFunction;
import liquibase.statement.SequenceNextValueFunction;
import org.jspecify.annotations.Nullable;

/** Types and default values as they are written in a column's definition. */
final class ColumnSql {

    /** What may follow DEFAULT without parentheses, besides literals (https://www.sqlite.org/lang_createtable.html#dfltval). */
    private static final Set<String> BARE_DEFAULTS =
            Set.of("NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

    private ColumnSql() {}

    /**
     * The declared type. It is kept as the changelog has it, letter for letter, since SQLite keeps it so, and other
     * tools read its meaning from it; only what Liquibase alone understands ({@code java.sql.Types.VARCHAR(20)}) is
     * translated.
     */
    static String type(String written, Database database) {
        String type = withoutProperties(written).trim();
        boolean liquibaseOnly = type.toLowerCase(Locale.ROOT).startsWith("java.sql.types.");
        return DeclaredType.written(
                liquibaseOnly
                        ? translated(DataTypeFactory.getInstance().fromDescription(type, database), database)
                        : type);
    }

    /** The declared type of a parsed one. */
    static String type(@Nullable LiquibaseDataType type, Database database) {
        if (type == null) {
            return "";
        }
        String written = type.getRawDefinition();
        return written == null ? translated(type, database) : type(written, database);
    }

    private static String translated(LiquibaseDataType type, Database database) {
        return type.toDatabaseDataType(database).toSql();
    }

    /** {@code int{autoIncrement:true}} is how Liquibase hands a column's property to its type. */
    private static String withoutProperties(String written) {
        int brace = written.indexOf('{');
        return brace < 0 ? written : written.substring(0, brace);
    }

    /** The value as SQL that may follow DEFAULT; null where there is none. */
    static @Nullable String defaultValue(@Nullable Object value, @Nullable LiquibaseDataType type, Database database) {
        if (value == null) {
            return null;
        }
        if (value instanceof SequenceNextValueFunction) {
            throw Unsupported.sequences("defaultValueSequenceNext " + value);
        }
        if (value instanceof DatabaseFunction function) {
            return expression(database.generateDatabaseFunctionValue(function));
        }
        LiquibaseDataType known = type == null ? DataTypeFactory.getInstance().fromObject(value, database) : type;
        return expression(known.objectToSql(value, database));
    }

    /** Parentheses around everything but literals and the words that SQLite takes bare. */
    static String expression(String sql) {
        List<Token> tokens =
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
        boolean signed = tokens.size() == 2
                && (tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+"))
                && tokens.get(1).kind() == Token.Kind.NUMBER;
        boolean bare = tokens.size() == 1 && bare(tokens.get(0));
        return signed || bare || parenthesized(tokens) ? sql.trim() : "(" + sql.trim() + ")";
    }

    private static boolean bare(Token token) {
        return switch (token.kind()) {
            case STRING, BLOB, NUMBER -> true;
            case WORD -> BARE_DEFAULTS.contains(token.text().toUpperCase(Locale.ROOT));
            default -> false;
        };
    }

    /** Whether the first parenthesis is closed by the last token, and not before. */
    private static boolean parenthesized(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : 0;
            depth -= tokens.get(i).isSymbol(")") ? 1 : 0;
            if (depth == 0) {
                return i > 0 && i == tokens.size() - 1;
            }
        }
        return false;
    }
}
