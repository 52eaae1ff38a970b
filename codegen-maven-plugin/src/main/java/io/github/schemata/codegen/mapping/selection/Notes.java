package io.github.schemata.codegen.mapping.selection;

import io.github.schemata.codegen.model.Note;
import java.util.ArrayList;
import java.util.List;

/** Collects what is to be said, in order. */
public final class Notes {

    private final List<Note> notes = new ArrayList<>();

    public void warn(String text) {
        notes.add(new Note(Note.Level.WARNING, text));
    }

    public void info(String text) {
        notes.add(new Note(Note.Level.INFO, text));
    }

    void debug(String text) {
        notes.add(new Note(Note.Level.DEBUG, text));
    }

    public List<Note> all() {
        return List.copyOf(notes);
    }
}
