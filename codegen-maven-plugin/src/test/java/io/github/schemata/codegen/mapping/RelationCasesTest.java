package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes of relations that are seldom drawn. */
final class RelationCasesTest {

    @TempDir
    private Path folder;

    @Test
    void chainOfSharedKeysIsOneIdentifierForAllLevels() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table person (id integer primary key, name text);
                create table employee (person_id integer primary key references person, salary int);
                create table manager (employee_id integer primary key references employee (person_id), bonus int);
                insert into person values (7, 'x'); insert into employee values (7, 10); insert into manager values (7, 1);
                """);

        assertThat(code.fields("Manager")).isEqualTo("""
                @Id
                @Column(name = "employee_id", nullable = false, columnDefinition = "INTEGER")
                private Long employeeId;

                @OneToOne(fetch = FetchType.LAZY, optional = false)
                @MapsId
                @JoinColumn(name = "employee_id", nullable = false, columnDefinition = "INTEGER")
                private Employee employee;

                @Column(name = "bonus")
                private Integer bonus;
                """);
        code.works();
        JpaScenario.with(code).says("""
                        transaction(em -> {
                            Person person = Person.create();
                            em.persist(person);
                            Employee employee = new Employee(person);
                            em.persist(employee);
                            Manager manager = new Manager(employee);
                            em.persist(manager);
                        });
                        transaction(em -> {
                            Manager manager = em.find(Manager.class, 8L);
                            say(manager.getEmployee().getPerson().getId(), em.find(Manager.class, 7L).getEmployee().getPerson().getName());
                        });
                        """, "8 x");
    }
}
