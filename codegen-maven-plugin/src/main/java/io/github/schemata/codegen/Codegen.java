package io.github.schemata.codegen;

import io.github.schemata.codegen.emit.EntityEmitter;
import io.github.schemata.codegen.mapping.EntityMapper;
import io.github.schemata.codegen.mapping.Selection;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.output.SourceTree;
import io.github.schemata.codegen.profile.Pinned;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
            String unpinned = request.reuse() ? Inputs.of(request).orElse("") : "";
            String inputs = Inputs.withProfile(unpinned, request.profile());
            SourceTree sources = new SourceTree(
                    request.folders().generated(), request.folders().execution());
            int upToDate = inputs.isEmpty() ? 0 : sources.upToDate(inputs);
            if (upToDate > 0) {
                return new CodegenResult(
                        EntityModel.empty(request.mapping().packageName()),
                        new SourceTree.Changes(List.of(), upToDate, List.of()));
            }
            EntityModel entities = reflect(request);
            // With a warning the next run starts over, so that it is said again.
            String made = entities.hasWarnings() ? "" : Inputs.withProfile(unpinned, request.profile());
            return new CodegenResult(
                    entities, sources.replaceWith(new EntityEmitter(request.style()).emit(entities), made));
        } catch (SchemaException e) {
            throw new CodegenException(e.getMessage(), e);
        }
    }

    private static EntityModel reflect(CodegenRequest request) {
        Dialect dialect = request.source().dialect();
        try (Connection connection = request.source().open()) {
            Schema schema = dialect.read(connection);
            TableSelector.Selected selected = new TableSelector(request.tables()).select(schema);
            Selection selection = selected.selection();
            DataProfile data = dialect.profile(connection, selection.asSchema(), request.sampleRows());
            Path file = request.profile();
            Pinned pinned = file == null ? Pinned.none(data) : Pinned.to(file, selection, data, request.mapping());
            EntityModel model = new EntityMapper(request.mapping()).map(selection, pinned.data(), data);
            pinned.write();
            return model.withNotesBefore(pinned.notes()).withNotesBefore(selected.notes());
        } catch (SQLException e) {
            throw new CodegenException("The database cannot be closed: " + e.getMessage(), e);
        }
    }
}
