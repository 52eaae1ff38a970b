package io.github.schemata.migrate.changelog;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import liquibase.resource.AbstractPathResourceAccessor;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.PathResource;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The files that a changelog names: below the resource root, and what is not there, in the project's class path. Of the
 * class path a folder that holds the same changelog is left out: it is the build's copy of the resource root, and may
 * still have files that are deleted there.
 */
final class ChangelogResources extends AbstractPathResourceAccessor {

    private final ChangelogFile changelog;
    private final Supplier<ClassLoader> projectClasses;
    private final Map<String, List<Resource>> found = new HashMap<>();
    private @Nullable String lastOpened;

    ChangelogResources(ChangelogSettings settings) {
        this.changelog = settings.file();
        this.projectClasses = settings.projectClasses();
    }

    @Override
    protected Path getRootPath() {
        return changelog.resourceRoot();
    }

    @Override
    protected Resource createResource(Path file, String path) {
        return new Opened(path, file);
    }

    /** The file below the resource root that was opened last: where an error of syntax is. */
    @Nullable
    String lastOpened() {
        return lastOpened;
    }

    /** Liquibase asks for each file three times and more: what was found is kept. */
    @Override
    public List<Resource> getAll(String path) throws IOException {
        String plain = plain(path);
        List<Resource> resources = found.get(plain);
        if (resources == null) {
            resources = super.getAll(plain);
            if (resources.isEmpty()) {
                resources = usable(new ClassLoaderResourceAccessor(projectClasses.get()).getAll(withoutSlash(plain)));
            }
            if (!resources.isEmpty()) {
                found.put(plain, resources);
            }
        }
        return resources;
    }

    /** Without the class path of the project. */
    List<Resource> belowRoot(String path) throws IOException {
        return super.getAll(path);
    }

    @Override
    public List<Resource> search(String path, SearchOptions options) throws IOException {
        String plain = plain(path);
        if (Files.exists(getRootPath().resolve(withoutSlash(plain)))) {
            return super.search(plain, options);
        }
        return usable(new ClassLoaderResourceAccessor(projectClasses.get()).search(withoutSlash(plain), options));
    }

    private List<Resource> usable(@Nullable List<Resource> resources) {
        return resources == null
                ? List.of()
                : resources.stream()
                        .filter(resource -> !isBuildsCopy(resource.getUri(), resource.getPath()))
                        .toList();
    }

    private boolean isBuildsCopy(URI uri, String path) {
        if (!"file".equals(uri.getScheme())) {
            return false;
        }
        Path file = Path.of(uri);
        Path root = file;
        for (int names = Path.of(path).normalize().getNameCount(); names > 0 && root != null; names--) {
            root = root.getParent();
        }
        return root != null && Files.exists(root.resolve(changelog.path()));
    }

    @Override
    public void close() {}

    /** Spring's way to name what is on the class path. */
    private static String plain(String path) {
        return path.startsWith("classpath:")
                ? path.substring("classpath:".length())
                : path.startsWith("classpath*:") ? path.substring("classpath*:".length()) : path;
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private final class Opened extends PathResource {

        Opened(String path, Path file) {
            super(path, file);
        }

        @Override
        public InputStream openInputStream() throws IOException {
            lastOpened = getPath();
            return super.openInputStream();
        }
    }
}
