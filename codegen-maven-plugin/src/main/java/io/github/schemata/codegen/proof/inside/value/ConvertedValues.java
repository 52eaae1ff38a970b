package io.github.schemata.codegen.proof.inside.value;

import io.github.schemata.codegen.proof.inside.shape.Slot;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of types that only a converter of the project's knows: values of the column, as it converts them. */
public final class ConvertedValues {

    private final AttributeConverter<Object, Object> converter;

    private ConvertedValues(AttributeConverter<Object, Object> converter) {
        this.converter = converter;
    }

    /** Those of an attribute; empty where no converter is named for it, or none that can be made here. */
    public static Optional<ConvertedValues> of(Slot slot) {
        Convert convert = slot.field().getAnnotation(Convert.class);
        return convert == null ? Optional.empty() : made(convert.converter()).map(ConvertedValues::new);
    }

    @SuppressWarnings("unchecked") // It is only given what it has made, and what its own column holds.
    private static Optional<AttributeConverter<Object, Object>> made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of((AttributeConverter<Object, Object>) constructor.newInstance());
        } catch (ReflectiveOperationException | RuntimeException notByItself) {
            return Optional.empty();
        }
    }

    /** Values to begin with. */
    public Stream<Object> samples() {
        return Arrays.stream(converter.getClass().getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType it && it.getRawType() == AttributeConverter.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[1])
                .flatMap(column -> column instanceof Class<?> type ? Values.samples(type) : Stream.empty())
                .flatMap(this::attribute);
    }

    /** What follows a value. */
    public Stream<Object> after(Object value) {
        try {
            Object column = converter.convertToDatabaseColumn(value);
            return column == null ? Stream.empty() : Values.after(column).flatMap(this::attribute);
        } catch (RuntimeException refused) {
            return Stream.empty();
        }
    }

    private Stream<Object> attribute(Object column) {
        try {
            return Stream.ofNullable(converter.convertToEntityAttribute(column));
        } catch (RuntimeException refused) {
            return Stream.empty();
        }
    }
}
