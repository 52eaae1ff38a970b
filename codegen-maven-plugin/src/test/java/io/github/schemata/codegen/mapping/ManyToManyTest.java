package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that do nothing but join two others. */
final class ManyToManyTest {

    private static final String FILMS = """
            create table film (film_id integer primary key, title text not null);
            create table actor (actor_id integer primary key, name text not null);
            create table film_actor (
                actor_id integer not null references actor on delete cascade,
                film_id integer not null constraint film_key references film,
                primary key (film_id, actor_id));
            create index film_actor_by_film on film_actor (film_id);
            insert into film values (1, 'Alien'), (2, 'Brazil');
            insert into actor values (1, 'Weaver'), (2, 'Pryce'), (3, 'Hurt');
            insert into film_actor values (1, 1), (3, 1), (2, 2);
            """;

    @TempDir
    private Path folder;

    @Test
    void becomeCollectionsOnBothSides() {
        GeneratedCode code = joined(FILMS);

        assertThat(code.classes()).containsExactly("Actor", "Film");
        assertThat(code.fields("Actor")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "actor_id", nullable = false, columnDefinition = "INTEGER")
                private Long actorId;

                @Column(name = "name", nullable = false)
                private String name;

                @ManyToMany
                @JoinTable(
                        name = "film_actor",
                        joinColumns = @JoinColumn(name = "actor_id", nullable = false, columnDefinition = "INTEGER"),
                        inverseJoinColumns = @JoinColumn(name = "film_id", nullable = false, columnDefinition = "INTEGER"),
                        inverseForeignKey = @ForeignKey(name = "film_key"),
                        indexes = @Index(name = "film_actor_by_film", columnList = "film_id")
                )
                private Set<Film> films = new LinkedHashSet<>();
                """);
        assertThat(code.fields("Film")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "film_id", nullable = false, columnDefinition = "INTEGER")
                private Long filmId;

                @Column(name = "title", nullable = false)
                private String title;

                @ManyToMany(mappedBy = "films")
                private Set<Actor> actors = new LinkedHashSet<>();
                """);
        assertThat(code.methods("Actor", "addFilm(", "removeFilm(")).isEqualTo("""
                public void addFilm(Film film) {
                    this.films.add(film);
                    film.getActors().add(this);
                }
                public void removeFilm(Film film) {
                    this.films.remove(film);
                    film.getActors().remove(this);
                }
                """);
        code.works();
    }

    @Test
    void areEntitiesUnlessThatIsWanted() {
        GeneratedCode code = GeneratedCode.of(folder, FILMS);

        assertThat(code.classes()).containsExactly("Actor", "Film", "FilmActor", "FilmActorId");
        assertThat(code.source("Film")).contains("private Set<FilmActor> filmActors = ");
    }

    @Test
    void areProvenRowByRow() {
        GeneratedCode code = joined(FILMS);
        for (HibernateJars hibernate : HibernateJars.values()) {
            assertThat(code.proof(hibernate).lines())
                    .contains(
                            "Actor.films  film_actor     3     3  ok       copy",
                            "2 sources compiled with 0 warnings; 2 entities, 8 rows read, 3 written, 0 not written,"
                                    + " 0 faults");
        }
    }

    @Test
    void haveOneSideOnlyWhereNoInverseIsWanted() {
        GeneratedCode code = with(FILMS, joining().inverse(false));

        assertThat(code.source("Film")).doesNotContain("Actor");
        assertThat(code.methods("Actor", "addFilm(", "removeFilm(")).isEqualTo("""
                public void addFilm(Film film) {
                    this.films.add(film);
                }
                public void removeFilm(Film film) {
                    this.films.remove(film);
                }
                """);
        code.works();
    }

    @Test
    void areListsWhereListsAreWanted() {
        GeneratedCode code = with(FILMS, joining().collectionType(CollectionType.LIST));

        assertThat(code.fields("Film")).endsWith("""
                @ManyToMany(mappedBy = "films")
                private List<Actor> actors = new ArrayList<>();
                """);
        assertThat(code.methods("Film", "getActors(", "addActor(", "removeActor("))
                .isEqualTo("""
                public List<Actor> getActors() {
                    return actors;
                }
                public void addActor(Actor actor) {
                    if (!this.actors.contains(actor)) {
                        this.actors.add(actor);
                        actor.getFilms().add(this);
                    }
                }
                public void removeActor(Actor actor) {
                    this.actors.remove(actor);
                    actor.getFilms().remove(this);
                }
                """);
        code.works();
        JpaScenario.with(code).says("""
                        transaction(em -> {
                            Film alien = em.find(Film.class, 1L);
                            alien.addActor(em.find(Actor.class, 1L));
                            alien.addActor(em.find(Actor.class, 2L));
                            alien.removeActor(em.find(Actor.class, 3L));
                        });
                        transaction(em -> say(em.createNativeQuery("select actor_id, film_id from film_actor order by 2, 1").getResultList().stream().map(r -> Arrays.toString((Object[]) r)).toList()));
                        """, "[[1, 1], [2, 1], [2, 2]]");
    }

    @Test
    void joinATableWithItselfByTheNamesOfTheColumns() {
        GeneratedCode code = joined("""
                create table item (id integer primary key);
                create table item_containment (
                    container_id int references item, item_id int references item, primary key (container_id, item_id));
                insert into item values (1), (2), (3);
                insert into item_containment values (1, 2), (1, 3);
                """);

        assertThat(code.fields("Item")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @ManyToMany
                @JoinTable(
                        name = "item_containment",
                        joinColumns = @JoinColumn(name = "container_id", columnDefinition = "INT"),
                        inverseJoinColumns = @JoinColumn(name = "item_id", columnDefinition = "INT")
                )
                private Set<Item> items = new LinkedHashSet<>();

                @ManyToMany(mappedBy = "items")
                private Set<Item> containers = new LinkedHashSet<>();
                """);
        code.works();
        JpaScenario.with(code).says("""
                        transaction(em -> {
                            Item two = em.find(Item.class, 2L);
                            say(two.getContainers().iterator().next().getId(), two.getItems().size());
                            two.addItem(em.find(Item.class, 3L));
                            two.removeContainer(em.find(Item.class, 1L));
                        });
                        transaction(em -> say(em.createNativeQuery("select container_id, item_id from item_containment order by 1, 2").getResultList().stream().map(r -> Arrays.toString((Object[]) r)).toList()));
                        """, "1 0", "[[1, 3], [2, 3]]");
    }

    @Test
    void joinByKeysOfSeveralColumns() {
        GeneratedCode code = joined("""
                create table team (league text not null, num int not null, name text, primary key (league, num));
                create table cup ("the year" int not null, title text not null, primary key ("the year", title));
                create table cup_team (
                    cup_title text not null, cup_year int not null, team_num int not null, team_league text not null,
                    primary key (cup_title, cup_year, team_num, team_league),
                    foreign key (cup_title, cup_year) references cup (title, "the year"),
                    foreign key (team_num, team_league) references team (num, league));
                insert into team values ('a', 1, 'x'), ('b', 1, 'y');
                insert into cup values (2020, 'c'), (2021, 'c');
                insert into cup_team values ('c', 2020, 1, 'a'), ('c', 2020, 1, 'b'), ('c', 2021, 1, 'a');
                """);

        assertThat(code.fields("Cup")).isEqualTo("""
                @EmbeddedId
                private CupId id;

                @ManyToMany
                @JoinTable(
                        name = "cup_team",
                        joinColumns = {
                            @JoinColumn(name = "cup_year", nullable = false, columnDefinition = "INT"),
                            @JoinColumn(name = "cup_title", nullable = false)
                        },
                        inverseJoinColumns = {
                            @JoinColumn(name = "team_league", referencedColumnName = "league", nullable = false),
                            @JoinColumn(name = "team_num", referencedColumnName = "num", nullable = false, columnDefinition = "INT")
                        }
                )
                private Set<Team> teams = new LinkedHashSet<>();
                """);
        assertThat(collections(code, "Team")).containsExactly("Set<Cup> cups");
        code.works();
    }

    @Test
    void haveNamesOfTheirOwnWhereTwoJoinTheSame() {
        GeneratedCode code = joined("""
                create table film (id integer primary key);
                create table person (id integer primary key);
                create table film_person (film_id int references film, person_id int references person,
                    primary key (film_id, person_id));
                create table direction (film_id int references film, director_id int references person,
                    primary key (film_id, director_id));
                create table score (person_id int references person, film_id int references film,
                    primary key (person_id, film_id));
                insert into film values (1); insert into person values (1), (2);
                insert into film_person values (1, 1); insert into direction values (1, 2);
                """);

        assertThat(collections(code, "Film"))
                .containsExactly("Set<Person> directors", "Set<Person> people", "Set<Person> peopleByScore");
        assertThat(collections(code, "Person"))
                .containsExactly("Set<Film> filmsByDirector", "Set<Film> films", "Set<Film> filmsByScore");
        code.works();
    }

    @Test
    void haveTheNamesThatTheUserGives() {
        GeneratedCode code =
                with(FILMS, joining().renames(List.of("film_actor.actor_id=castMembers", "Actor=Performer")));

        assertThat(collections(code, "Film")).containsExactly("Set<Performer> castMembers");
        assertThat(collections(code, "Performer")).containsExactly("Set<Film> films");
        assertThat(code.methods("Film", "addCastMember(")).isEqualTo("""
                public void addCastMember(Performer performer) {
                    this.castMembers.add(performer);
                    performer.getFilms().add(this);
                }
                """);
        code.works();
    }

    @Test
    void stayEntitiesWhereTheyAreMore() {
        GeneratedCode code = joined("""
                create table a (id integer primary key); create table b (id integer primary key, code text unique);
                create table with_id (id integer primary key, a_id int references a, b_id int references b);
                create table with_payload (a_id int references a, b_id int references b, since text, primary key (a_id, b_id));
                create table without_key (a_id int references a, b_id int references b);
                create table half_key (a_id int primary key references a, b_id int references b);
                create table referenced (a_id int references a, b_id int references b, primary key (a_id, b_id));
                create table referencing (id integer primary key, a_id int, b_id int,
                    foreign key (a_id, b_id) references referenced);
                create table watched (a_id int references a, b_id int references b, primary key (a_id, b_id));
                create trigger watch after insert on watched begin delete from a where id < 0; end;
                create table only_one (a_id int references a, b_id int unique references b, primary key (a_id, b_id));
                create table by_code (a_id int references a, code text references b (code), primary key (a_id, code));
                create table nullable (a_id int references a, b_id int references b, unique (a_id, b_id));
                create table by_unique (a_id int not null references a, b_id int not null references b, unique (b_id, a_id));
                """);

        assertThat(code.classes())
                .containsExactly(
                        "A",
                        "B",
                        "ByCode",
                        "ByCodeId",
                        "HalfKey",
                        "NullableEntity",
                        "OnlyOne",
                        "OnlyOneId",
                        "Referenced",
                        "ReferencedId",
                        "Referencing",
                        "Watched",
                        "WatchedId",
                        "WithId",
                        "WithPayload",
                        "WithPayloadId",
                        "WithoutKey");
        assertThat(code.notes(Note.Level.INFO).stream().filter(note -> note.contains("stays an entity")))
                .containsExactly(
                        "Table by_code joins two others but stays an entity: a foreign key does not lead to what"
                                + " identifies a row.",
                        "Table half_key joins two others but stays an entity: its key is not all of its columns.",
                        "Table nullable joins two others but stays an entity: its key is not all of its columns.",
                        "Table only_one joins two others but stays an entity: a row of one of them has at most one of"
                                + " the other.",
                        "Table referenced joins two others but stays an entity: another table refers to it.",
                        "Table watched joins two others but stays an entity: a trigger looks at its rows.",
                        "Table without_key joins two others but stays an entity: its key is not all of its columns.");
        code.works();
    }

    private static List<String> collections(GeneratedCode code, String entity) {
        return code.fields(entity)
                .lines()
                .filter(line -> line.startsWith("private Set<"))
                .map(line -> line.substring("private ".length(), line.indexOf(" =")))
                .toList();
    }

    private static MappingOptions.Builder joining() {
        return MappingOptions.in(GeneratedCode.PACKAGE).manyToMany(true);
    }

    private GeneratedCode joined(String sql) {
        return with(sql, joining());
    }

    private GeneratedCode with(String sql, MappingOptions.Builder options) {
        return GeneratedCode.of(folder, sql, TableChoice.ALL, options.build());
    }

    @Test
    void keepBothSidesInStep() {
        JpaScenario.with(joined(FILMS)).says("""
                        transaction(em -> {
                            Film brazil = em.find(Film.class, 2L);
                            Actor hurt = em.find(Actor.class, 3L);
                            hurt.addFilm(brazil);
                            say(brazil.getActors().size(), hurt.getFilms().size());
                        });
                        transaction(em -> {
                            Film brazil = em.find(Film.class, 2L);
                            say(em.createNativeQuery("select actor_id, film_id from film_actor order by 2, 1").getResultList().stream().map(r -> Arrays.toString((Object[]) r)).toList());
                            brazil.removeActor(em.find(Actor.class, 2L));
                            brazil.removeActor(em.find(Actor.class, 3L));
                            say(brazil.getActors().size(), em.find(Actor.class, 3L).getFilms().size());
                        });
                        transaction(em -> say(em.createNativeQuery("select count(*) from film_actor").getSingleResult()));
                        """, "2 2", "[[1, 1], [3, 1], [2, 2], [3, 2]]", "0 1", "2");
    }
}
