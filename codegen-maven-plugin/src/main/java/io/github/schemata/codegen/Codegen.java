package io.github.schemata.codegen;

import io.github.schemata.codegen.emit.EntityEmitter;
import io.github.schemata.codegen.mapping.EntityMapper;
import io.github.schemata.codegen.mapping.Selection;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.output.CustomTree;
import io.github.schemata.codegen.output.SourceTree;
import io.github.schemata.codegen.output.Standing;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.profile.DataProfile;
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
        try {
            String inputs = request.reuse() ? Inputs.of(request).orElse("") : "";
            SourceTree sources = new SourceTree(
                    request.folders().generated(), request.folders().execution());
            CustomTree subclasses =
                    new CustomTree(request.folders().custom(), request.mapping().packageName());
            boolean canBe = !inputs.isEmpty() && subclasses.holds(sources.subclasses());
            int upToDate = canBe ? sources.upToDate(inputs) : 0;
            if (upToDate > 0) {
                return new CodegenResult(
                        EntityModel.empty(request.mapping().packageName()),
                        new SourceTree.Changes(List.of(), upToDate, List.of()));
            }
            EntityModel entities = reflect(request);
            EntityEmitter emitter = new EntityEmitter(request.style());
            Standing standing = subclasses.look(
                    emitter.subclasses(entities), sources, request.style().generationGap());
            EntityModel told = entities.withNotesBefore(standing.notes());
            // With a warning the next run starts over, so that it is said again.
            SourceTree.Changes changes =
                    sources.replaceWith(emitter.emit(entities), told.hasWarnings() ? "" : inputs, standing.known());
            subclasses.write(standing.missing());
            return new CodegenResult(told, changes);
        } catch (SchemaException e) {
            throw new CodegenException(e.getMessage(), e);
        }
    }

    /** What the source holds, mapped. */
    static EntityModel reflect(CodegenRequest request) {
        Dialect dialect = request.source().dialect();
        List<Note> leftOut = new ArrayList<>();
        try (Connection connection =
                request.source().open(warning -> leftOut.add(new Note(Note.Level.WARNING, warning)))) {
            Schema schema = request.source().read(connection);
            TableSelector.Selected selected = new TableSelector(request.tables()).select(schema);
            Selection selection = selected.selection();
            DataProfile data = dialect.profile(connection, selection.asSchema(), request.sampleRows());
            EntityModel model = new EntityMapper(request.mapping()).map(selection, data);
            return model.withNotesBefore(selected.notes()).withNotesBefore(leftOut);
        } catch (SQLException e) {
            throw new CodegenException("The database cannot be closed: " + e.getMessage(), e);
        }
    }
}
