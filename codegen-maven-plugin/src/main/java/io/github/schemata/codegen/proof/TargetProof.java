package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.proof.ProjectCode.Refusal;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves code that is for another product than its source, whose rows it can therefore not read: Hibernate boots for
 * the target and writes the query of each entity; where an empty database is given, all is tried there.
 */
final class TargetProof {

    private final Site site;
    private final Engine target;

    TargetProof(Site site, Engine target) {
        this.site = site;
        this.target = target;
    }

    ProofResult run() {
        ConnectionSettings scratch = site.request().scratch();
        Schema source = source();
        ProofResult alone = site.work(DatabaseAccess.none(target), source, this::boot);
        return scratch == null || !alone.passed() ? alone : new ScratchProof(site, target, scratch, source).run();
    }

    private Schema source() {
        try (Connection connection = site.request().source().open()) {
            return site.request().source().read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the source cannot be closed", e);
        }
    }

    private ProofResult boot(ProjectCode code) {
        Optional<Refusal> refusal = code.boot();
        if (refusal.isPresent()) {
            return site.refused(refusal.get());
        }
        List<MappedEntity> entities = code.entities();
        site.log("Writing the queries of " + entities.size() + " entities for " + target.product());
        List<String> faults = new ArrayList<>();
        for (MappedEntity entity : entities) {
            code.ask(entity).ifPresent(no -> faults.add(entity.simpleName() + ": " + no.message()));
        }
        String note = entities.size() + " entities start on Hibernate for " + target.product()
                + "; rows were not read, for they are in "
                + site.request().source().dialect().product()
                + ": name an empty " + target.product() + " database with codegen.scratchUrl to prove the code on it";
        return new ProofResult(site.compilation(), List.of(), List.of(note), faults);
    }
}
