package io.github.schemata.codegen.proof;

import io.github.schemata.schema.Schema;
import java.util.List;

/**
 * What {@link ProjectCode} works on.
 *
 * @param classNames every compiled class
 * @param url the copy of the database that is read and written
 * @param schema what that database holds
 */
public record CodeSetup(List<String> classNames, String url, Schema schema) {

    public CodeSetup {
        classNames = List.copyOf(classNames);
    }
}
