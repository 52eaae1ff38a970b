package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.proof.ProjectCode.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proves generated sources: compile them, let Hibernate validate them, read every row, write one of each table. */
public final class Proof {

    /**
     * Runs the proof on a copy of the database, or on a server with all that is written rolled back; nothing is left
     * behind.
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
            Site site = new Site(request, workspace, compilation);
            if (request.target() != null && request.target() != engineOf(request)) {
                return QuietHibernate.during(new TargetProof(site, request.target())::run);
            }
            ProofDatabase database = database(request, workspace);
            return QuietHibernate.during(
                    () -> site.work(database.access(), database.schema(), code -> prove(site, database, code)));
        }
    }

    private static Engine engineOf(ProofRequest request) {
        return Engine.of(request.source().dialect().product());
    }

    private static ProofDatabase database(ProofRequest request, Workspace workspace) {
        Engine engine = engineOf(request);
        return engine == Engine.SQLITE
                ? CopiedDatabase.of(request.source(), workspace)
                : ServerDatabase.of(request.source(), engine);
    }

    private static ProofResult prove(Site site, ProofDatabase database, ProjectCode code) {
        Optional<Refusal> refusal = code.boot();
        if (refusal.isPresent()) {
            return site.refused(refusal.get());
        }
        List<MappedEntity> entities = code.entities();
        site.log("Validating " + entities.size() + " entities");
        SchemaValidation validation = new SchemaValidation(code, database.schema(), site.isPortable());
        validation.run(database.access(), database::spare);
        List<String> notes = new ArrayList<>(validation.notes());
        List<String> faults = new ArrayList<>(validation.faults());
        faults.addAll(new ForeignKeyCheck(database.schema(), entities).faults());
        site.log("Reading every row, writing one of each table");
        EntityProver prover = new EntityProver(code);
        List<EntityProof> proofs = new ArrayList<>(prover.prove(entities));
        notes.addAll(prover.notes());
        LinkProver links = new LinkProver(code, database.schema());
        proofs.addAll(links.prove());
        notes.addAll(links.notes());
        notes.addAll(database.notes(proofs));
        proofs.forEach(proof -> proof.faults().forEach(fault -> faults.add(proof.entity() + fault)));
        // What several ways lead to is one fault.
        return new ProofResult(
                site.compilation(), proofs, notes, faults.stream().distinct().toList());
    }
}
