package io.github.schemata.codegen.proof.inside.boot;

import io.github.schemata.codegen.proof.inside.shape.ManagedClasses;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The two things that only {@code org.hibernate.Hibernate} can do with its lazy references. */
public final class Proxies {

    private static final Method INITIALIZE = method("initialize");
    private static final Method UNPROXY = method("unproxy");

    private Proxies() {}

    public static void initialize(Object reference) {
        invoke(INITIALIZE, reference);
    }

    /** The entity itself, loaded where it was not. */
    public static Object unproxy(Object reference) {
        return invoke(UNPROXY, reference);
    }

    private static Method method(String name) {
        try {
            return ManagedClasses.load("org.hibernate.Hibernate").getMethod(name, Object.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("not a Hibernate that is known here", e);
        }
    }

    private static Object invoke(Method method, Object reference) {
        try {
            return method.invoke(null, reference);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException said ? said : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
