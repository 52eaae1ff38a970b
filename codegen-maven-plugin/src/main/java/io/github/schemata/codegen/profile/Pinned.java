package io.github.schemata.codegen.profile;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.mapping.RowTypes;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is taken for what the rows say: the file's word where it has one, else the rows' own. */
public final class Pinned {

    private final DataProfile data;
    private final List<Note> notes;
    private final @Nullable Path file;
    private final Profile unwritten;

    private Pinned(DataProfile data, List<Note> notes, @Nullable Path file, Profile unwritten) {
        this.data = data;
        this.notes = List.copyOf(notes);
        this.file = file;
        this.unwritten = unwritten;
    }

    /** Without a file. */
    public static Pinned none(DataProfile rows) {
        return new Pinned(rows, List.of(), null, Profile.NONE);
    }

    /**
     * Reads the file, if it is there, and learns from the rows what it does not say.
     *
     * @throws io.github.schemata.codegen.CodegenException when the file cannot be read
     */
    public static Pinned to(Path path, Selection selection, DataProfile rows, MappingOptions options) {
        ProfileFile file = new ProfileFile(path);
        RowTypes types = new RowTypes(options, selection);
        boolean exists = file.exists();
        Profile before = exists ? file.read() : Profile.NONE;
        Profile seen = Learning.of(selection, rows, types);
        Profile all = before.with(seen);
        boolean hasRows = !rows.columns().isEmpty();
        boolean more = !exists || !all.equals(before);
        List<Note> notes = new ArrayList<>();
        if (more) {
            notes.add(new Note(Note.Level.INFO, told(path, exists, hasRows, all.size() - before.size())));
        }
        notes.addAll(new Misfits(path, before, selection, types).find(rows));
        return new Pinned(Replay.of(all, selection, rows, path), notes, more && hasRows ? path : null, all);
    }

    private static String told(Path path, boolean exists, boolean hasRows, int more) {
        String columns = more + (more == 1 ? " column" : " columns");
        if (!hasRows) {
            return exists
                    ? "The profile " + path + " does not know " + columns
                            + ", and there are no rows to learn from: mapped as declared. Run once with the database that"
                            + " has rows."
                    : "The profile " + path + " is not written: there are no rows to learn from. Run once with the"
                            + " database that has rows.";
        }
        return exists
                ? "The profile " + path + " now has " + columns + " more: commit it with the sources."
                : "The profile " + path + " is written, with " + columns + ": commit it with the sources.";
    }

    /** What the code is made from. */
    public DataProfile data() {
        return data;
    }

    /** What is to be said of it. */
    public List<Note> notes() {
        return notes;
    }

    /** Writes what was learned; does nothing where the file has it all, or where no rows were there to learn from. */
    public void write() {
        if (file != null) {
            new ProfileFile(file).write(unwritten);
        }
    }
}
