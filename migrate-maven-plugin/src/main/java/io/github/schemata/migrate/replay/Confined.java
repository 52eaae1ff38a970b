package io.github.schemata.migrate.replay;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection without the commands that sqlite-jdbc adds to SQL: {@code backup to 'file'} writes the database to any
 * file, {@code restore from 'file'} reads any.
 *
 * @see <a href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">sqlite-jdbc, "How to Backup"</a>
 */
final class Confined {

    private Confined() {}

    static Connection of(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return method.getName().equals("createStatement") ? of((Statement) result) : result;
        });
    }

    private static Statement of(Statement statement) {
        return proxy(Statement.class, (proxy, method, arguments) -> {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                refuseFiles(sql);
            }
            return call(statement, method, arguments);
        });
    }

    private static void refuseFiles(String sql) throws SQLException {
        for (Token token : Tokenizer.tokens(sql)) {
            if (token.isWord("backup") || token.isWord("restore")) {
                throw new SQLException(token.text() + " is not allowed here: it reads or writes files");
            }
            if (!token.blank()) {
                return;
            }
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
