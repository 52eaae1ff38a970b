package io.github.schemata.codegen.output;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.emit.Subclass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The source root of the subclasses that are the user's. One is written where no file stands; a file that stands is
 * neither changed nor removed, whoever wrote it.
 */
public final class CustomTree {

    private static final String JAVA = ".java";

    private final Path root;
    private final String packagePath;

    public CustomTree(Path root, String packageName) {
        this.root = root.toAbsolutePath().normalize();
        this.packagePath = packageName.replace('.', '/') + "/";
    }

    /** Whether all of these stand here. */
    public boolean holds(List<String> paths) {
        return paths.stream().allMatch(path -> Files.isRegularFile(root.resolve(path)));
    }

    /**
     * Looks at what stands here.
     *
     * @param wanted the subclasses of the base classes that are generated
     * @param generated the source root of those
     * @param gap whether there are base classes at all
     */
    public Standing look(List<Subclass> wanted, SourceTree generated, boolean gap) {
        try {
            Standing.Builder standing = new Standing.Builder(root);
            for (Subclass subclass : wanted) {
                Path file = root.resolve(subclass.source().path());
                standing.add(subclass, Files.exists(file) ? text(file) : null);
            }
            if (gap) {
                orphans(wanted, generated).forEach(standing::addOrphan);
            } else {
                noted(generated, List.of()).forEach(standing::addOutdated);
            }
            return standing.build();
        } catch (IOException e) {
            throw new CodegenException(
                    "The folder " + root + " cannot be read: " + IoReason.of(e)
                            + "\nMake it readable, or name another one: codegen.customSourceDirectory.",
                    e);
        }
    }

    /** Writes subclasses where nothing stands by their names. */
    public void write(List<Subclass> missing) {
        try {
            for (Subclass subclass : missing) {
                Path file = root.resolve(subclass.source().path());
                Files.createDirectories(file.getParent());
                new SourceFile(file).write(subclass.source().text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new CodegenException(
                    "The subclasses cannot be written to " + root + ": " + IoReason.of(e)
                            + "\nMake the folder writable, or name another one: codegen.customSourceDirectory.",
                    e);
        }
    }

    /** The files of entities whose base class, generated, stands in another source root. */
    public List<Path> subclassesOf(Path generated) {
        try {
            List<Path> found = new ArrayList<>();
            superclasses().forEach((path, base) -> {
                if (Files.isRegularFile(generated.resolve(packagePath + base + JAVA))) {
                    found.add(root.resolve(path));
                }
            });
            return found;
        } catch (IOException e) {
            throw new CodegenException(
                    "The folder " + root + " cannot be read: " + IoReason.of(e)
                            + "\nMake it readable, or name another one: codegen.customSourceDirectory.",
                    e);
        }
    }

    /**
     * Files of a subclass whose base is not generated any more: those that an earlier run noted down; and, since that is
     * forgotten with the folder of the bases, those that extend a base that is nowhere to be found.
     */
    private TreeMap<String, String> orphans(List<Subclass> wanted, SourceTree generated) throws IOException {
        Set<String> paths = new HashSet<>();
        Set<String> bases = new HashSet<>();
        wanted.forEach(subclass -> {
            paths.add(subclass.source().path());
            bases.add(subclass.base());
        });
        TreeMap<String, String> orphans = new TreeMap<>();
        superclasses().forEach((path, base) -> {
            boolean known = bases.contains(base) || Files.exists(root.resolve(packagePath + base + JAVA));
            if (base.startsWith(nameOf(path) + "Base") && !known && !generated.keeps(packagePath + base + JAVA)) {
                orphans.put(path, base);
            }
        });
        noted(generated, paths).forEach(path -> orphans.putIfAbsent(path, ""));
        orphans.keySet().removeAll(paths);
        return orphans;
    }

    /** What an earlier run noted down and still stands, but for some. */
    private List<String> noted(SourceTree generated, Collection<String> except) {
        return generated.subclasses().stream()
                .filter(path -> !except.contains(path) && Files.isRegularFile(root.resolve(path)))
                .toList();
    }

    /** The superclasses of all entities in the package, by path. */
    private TreeMap<String, String> superclasses() throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        for (String name : fileNames(root.resolve(packagePath))) {
            String text = text(root.resolve(packagePath + name));
            Optional<String> base = JavaClassText.superclassOf(nameOf(name), text);
            if (text.contains("@Entity") && base.isPresent() && !imports(text, base.get())) {
                found.put(packagePath + name, base.get());
            }
        }
        return found;
    }

    private static boolean imports(String text, String type) {
        return text.lines().anyMatch(line -> line.startsWith("import ") && line.endsWith("." + type + ";"));
    }

    private static Set<String> fileNames(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(JAVA))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - JAVA.length());
    }

    /** In whatever encoding: what is not UTF-8 is no name of ours. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
