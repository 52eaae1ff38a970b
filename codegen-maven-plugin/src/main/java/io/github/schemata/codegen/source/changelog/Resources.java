package io.github.schemata.codegen.source.changelog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import liquibase.resource.AbstractPathResourceAccessor;
import liquibase.resource.PathResource;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The files that a changelog names: those below the resource root, and no others. */
final class Resources extends AbstractPathResourceAccessor {

    private final Path root;
    private @Nullable String lastOpened;

    Resources(Path root) {
        this.root = root;
    }

    @Override
    protected Path getRootPath() {
        return root;
    }

    @Override
    protected Resource createResource(Path file, String path) {
        return new Opened(path, file);
    }

    /** The file that was opened last: where an error of syntax is. */
    @Nullable
    String lastOpened() {
        return lastOpened;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        String plain = plain(path);
        return isBelow(plain) ? super.getAll(plain) : List.of();
    }

    @Override
    public List<Resource> search(String path, SearchOptions options) throws IOException {
        String plain = plain(path);
        return isBelow(plain) ? super.search(plain, options) : List.of();
    }

    private boolean isBelow(String path) {
        if (path.indexOf('\0') >= 0 || path.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            return false;
        }
        return root.resolve(withoutSlash(path)).normalize().startsWith(root);
    }

    /** Spring's way to name what is on the class path, which the resource root is a part of. */
    private static String plain(String path) {
        return path.startsWith("classpath:")
                ? path.substring("classpath:".length())
                : path.startsWith("classpath*:") ? path.substring("classpath*:".length()) : path;
    }

    private static String withoutSlash(String path) {
        return path.replace('\\', '/').replaceFirst("^/+", "");
    }

    @Override
    public void close() {}

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
