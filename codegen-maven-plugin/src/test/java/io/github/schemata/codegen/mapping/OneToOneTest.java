package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys with at most one row for each target: by constraint, by index, and by being the key. */
public final class OneToOneTest {

    /** The tables, which other tests try their ways on, too. */
    public static final String SQL = """
            CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE passport (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL UNIQUE REFERENCES person(id));
            CREATE TABLE badge (id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES person(id));
            CREATE UNIQUE INDEX badge_person ON badge(person_id);
            CREATE TABLE desk (id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES person(id), free INTEGER);
            CREATE UNIQUE INDEX desk_person ON desk(person_id) WHERE free = 0;
            CREATE TABLE employee (
              person_id INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
              boss INTEGER REFERENCES employee(person_id));
            CREATE TABLE manager (employee_id INTEGER PRIMARY KEY REFERENCES employee(person_id), bonus NUMERIC(10,2));
            CREATE TABLE egg (id INTEGER PRIMARY KEY REFERENCES hen(id), x TEXT);
            CREATE TABLE hen (id INTEGER PRIMARY KEY REFERENCES egg(id), y TEXT);
            CREATE TABLE root (id INTEGER PRIMARY KEY REFERENCES root(id), y TEXT);
            CREATE TABLE currency (id INTEGER PRIMARY KEY, code CHAR(3) NOT NULL UNIQUE);
            CREATE TABLE rate (code CHAR(3) NOT NULL PRIMARY KEY REFERENCES currency(code), rate REAL);
            CREATE TABLE one_price (id INTEGER PRIMARY KEY, code CHAR(3) UNIQUE REFERENCES currency(code));
            INSERT INTO person VALUES (1, 'a'), (2, 'b'), (3, 'c');
            INSERT INTO passport VALUES (10, 1), (11, 2);
            INSERT INTO badge VALUES (1, 1), (2, NULL);
            INSERT INTO desk VALUES (1, 1, 0), (2, 1, 1);
            INSERT INTO employee VALUES (1, NULL), (2, 1);
            INSERT INTO manager VALUES (1, 5);
            INSERT INTO egg VALUES (1, 'x');
            INSERT INTO hen VALUES (1, 'x');
            INSERT INTO root VALUES (1, 'm');
            INSERT INTO currency VALUES (1, 'EUR'), (2, 'USD');
            INSERT INTO rate VALUES ('EUR', 1.5);
            INSERT INTO one_price VALUES (1, 'EUR'), (2, NULL);
            """;

    @TempDir
    private static Path folder;

    private static GeneratedCode code;

    @BeforeAll
    static void generate() {
        code = GeneratedCode.of(folder, SQL);
    }

    @Test
    void works() {
        code.works();
    }

    @Test
    void takesAUniqueConstraint() {
        assertThat(code.fields("Passport")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @OneToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "person_id", nullable = false, columnDefinition = "INTEGER")
                        private Person person;
                        """);
    }

    @Test
    void takesAUniqueIndex() {
        assertThat(code.fields("Badge")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @OneToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "person_id", columnDefinition = "INTEGER")
                        private Person person;
                        """);
    }

    @Test
    void takesNoPartialIndex() {
        assertThat(code.fields("Desk")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "person_id", columnDefinition = "INTEGER")
                        private Person person;

                        @Column(name = "free", columnDefinition = "INTEGER")
                        private Long free;
                        """);
    }

    @Test
    void hasNoOtherSideSinceHibernateWouldLoadItAtOnce() {
        assertThat(code.fields("Person")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @Column(name = "name", nullable = false)
                        private String name;

                        @OneToMany(mappedBy = "person")
                        private Set<Desk> desks = new LinkedHashSet<>();
                        """);
    }

    @Test
    void derivesAKeyThatIsAnotherThroughAChainOfThree() {
        assertThat(code.fields("Employee")).isEqualTo("""
                        @Id
                        @Column(name = "person_id", nullable = false, columnDefinition = "INTEGER")
                        private Long personId;

                        @OneToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId
                        @JoinColumn(name = "person_id", nullable = false, columnDefinition = "INTEGER")
                        @OnDelete(action = OnDeleteAction.CASCADE)
                        private Person person;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "boss", columnDefinition = "INTEGER")
                        private Employee boss;

                        @OneToMany(mappedBy = "boss")
                        private Set<Employee> employeesByBoss = new LinkedHashSet<>();
                        """);
        assertThat(code.fields("Manager")).isEqualTo("""
                        @Id
                        @Column(name = "employee_id", nullable = false, columnDefinition = "INTEGER")
                        private Long employeeId;

                        @OneToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId
                        @JoinColumn(name = "employee_id", nullable = false, columnDefinition = "INTEGER")
                        private Employee employee;

                        @Column(name = "bonus", precision = 10, scale = 2)
                        private BigDecimal bonus;
                        """);
        assertThat(code.methods("Manager", "Manager(", "getEmployeeId(", "setEmployeeId(", "setEmployee("))
                .isEqualTo("""
                        protected Manager() {
                        }
                        public Manager(Employee employee) {
                            this.employee = employee;
                        }
                        public Long getEmployeeId() {
                            return employeeId;
                        }
                        public void setEmployee(Employee employee) {
                            this.employee = employee;
                        }
                        """);
    }

    @Test
    void derivesOnlyOneOfTwoKeysThatAreEachOther() {
        assertThat(code.fields("Egg")).isEqualTo("""
                        @Id
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @OneToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId
                        @JoinColumn(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Hen hen;

                        @Column(name = "x")
                        private String x;
                        """);
        assertThat(code.fields("Hen")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "id", insertable = false, updatable = false)
                        private Egg egg;

                        @Column(name = "y")
                        private String y;
                        """);
    }

    @Test
    void onlyReadsAKeyThatIsItsOwnParent() {
        assertThat(code.fields("Root")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "id", insertable = false, updatable = false)
                        private Root root;

                        @Column(name = "y")
                        private String y;
                        """);
    }

    @Test
    void onlyReadsAKeyThatReferencesWhatIsNoIdentifier() {
        assertThat(code.fields("Rate")).isEqualTo("""
                        @Id
                        @Column(name = "code", nullable = false, length = 3, columnDefinition = "CHAR(3)")
                        private String code;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "code", referencedColumnName = "code", insertable = false, updatable = false)
                        private Currency currency;

                        @Column(name = "rate")
                        private Double rate;
                        """);
    }

    @Test
    void takesAUniqueKeyToAnotherUniqueKey() {
        assertThat(code.fields("OnePrice")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @OneToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "code", referencedColumnName = "code", columnDefinition = "CHAR(3)")
                        private Currency currency;
                        """);
    }

    @Test
    void persistsAChainOfNewRowsInOneTransaction() {
        JpaScenario.with(code).says("""
                        transaction(em -> {
                            Person person = new Person("new");
                            Employee employee = new Employee(person);
                            Manager manager = new Manager(employee);
                            em.persist(person);
                            em.persist(employee);
                            em.persist(manager);
                            say(manager.getEmployeeId(), person.getId());
                        });
                        transaction(em -> say(em.find(Manager.class, 4L).getEmployee().getPerson().getName()));
                        """, "4 4", "new");
    }

    @Test
    void isAManyToOneBesideAnothersKeyOfSeveralColumnsInTheKey(@TempDir Path other) {
        GeneratedCode beside = GeneratedCode.of(other, """
                CREATE TABLE team (tenant INT NOT NULL, id INT NOT NULL, PRIMARY KEY (tenant, id));
                CREATE TABLE person (id INTEGER PRIMARY KEY);
                CREATE TABLE seat (id INTEGER PRIMARY KEY);
                CREATE TABLE member (
                  tenant INT NOT NULL, team INT NOT NULL, person_id INTEGER NOT NULL UNIQUE REFERENCES person,
                  PRIMARY KEY (tenant, team, person_id), FOREIGN KEY (tenant, team) REFERENCES team);
                CREATE TABLE single (
                  seat_id INT NOT NULL REFERENCES seat, person_id INTEGER NOT NULL UNIQUE REFERENCES person,
                  PRIMARY KEY (seat_id, person_id));
                INSERT INTO team VALUES (1, 1);
                INSERT INTO person VALUES (1);
                INSERT INTO seat VALUES (1);
                INSERT INTO member VALUES (1, 1, 1);
                INSERT INTO single VALUES (1, 1);
                """);

        assertThat(beside.fields("Member")).contains("""
                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @MapsId("personId")
                """);
        assertThat(beside.fields("Single")).contains("""
                @OneToOne(fetch = FetchType.LAZY, optional = false)
                @MapsId("personId")
                """);
        beside.works();
    }
}
