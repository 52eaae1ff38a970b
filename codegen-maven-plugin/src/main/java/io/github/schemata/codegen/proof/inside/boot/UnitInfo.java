package io.github.schemata.codegen.proof.inside.boot;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a container would tell of a persistence unit; a proxy, since Jakarta Persistence 3.2 asks for more than 3.1. */
final class UnitInfo {

    private UnitInfo() {}

    static PersistenceUnitInfo of(List<String> classNames, DataSource database) {
        ClassLoader loader = UnitInfo.class.getClassLoader();
        Map<String, Object> answers = new HashMap<>();
        answers.put("getPersistenceUnitName", "codegen-verify");
        answers.put("getTransactionType", PersistenceUnitTransactionType.RESOURCE_LOCAL);
        answers.put("getNonJtaDataSource", database);
        answers.put("getManagedClassNames", classNames);
        answers.put("excludeUnlistedClasses", true);
        answers.put("getSharedCacheMode", SharedCacheMode.NONE);
        answers.put("getValidationMode", ValidationMode.NONE);
        answers.put("getProperties", new Properties());
        answers.put("getPersistenceXMLSchemaVersion", "3.1");
        answers.put("getClassLoader", loader);
        answers.put("getNewTempClassLoader", loader);
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {PersistenceUnitInfo.class},
                (proxy, method, arguments) -> answers.containsKey(method.getName())
                        ? answers.get(method.getName())
                        : nothing(proxy, method, arguments));
    }

    private static @Nullable Object nothing(Object proxy, Method method, @Nullable Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "codegen-verify";
            };
        }
        return List.class.isAssignableFrom(method.getReturnType()) ? List.of() : null;
    }
}
