package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Hibernate is given to read.
 *
 * @param managed names of classes and packages
 * @param mappingFiles names of files on the class path
 */
record EntitySelection(List<String> managed, List<String> mappingFiles) {

    private static final String ORM = "META-INF/orm.xml";

    EntitySelection {
        managed = List.copyOf(managed);
        mappingFiles = List.copyOf(mappingFiles);
    }

    /**
     * Those of the packages, else of the unit, else of the project.
     *
     * @throws MigrateException when there is no entity among them
     */
    static EntitySelection of(
            EntityRequest request,
            List<ClassFile> own,
            Optional<PersistenceUnit> unit,
            List<String> moreFiles,
            ProjectClassLoader project) {
        Set<String> managed = new LinkedHashSet<>();
        Set<String> files = new LinkedHashSet<>();
        if (!request.packages().isEmpty()) {
            managed(byPackage(request, own)).forEach(managed::add);
        } else if (unit.isPresent()) {
            managed.addAll(unit.get().classes());
            managed(ofUnit(request, own, unit.get())).forEach(managed::add);
        } else {
            managed(own).forEach(managed::add);
        }
        unit.ifPresent(chosen -> files.addAll(chosen.mappingFiles()));
        files.addAll(moreFiles);
        if (project.getResource(ORM) != null) {
            files.add(ORM);
        }
        check(files, project);
        if (managed.isEmpty() && files.isEmpty()) {
            throw nothing(request);
        }
        return new EntitySelection(List.copyOf(managed), List.copyOf(files));
    }

    private static List<String> managed(List<ClassFile> classes) {
        return classes.stream()
                .filter(ClassFile::isManaged)
                .map(ClassFile::managedName)
                .toList();
    }

    private static List<ClassFile> byPackage(EntityRequest request, List<ClassFile> own) {
        List<ClassFile> found = new ArrayList<>();
        own.stream().filter(type -> isIn(request.packages(), type.name())).forEach(found::add);
        for (Path place : request.classPath()) {
            found.addAll(ClassFiles.in(place, name -> isIn(request.packages(), name)));
        }
        return found;
    }

    private static boolean isIn(List<String> packages, String className) {
        return packages.stream().anyMatch(name -> className.startsWith(name + "."));
    }

    private static List<ClassFile> ofUnit(EntityRequest request, List<ClassFile> own, PersistenceUnit unit) {
        List<ClassFile> found = new ArrayList<>();
        if (unit.scansRoot()) {
            boolean ofProject = unit.root().equals(request.classes().toAbsolutePath());
            found.addAll(ofProject ? own : ClassFiles.in(unit.root()));
        }
        for (String jar : unit.jarFiles()) {
            found.addAll(ClassFiles.in(jarFile(jar, request, unit)));
        }
        return found;
    }

    /** Relative to the root, as the specification has it; else by its name on the class path, as builds have it. */
    private static Path jarFile(String jar, EntityRequest request, PersistenceUnit unit) {
        Path base = Files.isDirectory(unit.root()) ? unit.root() : unit.root().resolveSibling("");
        Path relative = base.resolve(jar.replaceFirst("^file:", "")).normalize();
        String name = String.valueOf(relative.getFileName());
        Optional<Path> named = request.classPath().stream()
                .filter(place -> name.equals(String.valueOf(place.getFileName())))
                .findFirst();
        if (Files.exists(relative)) {
            return relative;
        }
        return named.orElseThrow(
                () -> new MigrateException("Persistence unit " + unit.name() + " names <jar-file>" + jar
                        + "</jar-file>, which is neither at " + relative + " nor on the class path."
                        + "\nAdd it to the dependencies, or take it out of persistence.xml."));
    }

    /** Hibernate would not tell the line. */
    private static void check(Set<String> files, ProjectClassLoader project) {
        for (String file : files) {
            URL found = project.getResource(file);
            if (found == null) {
                throw new MigrateException("The mapping file " + file
                        + " is not on the class path.\nTake it out of persistence.xml, or add the file.");
            }
            SafeXml.parse(found);
        }
    }

    static MigrateException nothing(EntityRequest request) {
        return new MigrateException(
                request.packages().isEmpty()
                        ? "There are no entities in " + request.classes()
                                + ".\nCompile first (mvn process-classes), or name their packages: -Dmigrate.entityPackages."
                        : "There are no entities in the packages " + String.join(", ", request.packages())
                                + ", neither in the project nor in its dependencies.\nMend -Dmigrate.entityPackages.");
    }
}
