package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Hibernate a class path brings, and what must be resolved beside it.
 *
 * @param version the Hibernate version that reads the entities
 * @param ownHibernate whether the class path brought it; else it is the default one
 * @param missing what must be added, with all that it needs, as {@code group:artifact:version}
 */
public record HibernateClassPath(String version, boolean ownHibernate, List<String> missing) {

    /** The version that is resolved where the project has none. */
    public static final String DEFAULT_VERSION = "7.4.1.Final";

    private static final String GROUP = "org.hibernate.orm:";
    private static final String CORE = "hibernate-core";
    /** Hibernate 5 for Jakarta Persistence. */
    private static final String CORE_5 = "hibernate-core-jakarta";

    private static final Pattern FILE = Pattern.compile("(hibernate-[a-z-]+?)-(\\d[\\w.-]*)\\.jar");
    private static final Pattern ACCEPTED = Pattern.compile("6\\.6\\..+|7\\..+");

    public HibernateClassPath {
        missing = List.copyOf(missing);
    }

    /**
     * Looks through the jars of a project.
     *
     * @param defaultVersion the Hibernate version for a project that has none
     * @throws MigrateException when the version is neither 6.6 nor 7
     */
    public static HibernateClassPath of(List<Path> jars, String defaultVersion) {
        Optional<String> own = version(jars, "org/hibernate/SessionFactory.class");
        String version = own.orElse(defaultVersion);
        if (!ACCEPTED.matcher(version).matches()) {
            throw new MigrateException(
                    (own.isPresent() ? "The project's Hibernate is " : "migrate.hibernateVersion is ") + version
                            + ", and the entities can be read with 6.6 and 7."
                            + "\nUse Hibernate 6.6.x or 7.x.");
        }
        List<String> missing = new ArrayList<>();
        if (own.isEmpty()) {
            missing.add(GROUP + CORE + ":" + version);
        }
        return new HibernateClassPath(version, own.isPresent(), missing);
    }

    /** By file name, as every repository has it; a renamed jar is known by its content and tells by its manifest. */
    private static Optional<String> version(List<Path> jars, String content) {
        return jars.stream()
                .flatMap(jar -> byName(jar).stream())
                .findFirst()
                .or(() -> jars.stream()
                        .filter(jar -> !FILE.matcher(nameOf(jar)).matches())
                        .flatMap(jar -> byContent(jar, content).stream())
                        .findFirst());
    }

    private static String nameOf(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    private static Optional<String> byName(Path jar) {
        Matcher matcher = FILE.matcher(nameOf(jar));
        return matcher.matches()
                        && (matcher.group(1).equals(CORE) || matcher.group(1).equals(CORE_5))
                ? Optional.of(matcher.group(2))
                : Optional.empty();
    }

    private static Optional<String> byContent(Path jar, String content) {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (file.getEntry(content) == null || manifest == null) {
                return Optional.empty();
            }
            Attributes attributes = manifest.getMainAttributes();
            return Optional.ofNullable(attributes.getValue("Implementation-Version"))
                    .or(() -> Optional.ofNullable(attributes.getValue("Bundle-Version")));
        } catch (IOException e) {
            // Not a jar, so not Hibernate; the compiler will say what it thinks of it.
            return Optional.empty();
        }
    }
}
