package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.EntityShape;
import io.github.schemata.codegen.proof.inside.shape.Slot;
import io.github.schemata.codegen.proof.inside.value.ConvertedValues;
import io.github.schemata.codegen.proof.inside.value.Values;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds values that no row has yet. */
final class FreshValues {

    private static final int TRIES = 2_000;

    private final EntityManager session;
    private final Storage storage;

    FreshValues(EntityManager session, Storage storage) {
        this.session = session;
        this.storage = storage;
    }

    /**
     * A value for {@code slot} that no row has.
     *
     * @param like the value of the row that is copied; null where there is none
     * @param skip how many such values are passed over, since the table refused them
     */
    Optional<Object> next(EntityShape shape, Slot slot, @Nullable Object like, int skip) {
        Object start = like == null ? samples(slot).findFirst().orElse(null) : like;
        if (start == null) {
            return Optional.empty();
        }
        Stream<Object> usual =
                Stream.concat(like == null ? samples(slot) : Stream.empty(), following(shape, slot, start));
        return Stream.concat(
                        usual.limit(TRIES), storage.texts(shape, slot, start).limit(TRIES))
                .filter(value -> storage.keeps(shape, slot, start, value))
                .filter(value -> isUnused(shape, slot, value))
                .skip(skip)
                .findFirst();
    }

    private static Stream<Object> samples(Slot slot) {
        return Stream.concat(
                Values.samples(slot.target()), ConvertedValues.of(slot).stream().flatMap(ConvertedValues::samples));
    }

    /** Behind the largest where order means something, so that the first try is a hit in a table of any size. */
    private Stream<Object> following(EntityShape shape, Slot slot, Object start) {
        List<String> listed = listed(shape, slot);
        if (!listed.isEmpty()) {
            return listed.stream().map(text -> text);
        }
        // Values of several types have no order that Hibernate would ask for.
        boolean ordered = Values.isOrdered(start) && slot.target() != Object.class;
        Object largest = ordered ? largest(shape, slot) : null;
        Stream<Object> behind =
                largest == null ? Stream.empty() : Values.after(largest).limit(3);
        Stream<Object> known = Stream.concat(behind, Values.after(start));
        return Values.samples(slot.target()).findAny().isPresent()
                ? known
                : Stream.concat(
                        known,
                        ConvertedValues.of(slot)
                                .map(values -> values.after(start))
                                .orElseGet(Stream::empty));
    }

    /** The texts that the column's own type lists: it knows no other. */
    private static List<String> listed(EntityShape shape, Slot slot) {
        return shape.table()
                .column(slot.columns().get(0))
                .map(Column::type)
                .filter(type -> slot.target() == String.class && type instanceof SqlType.Enumeration)
                .map(type -> ((SqlType.Enumeration) type).values())
                .orElse(List.of());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // What is ordered is decided by the value, not by a type variable.
    private @Nullable Object largest(EntityShape shape, Slot slot) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<Object> query = builder.createQuery(Object.class);
        Root<?> root = query.from(shape.type());
        query.select(builder.greatest((jakarta.persistence.criteria.Expression) slot.in(root)));
        return session.createQuery(query).getSingleResult();
    }

    private boolean isUnused(EntityShape shape, Slot slot, Object value) {
        if (value instanceof byte[] && slot.target() == Object.class) {
            // Hibernate takes the bytes for a list of values; the table itself will say.
            return true;
        }
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<?> root = query.from(shape.type());
        query.select(builder.count(root)).where(builder.equal(slot.in(root), value));
        return session.createQuery(query).getSingleResult() == 0;
    }
}
