package io.github.schemata.codegen;

import io.github.schemata.codegen.check.CheckReport;
import io.github.schemata.codegen.check.Comparison;
import io.github.schemata.codegen.check.Difference.Kind;
import io.github.schemata.codegen.emit.EntityEmitter;
import io.github.schemata.codegen.emit.GeneratedSource;
import io.github.schemata.codegen.emit.Subclass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.output.CustomTree;
import io.github.schemata.codegen.output.SourceTree;
import io.github.schemata.codegen.output.Standing;
import io.github.schemata.schema.SchemaException;
import java.nio.file.Path;
import java.util.List;

/** Compares the sources that stand with those that a run would write: read, map, emit, compare. Nothing is written. */
public final class CheckSources {

    /**
     * What was found.
     *
     * @param entities what would be generated, with its notes
     * @param report the differences
     */
    public record Result(EntityModel entities, CheckReport report) {}

    /**
     * Checks once.
     *
     * @param base the folder that the paths in the report are told from
     * @throws CodegenException when the user can mend it
     */
    public Result run(CodegenRequest request, Path base) {
        try {
            EntityModel entities = Codegen.reflect(request);
            EntityEmitter emitter = new EntityEmitter(request.style());
            Comparison comparison = new Comparison(base);
            SourceTree tree = SourceTree.asWritten(
                    request.folders().generated(), request.folders().execution());
            compare(comparison, tree, request.folders().generated(), emitter.emit(entities));
            CustomTree custom =
                    new CustomTree(request.folders().custom(), request.mapping().packageName());
            List<Subclass> subclasses = emitter.subclasses(entities);
            compare(comparison, request.folders().custom(), custom.look(subclasses, tree, !subclasses.isEmpty()));
            return new Result(entities, comparison.report());
        } catch (SchemaException e) {
            throw new CodegenException(e.getMessage(), e);
        }
    }

    private static void compare(Comparison comparison, SourceTree tree, Path root, List<GeneratedSource> sources) {
        sources.forEach(source -> comparison.expect(root.resolve(source.path()), source.text()));
        tree.leftOver(sources).forEach(path -> comparison.expectNot(root.resolve(path)));
    }

    /** The user's subclasses: they must be there, and extend what is generated. */
    private static void compare(Comparison comparison, Path root, Standing standing) {
        for (Subclass missing : standing.missing()) {
            comparison.expect(
                    root.resolve(missing.source().path()), missing.source().text());
        }
        standing.strangers()
                .forEach(stranger ->
                        comparison.mismatch(Kind.CHANGED, stranger.file(), "it does not extend " + stranger.base()));
        standing.orphans()
                .forEach(orphan -> comparison.mismatch(Kind.STALE, orphan, "its base class is not generated any more"));
    }
}
