package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What Spring Boot would tell Hibernate: its own defaults, and what the application's properties say of JPA in the
 * default profile.
 *
 * @see <a href="https://docs.spring.io/spring-boot/how-to/data-access.html">Spring Boot, data access</a>
 */
final class SpringSettings {

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PROPERTIES = "spring.jpa.properties.";
    /** The later one wins. */
    private static final List<String> FILES = List.of(
            "application.yaml",
            "application.yml",
            "application.properties",
            "config/application.yaml",
            "config/application.yml",
            "config/application.properties");

    private final Map<String, String> found = new LinkedHashMap<>();

    private SpringSettings() {}

    /** Where the naming strategies of a Spring Boot stand, newer ones first. */
    private enum Boot {
        FOUR(
                "org/springframework/boot/hibernate/autoconfigure/HibernateJpaAutoConfiguration.class",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
                "org.springframework.boot.hibernate.SpringImplicitNamingStrategy"),
        THREE(
                "org/springframework/boot/autoconfigure/orm/jpa/HibernateJpaAutoConfiguration.class",
                "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

        private final String mark;
        private final String physical;
        private final String implicit;

        Boot(String mark, String physical, String implicit) {
            this.mark = mark;
            this.physical = physical;
            this.implicit = implicit;
        }
    }

    /** Boot's defaults; empty where the project is none of Spring Boot with JPA. */
    static Map<String, String> defaults(ProjectClassLoader project) {
        if (project.getResource("org/springframework/orm/jpa/LocalContainerEntityManagerFactoryBean.class") == null) {
            return Map.of();
        }
        for (Boot boot : Boot.values()) {
            if (project.getResource(boot.mark) != null) {
                return Map.of(PHYSICAL, boot.physical, IMPLICIT, boot.implicit);
            }
        }
        return Map.of();
    }

    /**
     * What the application's files say.
     *
     * @throws MigrateException when one of them is broken
     */
    static SpringSettings in(Path classes) {
        SpringSettings settings = new SpringSettings();
        for (String name : FILES) {
            Path file = classes.resolve(name);
            if (Files.isRegularFile(file)) {
                settings.read(file);
            }
        }
        return settings;
    }

    private void read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            if (file.toString().endsWith(".properties")) {
                // Documents of one file are parted by such a line.
                for (String document : text.split("(?m)^[#!]---\\s*$")) {
                    Properties properties = new Properties();
                    properties.load(new StringReader(document));
                    Map<String, String> map = new LinkedHashMap<>();
                    properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
                    add(map);
                }
            } else {
                for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
                    Map<String, String> map = new LinkedHashMap<>();
                    flatten("", document, map);
                    add(map);
                }
            }
        } catch (YAMLException | IOException | IllegalArgumentException e) {
            throw new MigrateException(
                    file + " cannot be read: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
                            + "\nMend the file, or set what Hibernate needs with <jpaProperties>.",
                    e);
        }
    }

    /** A document for some profile is for that profile only. */
    private void add(Map<String, String> document) {
        boolean profile = document.keySet().stream()
                .anyMatch(key -> key.startsWith("spring.config.activate.") || key.startsWith("spring.profiles"));
        boolean conditional = profile
                && !document.containsKey("spring.profiles.active")
                && !document.containsKey("spring.profiles.default")
                && !document.containsKey("spring.profiles.include");
        if (!conditional) {
            found.putAll(document);
        }
    }

    private static void flatten(String prefix, @Nullable Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(prefix.isEmpty() ? key + "" : prefix + "." + key, inner, into));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(prefix + "[" + i + "]", list.get(i), into);
            }
        } else if (value != null && !prefix.isEmpty()) {
            into.put(prefix, value.toString());
        }
    }

    /** Hibernate's settings among them; the two naming strategies have keys of their own, which win. */
    Map<String, String> hibernate() {
        Map<String, String> settings = new LinkedHashMap<>();
        found.keySet().stream()
                .filter(key -> key.startsWith(PROPERTIES))
                .forEach(key -> put(settings, unbracketed(key.substring(PROPERTIES.length())), key));
        found.keySet().forEach(key -> {
            switch (relaxed(key)) {
                case "spring.jpa.hibernate.naming.physicalstrategy" -> put(settings, PHYSICAL, key);
                case "spring.jpa.hibernate.naming.implicitstrategy" -> put(settings, IMPLICIT, key);
                default -> {}
            }
        });
        return settings;
    }

    /** Names of mapping files. */
    List<String> mappingFiles() {
        List<String> files = new ArrayList<>();
        found.keySet().stream()
                .filter(key -> relaxed(key).startsWith("spring.jpa.mappingresources"))
                .forEach(key -> {
                    for (String file : String.valueOf(resolve(key, 0)).split(",")) {
                        files.add(file.strip());
                    }
                });
        return files;
    }

    private void put(Map<String, String> settings, String name, String key) {
        String value = resolve(key, 0);
        if (value != null) {
            settings.put(name, value);
        }
    }

    /** {@code spring.jpa.properties.[hibernate.x]} keeps dots in YAML. */
    private static String unbracketed(String key) {
        return key.startsWith("[") && key.endsWith("]") ? key.substring(1, key.length() - 1) : key;
    }

    /** Spring takes {@code physical-strategy} and {@code physicalStrategy} for the same. */
    private static String relaxed(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The value with its placeholders replaced; null where only the running application knows one. */
    private @Nullable String resolve(String key, int depth) {
        String value = found.get(key);
        while (value != null && value.contains("${") && depth < 20) {
            int start = value.lastIndexOf("${");
            int end = value.indexOf('}', start);
            if (end < 0) {
                return value;
            }
            String inner = value.substring(start + 2, end);
            int colon = inner.indexOf(':');
            String name = colon < 0 ? inner : inner.substring(0, colon);
            String known = found.containsKey(name) ? resolve(name, depth + 1) : null;
            String replacement = known == null && colon >= 0 ? inner.substring(colon + 1) : known;
            if (replacement == null) {
                return null;
            }
            value = value.substring(0, start) + replacement + value.substring(end + 1);
            depth++;
        }
        return value;
    }
}
