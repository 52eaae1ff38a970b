package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.proof.ProjectCode.Refusal;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proves generated sources: compile them, let Hibernate validate them, read every row, write one of each table. */
public final class Proof {

    /**
     * Runs the proof on a copy of the database; nothing is left behind.
     *
     * @return what was found, faults too
     * @throws io.github.schemata.codegen.CodegenException when there is nothing to prove or nothing to prove it with
     * @throws io.github.schemata.schema.SchemaException when the database cannot be opened or read
     */
    public ProofResult run(ProofRequest request) {
        try (Workspace workspace = Workspace.create()) {
            Compilation compilation = new SourceCompiler(request.classPath())
                    .compile(request.sourceDirectory(), request.userCode(), workspace.classes());
            if (!compilation.errors().isEmpty()) {
                return new ProofResult(compilation, List.of(), List.of(), compilation.errors());
            }
            ConnectionSettings copy = SqliteCopy.of(request.source(), workspace.file("copy.sqlite"));
            Schema schema = read(copy);
            Site site = new Site(workspace, copy, schema);
            return QuietHibernate.during(() -> prove(request, compilation, site));
        }
    }

    /** Where the proof takes place. */
    private record Site(Workspace workspace, ConnectionSettings copy, Schema schema) {}

    private static Schema read(ConnectionSettings copy) {
        Database database = new Database(copy);
        try (Connection connection = database.open()) {
            return database.dialect().read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the copy cannot be closed", e);
        }
    }

    /** In the project's class loader, which Hibernate looks for at the thread. */
    private static ProofResult prove(ProofRequest request, Compilation compilation, Site site) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ProjectClassLoader project =
                new ProjectClassLoader(site.workspace().classes(), request.classPath())) {
            project.addMissingDriver();
            thread.setContextClassLoader(project);
            CodeSetup setup =
                    new CodeSetup(site.workspace().classNames(), site.copy().url(), site.schema());
            try (ProjectCode code = project.start(setup)) {
                return prove(request, compilation, site, code);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the class loader cannot be closed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ProofResult prove(ProofRequest request, Compilation compilation, Site site, ProjectCode code) {
        Optional<Refusal> refusal = code.boot();
        if (refusal.isPresent()) {
            String fault = "Hibernate does not start: " + refusal.get().message();
            return new ProofResult(compilation, List.of(), List.of(), List.of(fault));
        }
        List<MappedEntity> entities = code.entities();
        request.log().accept("Validating " + entities.size() + " entities");
        SchemaValidation validation = new SchemaValidation(code, site.schema());
        validation.run(site.copy().url(), () -> spare(site));
        List<String> notes = new ArrayList<>(validation.notes());
        List<String> faults = new ArrayList<>(validation.faults());
        faults.addAll(new ForeignKeyCheck(site.schema(), entities).faults());
        request.log().accept("Reading every row, writing one of each table");
        EntityProver prover = new EntityProver(code, site.copy().url());
        List<EntityProof> proofs = new ArrayList<>(prover.prove(entities));
        notes.addAll(prover.notes());
        LinkProver links = new LinkProver(code, site.schema(), site.copy().url());
        proofs.addAll(links.prove());
        notes.addAll(links.notes());
        proofs.forEach(proof -> proof.faults().forEach(fault -> faults.add(proof.entity() + fault)));
        return new ProofResult(compilation, proofs, notes, faults);
    }

    private static String spare(Site site) {
        Path file = site.workspace().file("spare.sqlite");
        return SqliteCopy.of(new Database(site.copy()), file).url();
    }
}
