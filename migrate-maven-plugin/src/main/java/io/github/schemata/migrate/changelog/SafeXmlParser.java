package io.github.schemata.migrate.changelog;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.exception.ChangeLogParseException;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.xml.XMLChangeLogSAXParser;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;

/**
 * Liquibase's parser for XML, except that an XML entity opens no file: Liquibase would take it from the resource root,
 * and by {@code ../} from anywhere. Schemas (xsd) come from the class path of the plugin and the resource root.
 */
public final class SafeXmlParser extends XMLChangeLogSAXParser {

    @Override
    public int getPriority() {
        return super.getPriority() + 1;
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
            boolean schema = path.toLowerCase(Locale.ROOT).endsWith(".xsd") && !path.contains("..");
            return schema && resources instanceof ChangelogResources ours ? ours.belowRoot(path) : List.of();
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
