package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in two lines why entities could not be read. */
final class Refusals {

    private static final Pattern VERSION = Pattern.compile("class file version (\\d+)");
    private static final int FIRST_VERSION = 44;

    private final ProjectClassLoader project;
    private final BootSetup setup;
    private final String hibernate;

    Refusals(ProjectClassLoader project, BootSetup setup, String hibernate) {
        this.project = project;
        this.setup = setup;
        this.hibernate = hibernate;
    }

    /** What the user can mend; what is our own fault is handed back as it is. */
    RuntimeException of(Throwable e) {
        Throwable root = chain(e).reduce((outer, inner) -> inner).orElse(e);
        if (isOfLoading(e)) {
            return setup.managed().stream()
                    .flatMap(managed -> unloadable(managed).stream())
                    .findFirst()
                    .or(() -> chain(e).flatMap(Refusals::missing).findFirst().map(name -> missing("Class ", name, e)))
                    .orElseGet(() -> refused(e));
        }
        if (isOurs(root)) {
            return new IllegalStateException("the entities cannot be read: " + root, e);
        }
        return refused(e);
    }

    private static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(50);
    }

    /** Hibernate tells only that it could not load a class, and not always why. */
    private static boolean isOfLoading(Throwable e) {
        return chain(e).anyMatch(cause -> cause instanceof LinkageError
                || cause instanceof ClassNotFoundException
                || cause instanceof TypeNotPresentException
                || cause.getClass().getSimpleName().equals("ClassLoadingException"));
    }

    /** Why a class cannot be loaded; empty where it can. */
    private Optional<MigrateException> unloadable(String managed) {
        try {
            Class<?> type = Class.forName(managed, false, project);
            type.getAnnotations();
            type.getDeclaredFields();
            type.getDeclaredMethods();
            type.getDeclaredConstructors();
            return Optional.empty();
        } catch (UnsupportedClassVersionError e) {
            return Optional.of(wrongVersion(e));
        } catch (LinkageError | ClassNotFoundException | TypeNotPresentException e) {
            return chain(e).flatMap(Refusals::missing)
                    .filter(name -> !name.equals(managed) || project.getResource(file(name)) == null)
                    .findFirst()
                    .map(name -> name.equals(managed)
                            ? missing("Class ", name, e)
                            : missing("Class " + managed + " needs ", name, e));
        }
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static MigrateException wrongVersion(Throwable e) {
        String message = String.valueOf(e.getMessage());
        String type = message.split(" ", 2)[0].replace('/', '.');
        Matcher version = VERSION.matcher(message);
        String java = version.find() ? "Java " + (Integer.parseInt(version.group(1)) - FIRST_VERSION) : "a newer Java";
        return new MigrateException(
                "Class " + type + " was compiled for " + java + ", and Maven runs on Java "
                        + Runtime.version().feature() + ".\nSet JAVA_HOME to " + java + " or newer.",
                e);
    }

    /** The class that is not there. */
    private static Stream<String> missing(Throwable e) {
        String message = e.getMessage();
        if (message == null) {
            return Stream.empty();
        }
        if (e instanceof TypeNotPresentException absent) {
            return Stream.of(absent.typeName());
        }
        boolean named = e instanceof ClassNotFoundException
                || e instanceof NoClassDefFoundError && !message.startsWith("Could not initialize");
        message = message.replaceFirst("^Could not load requested class ?: ", "");
        return named ? Stream.of(message.replace('/', '.').replaceFirst("^L(.*);$", "$1")) : Stream.empty();
    }

    private static MigrateException missing(String who, String name, Throwable e) {
        String what = who.equals("Class ") ? name + " is" : name + ", which is";
        return new MigrateException(
                who + what + " not on the class path."
                        + "\nAdd the dependency that brings it, with scope compile or provided.",
                e);
    }

    /** A fault of the reader, and no exception of Hibernate's or of the project's code. */
    private static boolean isOurs(Throwable root) {
        StackTraceElement[] trace = root.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(Refusals.class.getPackageName());
    }

    private MigrateException refused(Throwable e) {
        String message = message(e);
        Optional<String> named = named(message, e);
        return new MigrateException(
                "Hibernate " + hibernate + " refuses the entities: " + message
                        + named.filter(name -> !message.contains(name))
                                .map(name -> "\nClass: " + name)
                                .orElse("")
                        + "\nMend the mapping, and compile again: mvn process-classes",
                e);
    }

    /** The innermost message of Hibernate's own, and of what lies behind it where that is something else. */
    private static String message(Throwable e) {
        List<Throwable> chain = chain(e).toList();
        String said = chain.stream()
                .filter(cause -> isHibernates(cause) && cause.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .map(cause -> firstLine(cause.getMessage()))
                .orElse("");
        Throwable root = chain.get(chain.size() - 1);
        if (isHibernates(root) && !said.isEmpty()) {
            return said;
        }
        String cause = firstLine(root.getMessage());
        String last = cause.isEmpty() ? root.getClass().getSimpleName() : cause;
        return said.isEmpty() || said.contains(last) ? (said.isEmpty() ? last : said) : said + " (" + last + ")";
    }

    private static boolean isHibernates(Throwable e) {
        String name = e.getClass().getName();
        return name.startsWith("org.hibernate.") || name.startsWith("jakarta.persistence.");
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }

    private Optional<String> named(String message, Throwable e) {
        List<String> texts = Stream.concat(
                        Stream.of(message), chain(e).map(cause -> String.valueOf(cause.getMessage())))
                .toList();
        return setup.managed().stream()
                .filter(name -> texts.stream().anyMatch(text -> text.contains(name)))
                .max((a, b) -> a.length() - b.length());
    }
}
