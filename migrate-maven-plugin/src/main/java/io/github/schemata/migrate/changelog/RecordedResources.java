package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.memory.ReadFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/** Takes down what is read of a changelog's files, as it is read. */
final class RecordedResources implements ResourceAccessor {

    /** Schemas of XML changelogs, in Liquibase's own jar. */
    private static final String LIQUIBASES_OWN = "www.liquibase.org/xml/ns/";

    private final ResourceAccessor resources;
    private final Path root;
    private final ReadFiles read;

    RecordedResources(ResourceAccessor resources, Path root, ReadFiles read) {
        this.resources = resources;
        this.root = root;
        this.read = read;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        List<Resource> all = resources.getAll(path);
        if (all == null || all.size() != 1) {
            read.doubt();
        }
        return note(wrapped(all));
    }

    private List<Resource> note(List<Resource> found) {
        found.forEach(Resource::exists);
        return found;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        list(path);
        List<Resource> all = resources.search(path, recursive);
        list(path);
        return note(wrapped(all));
    }

    @Override
    public List<Resource> search(String path, @Nullable SearchOptions options) throws IOException {
        list(path);
        List<Resource> all = resources.search(path, options);
        list(path);
        return note(wrapped(all));
    }

    private void list(String path) throws IOException {
        read.listed(root.resolve(path.startsWith("/") ? path.substring(1) : path));
    }

    private List<Resource> wrapped(@Nullable List<Resource> all) {
        return all == null
                ? List.of()
                : all.stream()
                        .map(resource -> (Resource) new Recorded(resource))
                        .toList();
    }

    /** What is there without the class path of the project. */
    List<Resource> belowRoot(String path) throws IOException {
        return resources instanceof ChangelogResources files ? note(wrapped(files.belowRoot(path))) : List.of();
    }

    @Override
    public List<String> describeLocations() {
        return resources.describeLocations();
    }

    /** They are the scope's, which goes on with them. */
    @Override
    public void close() {}

    private final class Recorded implements Resource {

        private final Resource resource;

        Recorded(Resource resource) {
            this.resource = resource;
        }

        private boolean isFile() {
            return "file".equals(getUri().getScheme()) && Files.isRegularFile(Path.of(getUri()));
        }

        @Override
        public InputStream openInputStream() throws IOException {
            if (!isFile()) {
                exists();
                return resource.openInputStream();
            }
            try (InputStream stream = resource.openInputStream()) {
                byte[] content = stream.readAllBytes();
                read.read(Path.of(getUri()), content);
                return new ByteArrayInputStream(content);
            }
        }

        @Override
        public String getPath() {
            return resource.getPath();
        }

        @Override
        public boolean isWritable() {
            return resource.isWritable();
        }

        /** That a path leads to a file is a part of what is read; a folder is listed. */
        @Override
        public boolean exists() {
            if (isFile()) {
                read.found(Path.of(getUri()));
            } else if (!getPath().contains(LIQUIBASES_OWN)) {
                read.doubt();
            }
            return resource.exists();
        }

        @Override
        public Resource resolve(String other) {
            return new Recorded(resource.resolve(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return new Recorded(resource.resolveSibling(other));
        }

        @Override
        public OutputStream openOutputStream(OpenOptions options) throws IOException {
            return resource.openOutputStream(options);
        }

        @Override
        public URI getUri() {
            return resource.getUri();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Resource that && getUri().equals(that.getUri());
        }

        @Override
        public int hashCode() {
            return getUri().hashCode();
        }

        @Override
        public String toString() {
            return resource.toString();
        }
    }
}
