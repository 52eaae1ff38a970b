package io.github.schemata.codegen.testing.inside;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a container would tell of a persistence unit. */
final class Unit {

    private Unit() {}

    static PersistenceUnitInfo of(List<String> classes, URL root) {
        ClassLoader loader = Unit.class.getClassLoader();
        Map<String, Object> answers = new HashMap<>();
        answers.put("getPersistenceUnitName", "generated");
        answers.put("getPersistenceUnitRootUrl", root);
        answers.put("getManagedClassNames", classes);
        answers.put("excludeUnlistedClasses", true);
        answers.put("getSharedCacheMode", SharedCacheMode.UNSPECIFIED);
        answers.put("getValidationMode", ValidationMode.NONE);
        answers.put("getProperties", new Properties());
        answers.put("getClassLoader", loader);
        answers.put("getNewTempClassLoader", loader);
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {PersistenceUnitInfo.class},
                (proxy, method, arguments) -> answers.containsKey(method.getName())
                        ? answers.get(method.getName())
                        : other(proxy, method, arguments));
    }

    private static @Nullable Object other(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "generated";
            // Jakarta Persistence 3.2 moved the type.
            case "getTransactionType" ->
                Arrays.stream(method.getReturnType().getEnumConstants())
                        .filter(constant -> constant.toString().equals("RESOURCE_LOCAL"))
                        .findFirst()
                        .orElseThrow();
            default -> List.class.isAssignableFrom(method.getReturnType()) ? List.of() : null;
        };
    }
}
