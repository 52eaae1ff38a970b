package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
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
                """);
        assertThat(code.fields("Film")).isEqualTo("");
        assertThat(code.methods("Actor", "addFilm(", "removeFilm(")).isEqualTo("");
        code.works();
    }

    private GeneratedCode joined(String sql) {
        return GeneratedCode.of(
                folder,
                sql,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE).manyToMany(true).build());
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
