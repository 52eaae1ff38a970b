package io.github.schemata.codegen.proof.inside.boot;

import io.github.schemata.codegen.proof.inside.shape.ManagedClasses;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hibernate's {@code SchemaFilterProvider}, by proxy: this package compiles without Hibernate. */
public final class SchemaFilters {

    private static final String SPI = "org.hibernate.tool.schema.spi.";

    private SchemaFilters() {}

    public static Object allBut(List<String> tables) {
        Object filter = proxy(
                SPI + "SchemaFilter",
                (method, arguments) -> !method.getName().equals("includeTable")
                        || arguments == null
                        || tables.stream().noneMatch(nameOf(arguments[0])::equalsIgnoreCase));
        return proxy(SPI + "SchemaFilterProvider", (method, arguments) -> filter);
    }

    private static String nameOf(Object table) {
        try {
            return (String) table.getClass().getMethod("getName").invoke(table);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a table without a name: " + table, e);
        }
    }

    private interface Answer {
        @Nullable
        Object to(Method method, @Nullable Object[] arguments);
    }

    private static Object proxy(String type, Answer answer) {
        ClassLoader loader = SchemaFilters.class.getClassLoader();
        return Proxy.newProxyInstance(
                loader,
                new Class<?>[] {ManagedClasses.load(type)},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> type;
                    default -> answer.to(method, arguments);
                });
    }
}
