package io.github.schemata.migrate.jpa.inside;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.mapping.Column;

/** Two questions to a column that Hibernate 6 and 7 take with different types of the same argument. */
final class ColumnSize {

    private static final MethodHandle TYPE_CODE = method("getSqlTypeCode", 1);
    private static final MethodHandle SIZE = method("getColumnSize", 2);

    private ColumnSize() {}

    static int typeCode(Column column, Metadata metadata) {
        return (int) ask(TYPE_CODE, column, metadata);
    }

    static Size of(Column column, Dialect dialect, Metadata metadata) {
        return (Size) ask(SIZE, column, dialect, metadata);
    }

    private static Object ask(MethodHandle method, Object... arguments) {
        try {
            return method.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle method(String name, int parameters) {
        Method found = Arrays.stream(Column.class.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodError("org.hibernate.mapping.Column." + name));
        try {
            return MethodHandles.lookup().unreflect(found);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
