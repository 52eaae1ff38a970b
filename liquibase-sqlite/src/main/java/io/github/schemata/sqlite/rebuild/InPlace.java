package io.github.schemata.sqlite.rebuild;

import io.github.schemata.sqlite.edit.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Changes that leave the rows where they are: SQLite's own ALTER TABLE, and the text put into {@code sqlite_schema}
 * (sqlite.org/lang_altertable.html#otheralter, the steps for changes that do not affect the content on disk).
 */
final class InPlace {

    /** The names that {@link #scratchName} gives. */
    static final Pattern SCRATCH = Pattern.compile("schemata_scratch(\\d+_)?(?!\\w)");

    private final Structure structure;
    private final String table;
    private final List<String> steps = new ArrayList<>();
    private String lastText = "";

    InPlace(Structure structure, String table) {
        this.structure = structure;
        this.table = table;
    }

    void alter(String statement) {
        putText();
        steps.add(statement);
    }

    void text(String create) {
        lastText = create;
    }

    private void putText() {
        if (!lastText.isEmpty()) {
            steps.addAll(writing(List.of(Sql.putText(table, lastText))));
            lastText = "";
        }
    }

    /**
     * The scratch table is made and dropped for three reasons: SQLite then has read the new text and found nothing
     * wrong; other connections see that the structure has changed; and a ROLLBACK is sure to make this one forget it.
     */
    List<String> statements(TableText wanted) {
        putText();
        String scratch = scratchName(structure);
        List<String> sql = new ArrayList<>();
        sql.add("PRAGMA writable_schema = ON");
        sql.add(createScratch(wanted, scratch));
        sql.add("PRAGMA writable_schema = OFF");
        sql.addAll(steps);
        sql.add("DROP TABLE " + Sql.main(scratch));
        return sql;
    }

    static List<String> writing(List<String> updates) {
        List<String> sql = new ArrayList<>();
        sql.add("PRAGMA writable_schema = ON");
        sql.addAll(updates);
        sql.add("PRAGMA writable_schema = RESET");
        return sql;
    }

    static String createScratch(TableText text, String scratch) {
        String bare = Sql.requalified(text.withoutForeignKeys().sql(), text.name(), scratch);
        return Sql.inMain(TableText.of(bare).named(scratch).sql(), "TABLE");
    }

    static String scratchName(Structure structure) {
        String name = "schemata_scratch";
        for (int i = 2; !structure.isFreePrefix(name); i++) {
            name = "schemata_scratch" + i + "_";
        }
        return name;
    }
}
