package io.github.schemata.codegen.source.changelog;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.exception.ChangeLogParseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.xml.XMLChangeLogSAXParser;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;

/**
 * Liquibase's parser for XML, except that an XML entity opens no file: Liquibase would take it from the resource root.
 * Schemas (xsd) come from Liquibase's own jar and the resource root.
 */
public final class SafeXmlParser extends XMLChangeLogSAXParser {

    /** Parses something with this in place of the real one; within {@link LiquibaseScope} only. */
    static <T> T within(Parsing<T> parsing) throws Exception {
        ChangeLogParserFactory parsers = ChangeLogParserFactory.getInstance();
        SafeXmlParser parser = new SafeXmlParser();
        parsers.register(parser);
        try {
            return parsing.parse();
        } finally {
            parsers.unregister(parser);
        }
    }

    /** What parses. */
    @FunctionalInterface
    interface Parsing<T> {
        T parse() throws Exception;
    }

    @Override
    public int getPriority() {
        return super.getPriority() + 2;
    }

    @Override
    protected ParsedNode parseToNode(String path, ChangeLogParameters parameters, ResourceAccessor resources)
            throws ChangeLogParseException {
        try {
            return Scope.child(
                    Map.of(Scope.Attr.resourceAccessor.name(), new SchemasOnly(resources)),
                    () -> super.parseToNode(path, parameters, resources));
        } catch (ChangeLogParseException e) {
            throw e;
        } catch (Exception e) {
            throw new ChangeLogParseException(e);
        }
    }

    /** What Liquibase's entity resolver looks into. */
    private static final class SchemasOnly extends AbstractResourceAccessor {

        private final ResourceAccessor resources;

        SchemasOnly(ResourceAccessor resources) {
            this.resources = resources;
        }

        @Override
        public List<Resource> getAll(String path) throws IOException {
            return path.toLowerCase(Locale.ROOT).endsWith(".xsd") ? resources.getAll(path) : List.of();
        }

        @Override
        public List<Resource> search(String path, boolean recursive) {
            return List.of();
        }

        @Override
        public List<Resource> search(String path, SearchOptions options) {
            return List.of();
        }

        @Override
        public List<String> describeLocations() {
            return resources.describeLocations();
        }

        @Override
        public void close() {}
    }
}
