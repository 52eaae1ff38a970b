package io.github.schemata.codegen.mapping.entity;

import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.EnumClass;
import io.github.schemata.codegen.model.SpacedType;
import io.github.schemata.codegen.model.TemporalConverter;
import io.github.schemata.codegen.model.TimeStyle;
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
import org.jspecify.annotations.Nullable;

/** The classes beside the entities, made when the first attribute wants them. */
public final class Generated {

    private final Names names;
    private final List<EnumClass> enums = new ArrayList<>();
    private final Map<ValueChoice.Temporal, TemporalConverter> converters = new HashMap<>();

    private final Map<SpacedType.Kind, SpacedType> spacedTypes = new EnumMap<>(SpacedType.Kind.class);

    private final Map<String, EnumClass> nativeEnums = new HashMap<>();
    private @Nullable String caselessText;

    public Generated(Names names) {
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

    /** The name of the Java type of keys whose case makes no difference. */
    String caselessText() {
        if (caselessText == null) {
            caselessText = names.type("CaselessText");
        }
        return caselessText;
    }

    @Nullable
    public String caselessTextIfWanted() {
        return caselessText;
    }

    public List<SpacedType> spacedTypes() {
        return spacedTypes.values().stream()
                .sorted(Comparator.comparing(SpacedType::name))
                .toList();
    }

    /** @param ruler what allows the values, see {@link EnumClass} */
    EnumClass enumOf(TableName table, String attribute, String ruler, AllowedValues allowed) {
        EnumClass type = enumOf(names.part(table, attribute), ruler, table + "." + allowed.column(), allowed.values());
        enums.add(type);
        return type;
    }

    private static EnumClass enumOf(String name, String ruler, String place, List<String> allowed) {
        List<String> values = allowed.stream().distinct().toList();
        List<String> constants = EnumConstantNames.forValues(values);
        List<EnumClass.Constant> pairs = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            pairs.add(new EnumClass.Constant(constants.get(i), values.get(i)));
        }
        return new EnumClass(name, ruler, place, pairs);
    }

    /** The enum of an enum type of the database, which is one for all of its columns. */
    EnumClass enumOf(String nativeType, List<String> values) {
        return nativeEnums.computeIfAbsent(nativeType, declared -> {
            String bare = declared.substring(declared.lastIndexOf('.') + 1).replace("\"", "");
            EnumClass type = enumOf(names.type(names.className(bare)), EnumClass.TYPE, declared, values);
            enums.add(type);
            return type;
        });
    }

    TemporalConverter converterOf(ValueChoice.Temporal choice) {
        return converters.computeIfAbsent(
                choice,
                wanted -> new TemporalConverter(
                        names.type(wanted.type().simpleName() + "As" + role(wanted) + "Converter"),
                        wanted.type(),
                        wanted.written(),
                        wanted.style()));
    }

    private static String role(ValueChoice.Temporal choice) {
        TimeStyle style = choice.style();
        if (style != null) {
            return style(style, choice.written() == TemporalForm.OFFSET_DATE_TIME);
        }
        return switch (choice.written()) {
            case EPOCH_SECONDS -> "EpochSeconds";
            case EPOCH_MILLIS -> "EpochMillis";
            case JULIAN_DAY -> "JulianDay";
            default -> "Text";
        };
    }

    /** What is not as usual in the style. */
    private static String style(TimeStyle style, boolean offset) {
        StringBuilder role = new StringBuilder();
        if (style.pattern().contains("T")) {
            role.append(offset ? "" : "Iso");
        } else if (offset) {
            role.append("Spaced");
        }
        if (!style.hasSeconds()) {
            role.append("Minutes");
        }
        if (style.digits() > 0) {
            role.append(style.wholeWithout() ? "OptionalFraction" : "Fraction")
                    .append(style.digits() == 3 ? "" : style.digits());
        }
        return role.isEmpty() ? "Text" : role.toString();
    }

    public List<EnumClass> enums() {
        return enums.stream().sorted(Comparator.comparing(EnumClass::name)).toList();
    }

    public List<TemporalConverter> converters() {
        return converters.values().stream()
                .sorted(Comparator.comparing(TemporalConverter::name))
                .toList();
    }
}
