package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.EnumClass;
import io.github.schemata.codegen.model.SpacedType;
import io.github.schemata.codegen.model.TemporalConverter;
import io.github.schemata.codegen.naming.EnumConstantNames;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.TemporalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes beside the entities, made when the first attribute wants them. */
final class Generated {

    private final Names names;
    private final List<EnumClass> enums = new ArrayList<>();
    private final Map<ValueChoice.Temporal, TemporalConverter> converters = new HashMap<>();

    private final Map<SpacedType.Kind, SpacedType> spacedTypes = new EnumMap<>(SpacedType.Kind.class);

    Generated(Names names) {
        this.names = names;
    }

    SpacedType spacedType(SpacedType.Kind kind) {
        return spacedTypes.computeIfAbsent(kind, wanted -> new SpacedType(names.type(name(wanted)), wanted));
    }

    private static String name(SpacedType.Kind kind) {
        return switch (kind) {
            case TEXT -> "SpacedText";
            case BYTES -> "SpacedBytes";
            case TRUTH -> "SpacedBoolean";
            case ANY -> "SpacedObject";
        };
    }

    List<SpacedType> spacedTypes() {
        return spacedTypes.values().stream()
                .sorted(Comparator.comparing(SpacedType::name))
                .toList();
    }

    EnumClass enumOf(TableName table, String attribute, AllowedValues allowed) {
        List<String> values = allowed.values().stream().distinct().toList();
        List<String> constants = EnumConstantNames.forValues(values);
        List<EnumClass.Constant> pairs = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            pairs.add(new EnumClass.Constant(constants.get(i), values.get(i)));
        }
        EnumClass type = new EnumClass(names.part(table, attribute), table.toString(), allowed.column(), pairs);
        enums.add(type);
        return type;
    }

    TemporalConverter converterOf(ValueChoice.Temporal choice) {
        return converters.computeIfAbsent(
                choice,
                wanted -> new TemporalConverter(
                        names.type(wanted.type().simpleName() + suffix(wanted.written())),
                        wanted.type(),
                        wanted.written()));
    }

    private static String suffix(TemporalForm written) {
        return switch (written) {
            case DATE_TIME_MINUTES -> "AsMinutesConverter";
            case DATE_TIME_FRACTION -> "AsFractionConverter";
            case ISO_MINUTES -> "AsIsoMinutesConverter";
            case ISO -> "AsIsoConverter";
            case ISO_FRACTION -> "AsIsoFractionConverter";
            case EPOCH_SECONDS -> "AsEpochSecondsConverter";
            case EPOCH_MILLIS -> "AsEpochMillisConverter";
            case JULIAN_DAY -> "AsJulianDayConverter";
            default -> "AsTextConverter";
        };
    }

    List<EnumClass> enums() {
        return enums.stream().sorted(Comparator.comparing(EnumClass::name)).toList();
    }

    List<TemporalConverter> converters() {
        return converters.values().stream()
                .sorted(Comparator.comparing(TemporalConverter::name))
                .toList();
    }
}
