package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.proof.ProjectCode.Refusal;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Proves code on an empty database: Hibernate makes the tables, a row of each is written, and all is dropped again. */
final class ScratchProof {

    private static final int SHOWN = 10;

    private final Site site;
    private final Engine target;
    private final ConnectionSettings scratch;
    private final Schema source;
    private final DatabaseAccess access;

    ScratchProof(Site site, Engine target, ConnectionSettings scratch, Schema source) {
        this.site = site;
        this.target = target;
        this.scratch = scratch;
        this.source = source;
        this.access = DatabaseAccess.own(target, scratch);
    }

    /** @throws CodegenException when the database is none of the target's, or anything is in it */
    ProofResult run() {
        requireTarget();
        requireEmpty();
        ProofResult result = tried();
        List<String> left = names(read());
        if (!left.isEmpty()) {
            throw new CodegenException("The scratch database " + scratch.shownUrl() + " could not be emptied again: "
                    + String.join(", ", left) + " is left.\nDrop by hand what is left in it.");
        }
        return result;
    }

    private ProofResult tried() {
        try {
            Optional<Refusal> refusal = site.work(access, source, code -> code.make(true));
            if (refusal.isPresent()) {
                String fault =
                        "Hibernate cannot make the tables: " + refusal.get().message();
                return new ProofResult(site.compilation(), List.of(), List.of(), List.of(fault));
            }
            return site.work(access, read(), this::prove);
        } finally {
            site.work(access, source, code -> code.make(false));
        }
    }

    private void requireTarget() {
        String product = Dialects.forUrl(scratch.url()).product();
        if (!product.equals(target.product())) {
            throw new CodegenException("codegen.scratchUrl leads to " + product + ", and the code is for "
                    + target.product() + ".\nGive an empty " + target.product() + " database, or set codegen.target.");
        }
    }

    private void requireEmpty() {
        List<String> found = names(read());
        if (!found.isEmpty()) {
            throw new CodegenException("The scratch database " + scratch.shownUrl() + " is not empty: it has "
                    + String.join(", ", found.subList(0, Math.min(SHOWN, found.size())))
                    + (found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "")
                    + ".\nGive an empty one with codegen.scratchUrl: all that the proof makes in it is dropped again.");
        }
    }

    private static List<String> names(Schema schema) {
        return Stream.of(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name),
                        schema.sequences().stream().map(Sequence::name))
                .flatMap(names -> names)
                .map(TableName::toString)
                .toList();
    }

    private Schema read() {
        return ProofDatabase.read(new Database(scratch));
    }

    private ProofResult prove(ProjectCode code) {
        Optional<Refusal> refusal = code.boot();
        if (refusal.isPresent()) {
            return site.refused(refusal.get());
        }
        List<MappedEntity> all = code.entities();
        // Views are not Hibernate's to make.
        List<MappedEntity> there = all.stream()
                .filter(entity -> entity.query() == null || entity.table() != null)
                .toList();
        site.log("Writing a row of each table of " + scratch.shownUrl());
        SchemaValidation validation = new SchemaValidation(code, source, site.isPortable());
        validation.run(access, Optional::empty);
        List<String> faults = new ArrayList<>(validation.faults());
        EntityProver prover = new EntityProver(code);
        List<EntityProof> proofs = prover.prove(there);
        proofs.forEach(proof -> proof.faults().forEach(fault -> faults.add(proof.entity() + fault)));
        List<String> notes = new ArrayList<>(validation.notes());
        notes.addAll(prover.notes());
        notes.addAll(notes(all, there));
        return new ProofResult(site.compilation(), proofs, notes, faults);
    }

    private List<String> notes(List<MappedEntity> all, List<MappedEntity> there) {
        List<String> notes = new ArrayList<>();
        notes.add("proven on tables that Hibernate made in the scratch database and dropped again; rows were not read,"
                + " for they are in " + site.request().source().dialect().product());
        List<String> views = all.stream()
                .filter(entity -> !there.contains(entity))
                .map(MappedEntity::simpleName)
                .toList();
        if (!views.isEmpty()) {
            notes.add(String.join(", ", views) + ": Hibernate makes no views, so they were not read");
        }
        return notes;
    }
}
