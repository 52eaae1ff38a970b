package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.migrate.jpa.BootSetup;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;
import org.jspecify.annotations.Nullable;

/** What persistence.xml would tell of a unit; a proxy, since Hibernate 7 asks for more than 6. */
final class UnitDescriptor {

    private UnitDescriptor() {}

    static PersistenceUnitDescriptor of(BootSetup setup) {
        ClassLoader loader = UnitDescriptor.class.getClassLoader();
        Map<String, Object> answers = Map.of(
                "getName",
                setup.unit(),
                "getManagedClassNames",
                setup.managed(),
                "getMappingFileNames",
                setup.mappingFiles(),
                "isExcludeUnlistedClasses",
                true,
                "isUseQuotedIdentifiers",
                false,
                "getProperties",
                new Properties(),
                "getClassLoader",
                loader);
        return (PersistenceUnitDescriptor) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {PersistenceUnitDescriptor.class},
                (proxy, method, arguments) -> answers.containsKey(method.getName())
                        ? answers.get(method.getName())
                        : nothing(proxy, method, arguments));
    }

    private static @Nullable Object nothing(Object proxy, Method method, @Nullable Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "migrate";
            };
        }
        return List.class.isAssignableFrom(method.getReturnType()) ? List.of() : null;
    }
}
