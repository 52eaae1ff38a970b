package io.github.schemata.migrate.jpa;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A unit of {@code META-INF/persistence.xml}.
 *
 * @param name its name
 * @param root the folder or jar that its persistence.xml stands in
 * @param classes the classes that it lists
 * @param mappingFiles names of orm.xml and its like on the class path
 * @param jarFiles more jars and folders, as written: relative to the root
 * @param scansRoot whether the mapped classes of its root belong to it without being listed
 * @param properties Hibernate's settings
 */
record PersistenceUnit(
        String name,
        Path root,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        boolean scansRoot,
        Map<String, String> properties) {

    PersistenceUnit {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        jarFiles = List.copyOf(jarFiles);
        properties = Map.copyOf(properties);
    }
}
