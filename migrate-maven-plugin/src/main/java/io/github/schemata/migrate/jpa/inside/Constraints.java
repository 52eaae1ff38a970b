package io.github.schemata.migrate.jpa.inside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.service.ServiceRegistry;

/**
 * Lets Hibernate write what Bean Validation's annotations say into its model, {@code @NotNull} and {@code @Size} above
 * all: it does so itself only when a session factory is built.
 */
final class Constraints {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String PLAIN_MESSAGES =
            "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator";

    private Constraints() {}

    static void apply(MetadataImplementor metadata, Map<Object, Object> settings) {
        if (!asked(settings)) {
            return;
        }
        Object factory;
        try {
            factory = factory();
        } catch (ClassNotFoundException | InvocationTargetException | LinkageError e) {
            // No Bean Validation, or none that works: Hibernate does without it, too.
            return;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Bean Validation cannot be started", e);
        }
        try {
            apply(factory, metadata, settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Hibernate's Bean Validation cannot be called", e);
        } finally {
            close(factory);
        }
    }

    private static boolean asked(Map<Object, Object> settings) {
        Object mode = settings.get("jakarta.persistence.validation.mode");
        String modes = mode == null ? "auto" : mode.toString().toLowerCase(Locale.ROOT);
        boolean ddl = Arrays.stream(modes.split(","))
                .map(String::strip)
                .anyMatch(name -> name.equals("auto") || name.equals("ddl"));
        return ddl && !"false".equals(String.valueOf(settings.get("hibernate.validator.apply_to_ddl")));
    }

    /** With plain messages, for those that read expressions need a library more, and no message is ever made here. */
    private static Object factory() throws ReflectiveOperationException {
        Class<?> validation = load("jakarta.validation.Validation");
        Class<?> interpolator = load("jakarta.validation.MessageInterpolator");
        Object provider = validation.getMethod("byDefaultProvider").invoke(null);
        Method configure = load("jakarta.validation.bootstrap.GenericBootstrap").getMethod("configure");
        Object configuration = configure.invoke(provider);
        Class<?> type = load("jakarta.validation.Configuration");
        try {
            Object plain = load(PLAIN_MESSAGES).getConstructor().newInstance();
            type.getMethod("messageInterpolator", interpolator).invoke(configuration, plain);
        } catch (ClassNotFoundException e) {
            // Another provider than Hibernate Validator: as it is.
        }
        return type.getMethod("buildValidatorFactory").invoke(configuration);
    }

    private static void apply(Object factory, MetadataImplementor metadata, Map<Object, Object> settings)
            throws ReflectiveOperationException {
        Class<?> factoryType = load("jakarta.validation.ValidatorFactory");
        Method apply = load(ACTIVATOR)
                .getMethod(
                        "applyRelationalConstraints",
                        factoryType,
                        Collection.class,
                        Map.class,
                        Dialect.class,
                        ClassLoaderAccess.class);
        apply.setAccessible(true);
        ServiceRegistry services = metadata.getDatabase().getServiceRegistry();
        ClassLoaderAccess loader = new ClassLoaderAccessImpl(null, services.getService(ClassLoaderService.class));
        apply.invoke(
                null,
                factory,
                metadata.getEntityBindings(),
                settings,
                metadata.getDatabase().getDialect(),
                loader);
    }

    private static void close(Object factory) {
        try {
            load("jakarta.validation.ValidatorFactory").getMethod("close").invoke(factory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Bean Validation cannot be closed", e);
        }
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Constraints.class.getClassLoader());
    }
}
