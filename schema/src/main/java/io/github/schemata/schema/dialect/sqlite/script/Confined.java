package io.github.schemata.schema.dialect.sqlite.script;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A connection without the commands that sqlite-jdbc adds to SQL: {@code backup to 'file'} writes the database to any
 * file, {@code restore from 'file'} reads any. Neither has it the PRAGMAs that change SQLite for the whole process.
 *
 * @see <a href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">sqlite-jdbc, "How to Backup"</a>
 */
public final class Confined {

    private static final Set<String> OF_THE_PROCESS =
            Set.of("temp_store_directory", "data_store_directory", "soft_heap_limit", "hard_heap_limit");

    private Confined() {}

    /** The same without them. */
    public static Connection of(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return method.getName().equals("createStatement") ? of((Statement) result) : result;
        });
    }

    private static Statement of(Statement statement) {
        return proxy(Statement.class, (proxy, method, arguments) -> {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                refuse(sql);
            }
            return call(statement, method, arguments);
        });
    }

    private static void refuse(String sql) throws SQLException {
        List<Token> tokens =
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
        if (!tokens.isEmpty()
                && (tokens.get(0).isWord("backup") || tokens.get(0).isWord("restore"))) {
            throw new SQLException(tokens.get(0).text() + " is not allowed here: it reads or writes files");
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("pragma")) {
                refusePragma(tokens.subList(i + 1, Math.min(i + 4, tokens.size())));
            }
        }
    }

    /** With or without the schema before it. */
    private static void refusePragma(List<Token> after) throws SQLException {
        Token name = after.size() > 2 && after.get(1).isSymbol(".") ? after.get(2) : after.get(0);
        if (OF_THE_PROCESS.contains(name.value().toLowerCase(Locale.ROOT))) {
            throw new SQLException("PRAGMA " + name.value() + " is not allowed here: it reaches other databases");
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Confined.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
