package io.github.schemata.codegen.matrix;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.Provider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Options that are set together. */
final class Choice {

    private final Set<Option> options;

    private Choice(Set<Option> options) {
        this.options = options;
    }

    static Choice of(Option option) {
        return new Choice(EnumSet.of(option));
    }

    /** From names with {@code +} between them. */
    static Choice of(String names) {
        return new Choice(Arrays.stream(names.split("\\+"))
                .map(String::strip)
                .map(Option::valueOf)
                .collect(Collectors.toSet()));
    }

    /** All that do not exclude each other. */
    static Choice all() {
        Set<Option> options = EnumSet.allOf(Option.class);
        options.removeAll(Set.of(
                Option.PORTABLE,
                Option.POSTGRESQL,
                Option.MARIADB,
                Option.NO_ENUMS,
                Option.NO_INVERSE,
                Option.NO_VIEWS));
        return new Choice(options);
    }

    Choice and(Option option) {
        Set<Option> more = EnumSet.copyOf(options);
        more.add(option);
        return new Choice(more);
    }

    boolean has(Option option) {
        return options.contains(option);
    }

    /** For the database that the tables come from, so that its rows can be read. */
    boolean forItsSource() {
        return !has(Option.POSTGRESQL) && !has(Option.MARIADB);
    }

    TableChoice tables() {
        return new TableChoice(
                TableChoice.ALL.include(),
                TableChoice.ALL.exclude(),
                TableChoice.ALL.includeReferenced(),
                !has(Option.NO_VIEWS));
    }

    MappingOptions mapping(String packageName, Subject subject) {
        MappingOptions.Builder chosen = MappingOptions.in(packageName)
                .manyToMany(has(Option.MANY_TO_MANY))
                .validation(has(Option.VALIDATION))
                .enums(!has(Option.NO_ENUMS))
                .inverse(!has(Option.NO_INVERSE));
        for (Option option : options) {
            switch (option) {
                case LIST -> chosen.collectionType(CollectionType.LIST);
                case DECLARED -> chosen.idType(IdType.DECLARED);
                case PORTABLE -> chosen.provider(Provider.PORTABLE);
                case RENAMES -> chosen.renames(subject.renames());
                case INFLECTIONS -> chosen.inflections(subject.inflections());
                case TYPE_MAPPINGS -> chosen.typeMappings(subject.typeMappings());
                case POSTGRESQL -> chosen.target(Product.POSTGRESQL);
                case MARIADB -> chosen.target(Product.MARIADB);
                default -> {}
            }
        }
        return chosen.build();
    }

    EmitStyle style() {
        return new EmitStyle(
                has(Option.PORTABLE) ? Provider.PORTABLE : Provider.HIBERNATE,
                has(Option.JSPECIFY) ? Nullability.JSPECIFY : Nullability.NONE,
                has(Option.GENERATION_GAP));
    }
}
