package io.github.schemata.codegen.proof;

import io.github.schemata.schema.Schema;
import java.util.List;

/**
 * What {@link ProjectCode} works on.
 *
 * @param classNames every compiled class
 * @param database what is read and written: a copy, or a server on which nothing may stay
 * @param schema what that database holds
 */
public record CodeSetup(List<String> classNames, DatabaseAccess database, Schema schema) {

    public CodeSetup {
        classNames = List.copyOf(classNames);
    }
}
