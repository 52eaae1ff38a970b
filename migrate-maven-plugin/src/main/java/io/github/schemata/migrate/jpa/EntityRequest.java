package io.github.schemata.migrate.jpa;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entities are read, and with what.
 *
 * @param classes the project's compiled classes, {@code target/classes}
 * @param sources the folders that they were compiled from; none where nobody knows
 * @param classPath jars and folders of the project's dependencies, Hibernate among them
 * @param packages packages whose entities count, with all below them, in the project and in its dependencies; empty for
 *     those of a persistence unit, else all of the project
 * @param persistenceUnit the unit of {@code META-INF/persistence.xml}; null for the only one
 * @param properties Hibernate's settings, over those of the persistence unit and of Spring Boot
 */
public record EntityRequest(
        Path classes,
        List<Path> sources,
        List<Path> classPath,
        List<String> packages,
        @Nullable String persistenceUnit,
        Map<String, String> properties) {

    public EntityRequest {
        sources = List.copyOf(sources);
        classPath = List.copyOf(classPath);
        packages = List.copyOf(packages);
        properties = Map.copyOf(properties);
    }
}
