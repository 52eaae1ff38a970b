package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Join tables as entities, and composite keys that share columns. */
public final class SharedColumnsTest {

    /** The tables, which other tests try their ways on, too. */
    public static final String SQL = """
            CREATE TABLE tag (tag_id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE post (post_id INTEGER PRIMARY KEY, title TEXT);
            CREATE TABLE post_tag (
              post_id INTEGER NOT NULL REFERENCES post(post_id), tag_id INTEGER NOT NULL REFERENCES tag(tag_id),
              PRIMARY KEY (post_id, tag_id));
            CREATE TABLE hidden_tag (
              tag_id INTEGER NOT NULL REFERENCES tag(tag_id), post_id INTEGER NOT NULL REFERENCES post(post_id),
              since DATE NOT NULL, PRIMARY KEY (post_id, tag_id)) WITHOUT ROWID;
            CREATE TABLE synonym (
              of_id INTEGER NOT NULL REFERENCES tag(tag_id), is_id INTEGER NOT NULL REFERENCES tag(tag_id),
              PRIMARY KEY (of_id, is_id));
            CREATE TABLE tenant (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE team (
              tenant_id INTEGER NOT NULL REFERENCES tenant(id), id INTEGER NOT NULL, PRIMARY KEY (tenant_id, id));
            CREATE TABLE worker (
              tenant_id INTEGER NOT NULL REFERENCES tenant(id), id INTEGER NOT NULL, team_id INTEGER, boss_id INTEGER,
              PRIMARY KEY (tenant_id, id),
              FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id),
              FOREIGN KEY (tenant_id, boss_id) REFERENCES worker(tenant_id, id));
            CREATE TABLE shift (
              tenant_id INTEGER NOT NULL, team_id INTEGER NOT NULL, worker_id INTEGER NOT NULL, note TEXT,
              PRIMARY KEY (tenant_id, team_id, worker_id),
              FOREIGN KEY (tenant_id, team_id) REFERENCES team, FOREIGN KEY (tenant_id, worker_id) REFERENCES worker);
            CREATE TABLE task (
              id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, team_id INTEGER NOT NULL, worker_id INTEGER NOT NULL,
              FOREIGN KEY (tenant, team_id) REFERENCES team, FOREIGN KEY (tenant, worker_id) REFERENCES worker);
            CREATE TABLE idea (
              id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, team_id INTEGER, worker_id INTEGER,
              FOREIGN KEY (tenant, team_id) REFERENCES team, FOREIGN KEY (tenant, worker_id) REFERENCES worker);
            CREATE TABLE lonely (
              id INTEGER PRIMARY KEY, tenant INTEGER, team_id INTEGER, FOREIGN KEY (tenant, team_id) REFERENCES team);
            CREATE TABLE uneven (
              id INTEGER PRIMARY KEY, tenant INTEGER, team_id INTEGER, FOREIGN KEY (tenant, team_id) REFERENCES team);
            CREATE TABLE log (
              tenant INTEGER, team_id INTEGER, post_id INTEGER REFERENCES post(post_id), text TEXT,
              FOREIGN KEY (tenant, team_id) REFERENCES team);
            INSERT INTO tag VALUES (1, 'x'), (2, 'y');
            INSERT INTO post VALUES (1, 'p'), (2, 'q');
            INSERT INTO post_tag VALUES (1, 1), (1, 2);
            INSERT INTO hidden_tag VALUES (2, 1, '2020-01-01');
            INSERT INTO synonym VALUES (1, 2), (2, 1);
            INSERT INTO tenant VALUES (1, 't');
            INSERT INTO team VALUES (1, 1), (1, 2);
            INSERT INTO worker VALUES (1, 1, 1, NULL), (1, 2, NULL, 1);
            INSERT INTO shift VALUES (1, 1, 2, 'n');
            INSERT INTO task VALUES (1, 1, 1, 2);
            INSERT INTO idea VALUES (1, 1, 1, NULL), (2, 1, NULL, NULL);
            INSERT INTO lonely VALUES (1, 1, 1), (2, NULL, NULL);
            INSERT INTO uneven VALUES (1, 1, 1), (2, 1, NULL);
            INSERT INTO log VALUES (1, 1, 1, 'a'), (1, 1, 1, 'a'), (1, NULL, NULL, NULL);
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
    void makesAnEntityOfAJoinTable() {
        assertThat(code.fields("PostTag")).isEqualTo("""
                        @EmbeddedId
                        private PostTagId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("postId")
                        @JoinColumn(name = "post_id", nullable = false, columnDefinition = "INTEGER")
                        private Post post;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("tagId")
                        @JoinColumn(name = "tag_id", nullable = false, columnDefinition = "INTEGER")
                        private Tag tag;
                        """);
        assertThat(code.methods("PostTag", "PostTag(")).isEqualTo("""
                        protected PostTag() {
                        }
                        public PostTag(Post post, Tag tag) {
                            this.post = post;
                            this.tag = tag;
                            this.id = new PostTagId(post.getPostId(), tag.getTagId());
                        }
                        """);
        assertThat(code.fields("Synonym")).isEqualTo("""
                        @EmbeddedId
                        private SynonymId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("ofId")
                        @JoinColumn(name = "of_id", nullable = false, columnDefinition = "INTEGER")
                        private Tag of;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("isId")
                        @JoinColumn(name = "is_id", nullable = false, columnDefinition = "INTEGER")
                        private Tag is;
                        """);
    }

    @Test
    void asksForTheColumnsOfAJoinTableInTheirOrderAndMakesTheKeyInItsOwn() {
        assertThat(code.methods("HiddenTag", "HiddenTag(")).isEqualTo("""
                        protected HiddenTag() {
                        }
                        public HiddenTag(Tag tag, Post post, LocalDate since) {
                            this.tag = tag;
                            this.post = post;
                            this.since = since;
                            this.id = new HiddenTagId(post.getPostId(), tag.getTagId());
                        }
                        """);
    }

    @Test
    void namesTheSidesOfTwoJoinTablesBetweenTheSamePairApart() {
        assertThat(code.fields("Tag")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "tag_id", nullable = false, columnDefinition = "INTEGER")
                        private Long tagId;

                        @Column(name = "name")
                        private String name;

                        @OneToMany(mappedBy = "tag")
                        private Set<HiddenTag> hiddenTags = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "tag")
                        private Set<PostTag> postTags = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "of")
                        private Set<Synonym> synonymsByOf = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "is")
                        private Set<Synonym> synonymsByIs = new LinkedHashSet<>();
                        """);
    }

    @Test
    void onlyReadsAKeyThatIsPartlyInTheIdentifierAndSetsWhatIsNot() {
        assertThat(code.fields("Worker")).isEqualTo("""
                        @EmbeddedId
                        private WorkerId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("tenantId")
                        @JoinColumn(name = "tenant_id", nullable = false, columnDefinition = "INTEGER")
                        private Tenant tenant;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumns({
                            @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false),
                            @JoinColumn(name = "team_id", referencedColumnName = "id", insertable = false, updatable = false)
                        })
                        private Team team;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumns({
                            @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false),
                            @JoinColumn(name = "boss_id", referencedColumnName = "id", insertable = false, updatable = false)
                        })
                        private Worker boss;

                        @Column(name = "team_id", columnDefinition = "INTEGER")
                        private Long teamId;

                        @Column(name = "boss_id", columnDefinition = "INTEGER")
                        private Long bossId;

                        @OneToMany(mappedBy = "worker")
                        private Set<Idea> ideas = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "worker")
                        private Set<Shift> shifts = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "worker")
                        private Set<Task> tasks = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "boss")
                        private Set<Worker> workersByBoss = new LinkedHashSet<>();
                        """);
        assertThat(code.methods("Worker", "setTeam(", "setBoss(")).isEqualTo("""
                        public void setTeam(Team team) {
                            this.team = team;
                            this.teamId = team == null ? null : team.getId().id();
                        }
                        public void setBoss(Worker boss) {
                            this.boss = boss;
                            this.bossId = boss == null ? null : boss.getId().id();
                        }
                        """);
    }

    @Test
    void derivesOneOfTwoKeysInAnIdentifierThatShareAColumn() {
        assertThat(code.fields("Shift")).isEqualTo("""
                        @EmbeddedId
                        private ShiftId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("team")
                        @JoinColumns({
                            @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", nullable = false, columnDefinition = "INTEGER"),
                            @JoinColumn(name = "team_id", referencedColumnName = "id", nullable = false, columnDefinition = "INTEGER")
                        })
                        private Team team;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumns({
                            @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false),
                            @JoinColumn(name = "worker_id", referencedColumnName = "id", insertable = false, updatable = false)
                        })
                        private Worker worker;

                        @Column(name = "note")
                        private String note;
                        """);
        assertThat(code.methods("Shift", "Shift(")).isEqualTo("""
                        protected Shift() {
                        }
                        public Shift(Team team, Worker worker) {
                            this.team = team;
                            this.worker = worker;
                            this.id = new ShiftId(team.getId(), worker.getId().id());
                        }
                        """);
    }

    @Test
    void writesASharedColumnOnce() {
        assertThat(code.fields("Task")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumns({
                            @JoinColumn(name = "tenant", referencedColumnName = "tenant_id", nullable = false, columnDefinition = "INTEGER"),
                            @JoinColumn(name = "team_id", referencedColumnName = "id", nullable = false, columnDefinition = "INTEGER")
                        })
                        private Team team;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumns({
                            @JoinColumn(name = "tenant", referencedColumnName = "tenant_id", insertable = false, updatable = false),
                            @JoinColumn(name = "worker_id", referencedColumnName = "id", insertable = false, updatable = false)
                        })
                        private Worker worker;

                        @Column(name = "worker_id", nullable = false, columnDefinition = "INTEGER")
                        private Long workerId;
                        """);
        assertThat(code.methods("Task", "Task(", "setTeam(", "setWorker(")).isEqualTo("""
                        protected Task() {
                        }
                        public Task(Team team, Worker worker) {
                            this.team = team;
                            this.worker = worker;
                            this.workerId = worker.getId().id();
                        }
                        public void setTeam(Team team) {
                            this.team = team;
                        }
                        public void setWorker(Worker worker) {
                            this.worker = worker;
                            if (worker != null) {
                                this.workerId = worker.getId().id();
                            }
                        }
                        """);
    }

    @Test
    void neverClearsASharedColumnThatMustHaveAValue() {
        assertThat(code.fields("Idea")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumns({
                            @JoinColumn(name = "tenant", referencedColumnName = "tenant_id", insertable = false, updatable = false),
                            @JoinColumn(name = "team_id", referencedColumnName = "id", insertable = false, updatable = false)
                        })
                        private Team team;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumns({
                            @JoinColumn(name = "tenant", referencedColumnName = "tenant_id", insertable = false, updatable = false),
                            @JoinColumn(name = "worker_id", referencedColumnName = "id", insertable = false, updatable = false)
                        })
                        private Worker worker;

                        @Column(name = "tenant", nullable = false, columnDefinition = "INTEGER")
                        private Long tenant;

                        @Column(name = "team_id", columnDefinition = "INTEGER")
                        private Long teamId;

                        @Column(name = "worker_id", columnDefinition = "INTEGER")
                        private Long workerId;
                        """);
        assertThat(code.methods("Idea", "Idea(", "setTeam(")).isEqualTo("""
                        protected Idea() {
                        }
                        public Idea(Long tenant) {
                            this.tenant = tenant;
                        }
                        public void setTeam(Team team) {
                            this.team = team;
                            this.teamId = team == null ? null : team.getId().id();
                            if (team != null) {
                                this.tenant = team.getId().tenantId();
                            }
                        }
                        """);
    }

    @Test
    void writesAKeyThatIsWholeOrNotThere() {
        assertThat(code.fields("Lonely")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumns({
                            @JoinColumn(name = "tenant", referencedColumnName = "tenant_id", columnDefinition = "INTEGER"),
                            @JoinColumn(name = "team_id", referencedColumnName = "id", columnDefinition = "INTEGER")
                        })
                        private Team team;
                        """);
    }

    @Test
    void keepsTheValuesOfAKeyThatIsPartlyThere() {
        assertThat(code.fields("Uneven")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumns({
                            @JoinColumn(name = "tenant", referencedColumnName = "tenant_id", insertable = false, updatable = false),
                            @JoinColumn(name = "team_id", referencedColumnName = "id", insertable = false, updatable = false)
                        })
                        private Team team;

                        @Column(name = "tenant", columnDefinition = "INTEGER")
                        private Long tenant;

                        @Column(name = "team_id", columnDefinition = "INTEGER")
                        private Long teamId;
                        """);
        assertThat(code.methods("Uneven", "setTeam(")).isEqualTo("""
                        public void setTeam(Team team) {
                            this.team = team;
                            this.tenant = team == null ? null : team.getId().tenantId();
                            this.teamId = team == null ? null : team.getId().id();
                        }
                        """);
    }

    @Test
    void writesTheColumnsOfACompositeKeyOneByOneWhereATableHasNoKey() {
        assertThat(code.header("Log"))
                .contains("@SQLInsert(sql = \"insert into log (post_id, team_id, tenant, text) values (?, ?, ?, ?)\")");
    }

    @Test
    void setsTheColumnsBehindAnAssociationThatIsOnlyRead() {
        JpaScenario.with(code)
                .says(
                        """
                        transaction(em -> {
                            Team team = em.find(Team.class, new TeamId(1L, 2L));
                            Worker worker = em.find(Worker.class, new WorkerId(1L, 1L));
                            worker.setTeam(team);
                            worker.setBoss(worker);
                            Idea idea = em.find(Idea.class, 1L);
                            idea.setTeam(null);
                            idea.setWorker(worker);
                            em.persist(new Task(team, worker));
                            Log log = Log.create();
                            log.setTeam(team);
                            em.persist(log);
                        });
                        transaction(em -> {
                            Worker worker = em.find(Worker.class, new WorkerId(1L, 1L));
                            say(worker.getTeamId(), worker.getTeam().getId(), worker.getBoss().getId());
                            Idea idea = em.find(Idea.class, 1L);
                            say(idea.getTenant(), idea.getTeam(), idea.getWorker() == worker);
                            Task task = em.find(Task.class, 2L);
                            say(task.getTeam().getId(), task.getWorker() == worker);
                            say(em.find(Log.class, 4L).getTeam().getId());
                        });
                        """,
                        "2 TeamId[tenantId=1, id=2] WorkerId[tenantId=1, id=1]",
                        "1 null true",
                        "TeamId[tenantId=1, id=2] true",
                        "TeamId[tenantId=1, id=2]");
    }

    @Test
    void persistsNewRowsWithASharedGeneratedColumnInOneTransaction() {
        JpaScenario.with(code)
                .says("""
                        transaction(em -> {
                            Tenant tenant = Tenant.create();
                            Team team = new Team(tenant, 4L);
                            Worker worker = new Worker(tenant, 5L);
                            Shift shift = new Shift(team, worker);
                            List.of(tenant, team, worker, shift).forEach(em::persist);
                        });
                        transaction(em -> {
                            Shift shift = em.createQuery("from Shift s where s.worker.id.id = 5", Shift.class).getSingleResult();
                            say(shift.getId(), shift.getTeam().getId(), shift.getWorker().getTenant().getId());
                        });
                        """, "ShiftId[team=TeamId[tenantId=2, id=4], workerId=5] TeamId[tenantId=2, id=4] 2");
    }

    @Test
    void keepsWhatAnAssociationCannotReadWhenAnotherColumnChanges() {
        JpaScenario.with(code).says("""
                        transaction(em -> {
                            em.createQuery("from Uneven", Uneven.class).getResultList().forEach(row -> say(row.getTeam() != null));
                            em.find(Uneven.class, 2L).setTenant(7L);
                            em.find(Idea.class, 2L).setWorkerId(9L);
                        });
                        transaction(em -> {
                            say(em.find(Uneven.class, 2L).getTenant(), em.find(Uneven.class, 2L).getTeamId());
                            say(em.find(Idea.class, 2L).getTenant(), em.find(Idea.class, 2L).getWorkerId());
                        });
                        """, "true", "false", "7 null", "1 9");
    }
}
