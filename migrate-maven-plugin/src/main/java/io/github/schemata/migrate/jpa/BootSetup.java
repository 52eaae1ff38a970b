package io.github.schemata.migrate.jpa;

import java.util.List;
import java.util.Map;

/**
 * What Hibernate is booted with.
 *
 * @param unit the name of the persistence unit
 * @param managed names of classes and packages that Hibernate must know
 * @param mappingFiles names of {@code orm.xml} and its like on the class path
 * @param settings Hibernate's settings
 */
public record BootSetup(String unit, List<String> managed, List<String> mappingFiles, Map<String, String> settings) {

    public BootSetup {
        managed = List.copyOf(managed);
        mappingFiles = List.copyOf(mappingFiles);
        settings = Map.copyOf(settings);
    }
}
