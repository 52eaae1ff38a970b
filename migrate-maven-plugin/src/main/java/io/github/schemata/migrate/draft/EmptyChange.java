package io.github.schemata.migrate.draft;

import java.util.List;

/** A file that changes nothing yet, with a hint where to write what. */
public final class EmptyChange {

    private EmptyChange() {}

    /** A file with one changeset without changes; Liquibase accepts it as it is. */
    public static Draft draft(String revision, Message message, String author) {
        return new Draft(
                revision,
                message.slug(),
                author,
                List.of(new DraftChangeset(message.text(), null, List.of(), List.of())));
    }

    /** Its text, with the hint. */
    public static String text(Draft draft, Format format) {
        String text = draft.text(format);
        return format == Format.XML
                ? hinted(text, "    <rollback/>\n", """
                            <!-- What changes: <addColumn tableName="album"><column name="year" type="int"/></addColumn> -->
                            <!-- How it is undone, unless Liquibase knows the inverse; then leave the rollback out: -->
                            <rollback/>
                        """)
                : hinted(text, "      changes: []\n      rollback: []\n", """
                              # What changes, in place of []: - addColumn: {tableName: album, columns: [{column: {name: year, type: int}}]}
                              changes: []
                              # How it is undone, in place of []; leave it out where Liquibase knows the inverse
                              rollback: []
                        """);
    }

    private static String hinted(String text, String plain, String hint) {
        int place = text.lastIndexOf(plain);
        return text.substring(0, place) + hint + text.substring(place + plain.length());
    }
}
