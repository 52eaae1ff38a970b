package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user can choose of the mapping.
 *
 * @param packageName the package of the classes
 * @param enums whether a CHECK that lists texts becomes an enum
 * @param inverse whether the referenced side has a collection of what refers to it
 * @param manyToMany whether a table that only joins two others is an association instead of an entity
 * @param collectionType the type of collections
 * @param idType the Java type of whole numbers that identify rows
 * @param validation whether constraints are stated for Jakarta Validation too
 * @param provider whose annotations may be used: what only Hibernate can say is left out for PORTABLE
 * @param target the database that the application runs on; null for the one that the tables are read from
 * @param renames names that the user gives, {@code Table=ClassName} or {@code Table.column=attribute}
 * @param inflections the user's own rules of singular and plural, {@code person = persons}
 * @param typeMappings Java types that the user gives, {@code Table.column=java.type[:Converter]} or {@code
 *     type:DECLARED=java.type[:Converter]}
 */
public record MappingOptions(
        String packageName,
        boolean enums,
        boolean inverse,
        boolean manyToMany,
        CollectionType collectionType,
        IdType idType,
        boolean validation,
        Provider provider,
        @Nullable Product target,
        List<String> renames,
        List<String> inflections,
        List<String> typeMappings) {

    public MappingOptions {
        renames = List.copyOf(renames);
        inflections = List.copyOf(inflections);
        typeMappings = List.copyOf(typeMappings);
    }

    /** The defaults, to be changed one by one. */
    public static Builder in(String packageName) {
        return new Builder(packageName);
    }

    /** Options on the way. */
    public static final class Builder {

        private final String packageName;
        private boolean enums = true;
        private boolean inverse = true;
        private boolean manyToMany;
        private CollectionType collectionType = CollectionType.SET;
        private IdType idType = IdType.LONG;
        private boolean validation;
        private Provider provider = Provider.HIBERNATE;
        private @Nullable Product target;
        private List<String> renames = List.of();
        private List<String> inflections = List.of();
        private List<String> typeMappings = List.of();

        private Builder(String packageName) {
            this.packageName = packageName;
        }

        public Builder enums(boolean wanted) {
            this.enums = wanted;
            return this;
        }

        public Builder inverse(boolean wanted) {
            this.inverse = wanted;
            return this;
        }

        public Builder manyToMany(boolean wanted) {
            this.manyToMany = wanted;
            return this;
        }

        public Builder collectionType(CollectionType type) {
            this.collectionType = type;
            return this;
        }

        public Builder idType(IdType type) {
            this.idType = type;
            return this;
        }

        public Builder validation(boolean wanted) {
            this.validation = wanted;
            return this;
        }

        public Builder provider(Provider whose) {
            this.provider = whose;
            return this;
        }

        public Builder target(@Nullable Product product) {
            this.target = product;
            return this;
        }

        public Builder renames(List<String> names) {
            this.renames = names;
            return this;
        }

        public Builder inflections(List<String> rules) {
            this.inflections = rules;
            return this;
        }

        public Builder typeMappings(List<String> types) {
            this.typeMappings = types;
            return this;
        }

        public MappingOptions build() {
            return new MappingOptions(
                    packageName,
                    enums,
                    inverse,
                    manyToMany,
                    collectionType,
                    idType,
                    validation,
                    provider,
                    target,
                    renames,
                    inflections,
                    typeMappings);
        }
    }
}
