package io.github.schemata.codegen.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All sources of one run, as decisions: nothing is left to choose for the emitter.
 *
 * @param packageName the package that all classes go to
 * @param product the database that the entities are for
 * @param entities one for each table and view, ordered by class name
 * @param enums Java enums for columns whose CHECK lists their values, ordered by class name
 * @param converters the converters for dates and times that the entities name, ordered by class name
 * @param spacedTypes the JDBC types that the entities name, ordered by class name
 * @param caselessText name of the Java type of keys whose case makes no difference; null where there are none
 * @param portableConverters the converters that stand for annotations of Hibernate's
 * @param notes what the user should know of how it came about
 */
public record EntityModel(
        String packageName,
        Product product,
        List<EntityClass> entities,
        List<EnumClass> enums,
        List<TemporalConverter> converters,
        List<SpacedType> spacedTypes,
        @Nullable String caselessText,
        List<PortableConverter> portableConverters,
        List<Note> notes) {

    public EntityModel {
        entities = List.copyOf(entities);
        enums = List.copyOf(enums);
        converters = List.copyOf(converters);
        spacedTypes = List.copyOf(spacedTypes);
        portableConverters = List.copyOf(portableConverters);
        notes = List.copyOf(notes);
    }

    /** Nothing at all. */
    public static EntityModel empty(String packageName) {
        return new EntityModel(
                packageName, Product.SQLITE, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of());
    }

    /** Whether something is left out that the user may want. */
    public boolean hasWarnings() {
        return notes.stream().anyMatch(note -> note.level() == Note.Level.WARNING);
    }

    /** The same with other notes before its own. */
    public EntityModel withNotesBefore(List<Note> earlier) {
        List<Note> all = new ArrayList<>(earlier);
        all.addAll(notes);
        return new EntityModel(
                packageName, product, entities, enums, converters, spacedTypes, caselessText, portableConverters, all);
    }
}
