package io.github.schemata.codegen;

import io.github.schemata.codegen.emit.EntityEmitter;
import io.github.schemata.codegen.mapping.EntityMapper;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.mapping.selection.Spelling;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.output.CustomTree;
import io.github.schemata.codegen.output.SourceTree;
import io.github.schemata.codegen.output.Standing;
import io.github.schemata.codegen.profile.Pinned;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Generates entity sources: read the schema, map it to entities, emit Java, write what changed. */
public final class Codegen {

    /**
     * Runs once.
     *
     * @throws CodegenException when the user can mend it
     */
    public CodegenResult run(CodegenRequest request) {
        Roots roots = Roots.of(request.folders(), request.mapping().packageName());
        try {
            String unpinned = request.reuse() ? Inputs.of(request).orElse("") : "";
            int upToDate = roots.upToDate(Inputs.withProfile(unpinned, request.profile()));
            return upToDate > 0
                    ? CodegenResult.unchanged(request.mapping().packageName(), upToDate)
                    : generate(request, roots, unpinned);
        } catch (SchemaException e) {
            throw new CodegenException(e.getMessage(), e);
        }
    }

    /** The source roots: of what is ours, and of the subclasses that are the user's. */
    private record Roots(SourceTree generated, CustomTree custom) {

        static Roots of(OutputFolders folders, String packageName) {
            return new Roots(
                    new SourceTree(folders.generated(), folders.execution()),
                    new CustomTree(folders.custom(), packageName));
        }

        int upToDate(String inputs) {
            return !inputs.isEmpty() && custom.holds(generated.subclasses()) ? generated.upToDate(inputs) : 0;
        }
    }

    private static CodegenResult generate(CodegenRequest request, Roots roots, String unpinned) {
        Reflection reflection = look(request);
        reflection.pinned().write();
        EntityModel entities = reflection.entities();
        EntityEmitter emitter = new EntityEmitter(request.style());
        Standing standing = roots.custom()
                .look(
                        emitter.subclasses(entities),
                        roots.generated(),
                        request.style().generationGap());
        EntityModel told = entities.withNotesBefore(standing.notes());
        // With a warning the next run starts over, so that it is said again.
        String inputs = told.hasWarnings() ? "" : Inputs.withProfile(unpinned, request.profile());
        SourceTree.Changes changes = roots.generated().replaceWith(emitter.emit(entities), inputs, standing.known());
        roots.custom().write(standing.missing());
        return new CodegenResult(told, changes);
    }

    /** What the source holds, mapped; nothing is written. */
    static EntityModel reflect(CodegenRequest request) {
        return look(request).entities();
    }

    /** Entities, and what was learned for them. */
    private record Reflection(EntityModel entities, Pinned pinned) {}

    private static Reflection look(CodegenRequest request) {
        Dialect dialect = request.source().dialect();
        List<Note> leftOut = new ArrayList<>();
        try (Connection connection =
                request.source().open(warning -> leftOut.add(new Note(Note.Level.WARNING, warning)))) {
            Schema schema = Spelling.of(request.source().read(connection));
            TableSelector.Selected selected = new TableSelector(request.tables()).select(schema);
            Selection selection = selected.selection();
            DataProfile data = dialect.profile(connection, selection.asSchema(), request.sampleRows());
            Path file = request.profile();
            Pinned pinned = file == null ? Pinned.none(data) : Pinned.to(file, selection, data, request.mapping());
            EntityModel model = new EntityMapper(request.mapping()).map(selection, pinned.data(), data);
            return new Reflection(
                    model.withNotesBefore(pinned.notes())
                            .withNotesBefore(selected.notes())
                            .withNotesBefore(leftOut),
                    pinned);
        } catch (SQLException e) {
            throw new CodegenException("The database cannot be closed: " + e.getMessage(), e);
        }
    }
}
