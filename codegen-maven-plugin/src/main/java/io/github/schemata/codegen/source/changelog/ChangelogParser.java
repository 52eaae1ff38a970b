package io.github.schemata.codegen.source.changelog;

import java.nio.file.Path;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.parser.ChangeLogParserFactory;

/** Reads a changelog of any format with Liquibase's parsers. */
final class ChangelogParser {

    private final Path file;
    private final Resources resources;

    ChangelogParser(Path file, Resources resources) {
        this.file = file;
        this.resources = resources;
    }

    /** @throws io.github.schemata.codegen.CodegenException saying where it is broken */
    DatabaseChangeLog parse(Database database) {
        ChangeLogParameters parameters = new ChangeLogParameters(database);
        parameters.setContexts(new Contexts());
        parameters.setLabels(new LabelExpression());
        String path = resources.getRootPath().relativize(file).toString().replace('\\', '/');
        try {
            return SafeXmlParser.within(() -> SkippedCode.within(() -> ChangeLogParserFactory.getInstance()
                    .getParser(path, resources)
                    .parse(path, parameters, resources)));
        } catch (Exception | StackOverflowError e) {
            throw new BrokenChangelog(file, resources).of(e);
        }
    }
}
