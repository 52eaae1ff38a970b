package io.github.schemata.codegen.matrix;

/** An option, set to what is not its default. */
enum Option {
    MANY_TO_MANY,
    LIST,
    DECLARED,
    JSPECIFY,
    VALIDATION,
    PORTABLE,
    GENERATION_GAP,
    NO_INVERSE,
    NO_ENUMS,
    NO_VIEWS,
    PROFILE,
    RENAMES,
    INFLECTIONS,
    TYPE_MAPPINGS,
    POSTGRESQL,
    MARIADB
}
