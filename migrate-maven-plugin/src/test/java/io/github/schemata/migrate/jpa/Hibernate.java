package io.github.schemata.migrate.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The versions that entities are read with; on no class path but that of the entities. */
public enum Hibernate {
    SIX("hibernate-6.jars"),
    SEVEN("hibernate-7.jars");

    private final String property;

    Hibernate(String property) {
        this.property = property;
    }

    List<Path> jars() {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty(property)))) {
            return jars.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
