package io.github.schemata.codegen.proof.inside.shape;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.List;

/** The compiled classes that Hibernate must know. */
public final class ManagedClasses {

    private static final List<Class<? extends Annotation>> MARKS =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    private final List<Class<?>> managed;

    public ManagedClasses(List<String> classNames) {
        this.managed = classNames.stream()
                .<Class<?>>map(ManagedClasses::load)
                .filter(type -> MARKS.stream().anyMatch(type::isAnnotationPresent))
                .toList();
    }

    public static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ManagedClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("compiled and gone: " + name, e);
        }
    }

    public List<String> names() {
        return managed.stream().map(Class::getName).toList();
    }

    public List<Class<?>> entities() {
        return managed.stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toList();
    }
}
