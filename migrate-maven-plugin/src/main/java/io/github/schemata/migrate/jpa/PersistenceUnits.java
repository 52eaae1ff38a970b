package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The persistence units of a project and of what it depends on. */
final class PersistenceUnits {

    private static final String FILE = "META-INF/persistence.xml";

    private final List<PersistenceUnit> own = new ArrayList<>();
    private final List<PersistenceUnit> all = new ArrayList<>();

    private PersistenceUnits() {}

    static PersistenceUnits in(ProjectClassLoader project, Path classes) {
        PersistenceUnits units = new PersistenceUnits();
        try {
            for (URL file : Collections.list(project.findResources(FILE))) {
                List<PersistenceUnit> found = read(file);
                units.all.addAll(found);
                found.stream()
                        .filter(unit -> unit.root().equals(classes.toAbsolutePath()))
                        .forEach(units.own::add);
            }
            return units;
        } catch (IOException e) {
            throw new IllegalStateException("the class path cannot be searched", e);
        }
    }

    /**
     * The unit that is meant.
     *
     * @param name null for the only one
     * @param ownEntities whether the project has entities: then a dependency's unit counts only by name
     * @throws MigrateException when there is none of that name, or more than one without a name
     */
    Optional<PersistenceUnit> choose(@Nullable String name, boolean ownEntities) {
        if (name != null) {
            return Optional.of(all.stream()
                    .filter(unit -> unit.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new MigrateException("There is no persistence unit " + name + " on the class path"
                                    + (all.isEmpty() ? "." : ", only " + names(all) + ".")
                                    + "\nName one with -Dmigrate.persistenceUnit, or none.")));
        }
        List<PersistenceUnit> candidates = own.isEmpty() && !ownEntities ? all : own;
        if (candidates.size() > 1) {
            throw new MigrateException("There is more than one persistence unit: " + names(candidates)
                    + ".\nName the one whose tables the changelog is for: -Dmigrate.persistenceUnit="
                    + candidates.get(0).name());
        }
        return candidates.stream().findFirst();
    }

    /** The project's one unit, for its settings; none where there are more. */
    Optional<PersistenceUnit> onlyOwn() {
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static String names(List<PersistenceUnit> units) {
        return units.stream().map(PersistenceUnit::name).distinct().collect(Collectors.joining(", "));
    }

    private static List<PersistenceUnit> read(URL file) {
        Element document = SafeXml.parse(file).getDocumentElement();
        return children(document, "persistence-unit").stream()
                .map(unit -> unit(unit, root(file)))
                .toList();
    }

    private static PersistenceUnit unit(Element unit, Path root) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element group : children(unit, "properties")) {
            for (Element property : children(group, "property")) {
                properties.put(property.getAttribute("name"), property.getAttribute("value"));
            }
        }
        texts(unit, "validation-mode")
                .forEach(mode -> properties.putIfAbsent("jakarta.persistence.validation.mode", mode));
        boolean excludes =
                texts(unit, "exclude-unlisted-classes").stream().anyMatch(text -> !text.equalsIgnoreCase("false"));
        return new PersistenceUnit(
                unit.getAttribute("name"),
                root,
                texts(unit, "class"),
                texts(unit, "mapping-file"),
                texts(unit, "jar-file"),
                !excludes,
                properties);
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** {@code file:/p/classes/META-INF/persistence.xml} or {@code jar:file:/p/x.jar!/META-INF/persistence.xml}. */
    private static Path root(URL file) {
        try {
            String text = file.toString();
            int jar = text.indexOf("!/");
            return jar < 0
                    ? Path.of(new URI(text.substring(0, text.length() - FILE.length())))
                    : Path.of(new URI(text.substring("jar:".length(), jar)));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
