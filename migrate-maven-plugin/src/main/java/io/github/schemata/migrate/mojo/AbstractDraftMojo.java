package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.draft.Format;
import java.util.Arrays;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of goals that write a change. */
abstract class AbstractDraftMojo extends AbstractChangelogMojo {

    /**
     * How the file is written: <code>yaml</code> or <code>xml</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.format", defaultValue = "yaml")
    private String format;

    /**
     * The author of the changesets, as Liquibase records it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.author", defaultValue = "schemata")
    private String author;

    final Format format() {
        return format(format);
    }

    /** The format of that name. */
    static Format format(String format) {
        return Arrays.stream(Format.values())
                .filter(known -> known.name().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> new MigrateException(
                        "migrate.format is '" + format + "', which no change is written in.\nGive yaml or xml."));
    }

    final String author() {
        return author;
    }
}
