package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of many rows to one: their names, their other sides, what they reference. */
final class ManyToOneTest {

    private static final String SQL = """
            CREATE TABLE language (language_id INTEGER PRIMARY KEY, name TEXT NOT NULL, twos TEXT);
            CREATE TABLE film (
              film_id INTEGER PRIMARY KEY,
              language_id INTEGER NOT NULL REFERENCES language,
              original_language_id INTEGER REFERENCES LANGUAGE(Language_ID));
            CREATE TABLE item (
              id INTEGER PRIMARY KEY,
              parent_item_id INTEGER CONSTRAINT item_parent REFERENCES item(id) ON DELETE SET NULL,
              top_item_id INTEGER NOT NULL REFERENCES item(id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED);
            CREATE TABLE two (
              id INTEGER PRIMARY KEY,
              language_id INT REFERENCES language,
              other BIGINT REFERENCES language,
              text TEXT REFERENCES language,
              loose REFERENCES language,
              FOREIGN KEY (Language_Id) REFERENCES "Language"("LANGUAGE_ID"),
              FOREIGN KEY (other) REFERENCES film(film_id));
            CREATE TABLE staff (staff_id INTEGER PRIMARY KEY, store_id INTEGER NOT NULL REFERENCES store(store_id));
            CREATE TABLE store (store_id INTEGER PRIMARY KEY, manager_id INTEGER NOT NULL REFERENCES staff(staff_id));
            CREATE TABLE film_note (
              film_id INTEGER NOT NULL GENERATED ALWAYS AS (id) STORED REFERENCES film, id INTEGER PRIMARY KEY, text TEXT);
            INSERT INTO language VALUES (1, 'en', 'x'), (2, 'de', NULL);
            INSERT INTO film VALUES (1, 1, 2), (2, 1, NULL);
            INSERT INTO item VALUES (1, NULL, 1), (2, 1, 1);
            INSERT INTO two VALUES (1, 1, 1, '1', 2), (2, NULL, NULL, NULL, NULL);
            INSERT INTO staff VALUES (1, 1);
            INSERT INTO store VALUES (1, 1);
            INSERT INTO film_note (text) VALUES ('a'), ('b');
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
    void namesTheOtherSidesApart() {
        assertThat(code.fields("Film")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "film_id", nullable = false, columnDefinition = "INTEGER")
                        private Long filmId;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "language_id", nullable = false, columnDefinition = "INTEGER")
                        private Language language;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "original_language_id", columnDefinition = "INTEGER")
                        private Language originalLanguage;

                        @OneToMany(mappedBy = "film")
                        private Set<FilmNote> filmNotes = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "film")
                        private Set<Two> twos = new LinkedHashSet<>();
                        """);
        assertThat(code.fields("Language")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "language_id", nullable = false, columnDefinition = "INTEGER")
                        private Long languageId;

                        @Column(name = "name", nullable = false)
                        private String name;

                        @Column(name = "twos")
                        private String twos;

                        @OneToMany(mappedBy = "language")
                        private Set<Film> films = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "originalLanguage")
                        private Set<Film> filmsByOriginalLanguage = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "language")
                        private Set<Two> twos2 = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "other")
                        private Set<Two> twosByOther = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "text")
                        private Set<Two> twosByText = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "loose")
                        private Set<Two> twosByLoose = new LinkedHashSet<>();
                        """);
    }

    @Test
    void namesTheOtherSideOfATableThatReferencesItselfByTheKey() {
        assertThat(code.fields("Item")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(
                                name = "parent_item_id",
                                columnDefinition = "INTEGER",
                                foreignKey = @ForeignKey(name = "item_parent")
                        )
                        @OnDelete(action = OnDeleteAction.SET_NULL)
                        private Item parentItem;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "top_item_id", nullable = false, columnDefinition = "INTEGER")
                        private Item topItem;

                        @OneToMany(mappedBy = "parentItem")
                        private Set<Item> itemsByParentItem = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "topItem")
                        private Set<Item> itemsByTopItem = new LinkedHashSet<>();
                        """);
    }

    @Test
    void makesOneAssociationOfAKeyDeclaredTwiceAndTwoOfAColumnInTwoKeys() {
        assertThat(code.fields("Two")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "language_id", columnDefinition = "INT")
                        private Language language;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "other", columnDefinition = "BIGINT")
                        private Language other;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "other", insertable = false, updatable = false)
                        private Film film;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "text", columnDefinition = "TEXT")
                        private Language text;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "loose", columnDefinition = "NUMERIC")
                        private Language loose;
                        """);
    }

    @Test
    void leadsInACircle() {
        assertThat(code.fields("Staff")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "staff_id", nullable = false, columnDefinition = "INTEGER")
                        private Long staffId;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "store_id", nullable = false, columnDefinition = "INTEGER")
                        private Store store;

                        @OneToMany(mappedBy = "manager")
                        private Set<Store> stores = new LinkedHashSet<>();
                        """);
        assertThat(code.fields("Store")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "store_id", nullable = false, columnDefinition = "INTEGER")
                        private Long storeId;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "manager_id", nullable = false, columnDefinition = "INTEGER")
                        private Staff manager;

                        @OneToMany(mappedBy = "store")
                        private Set<Staff> staff = new LinkedHashSet<>();
                        """);
    }

    @Test
    void onlyReadsAGeneratedColumn() {
        assertThat(code.fields("FilmNote")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "film_id", insertable = false, updatable = false)
                        private Film film;

                        @Generated(event = {EventType.INSERT, EventType.UPDATE})
                        @Column(
                                name = "film_id",
                                nullable = false,
                                insertable = false,
                                updatable = false,
                                columnDefinition = "INTEGER"
                        )
                        private Long filmId;

                        @Column(name = "text")
                        private String text;
                        """);
        assertThat(code.source("FilmNote")).doesNotContain("setFilm");
    }

    @Test
    void keepsBothSidesInStep() {
        assertThat(code.methods("Language", "addFilm(", "removeFilm(", "addFilmByOriginalLanguage(", "removeFilmByO"))
                .isEqualTo("""
                        public void addFilm(Film film) {
                            this.films.add(film);
                            film.setLanguage(this);
                        }
                        public void removeFilm(Film film) {
                            this.films.remove(film);
                            film.setLanguage(null);
                        }
                        public void addFilmByOriginalLanguage(Film film) {
                            this.filmsByOriginalLanguage.add(film);
                            film.setOriginalLanguage(this);
                        }
                        public void removeFilmByOriginalLanguage(Film film) {
                            this.filmsByOriginalLanguage.remove(film);
                            film.setOriginalLanguage(null);
                        }
                        """);
    }

    @Test
    void hasNoOtherSidesWhereNoneAreWanted(@TempDir Path empty) {
        GeneratedCode plain = GeneratedCode.of(
                empty,
                SQL,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE).inverse(false).build());

        assertThat(plain.source("Language")).doesNotContain("OneToMany").doesNotContain("Film");
        assertThat(plain.fields("FilmNote")).isEqualTo(code.fields("FilmNote"));
    }

    @Test
    void keepsAColumnPlainWhoseTableIsLeftOut(@TempDir Path empty) {
        TableChoice films = new TableChoice(List.of("film"), List.of(), false, true);
        GeneratedCode alone = GeneratedCode.of(
                empty, SQL, films, MappingOptions.in(GeneratedCode.PACKAGE).build());

        assertThat(alone.fields("Film")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "film_id", nullable = false, columnDefinition = "INTEGER")
                        private Long filmId;

                        @Column(name = "language_id", nullable = false, columnDefinition = "INTEGER")
                        private Long languageId;

                        @Column(name = "original_language_id", columnDefinition = "INTEGER")
                        private Long originalLanguageId;
                        """);
        assertThat(alone.notes(Note.Level.WARNING)).isEmpty();
        assertThat(alone.notes(Note.Level.INFO))
                .contains(
                        "The foreign key film(language_id) leads to language, which is left out: kept as a plain column"
                                + " (codegen.includeReferenced takes such tables too).");
    }

    @Test
    void movesRowsFromOneSideToTheOther() {
        JpaScenario.with(code).says("""
                        transaction(em -> {
                            Language language = new Language("it");
                            Film film = new Film(language);
                            language.addFilm(film);
                            em.persist(language);
                            em.persist(film);
                            Language german = em.find(Language.class, 2L);
                            german.addFilmByOriginalLanguage(film);
                            say(film.getOriginalLanguage().getName(), german.getFilmsByOriginalLanguage().size());
                        });
                        transaction(em -> {
                            Language german = em.find(Language.class, 2L);
                            Film film = em.createQuery("from Film f where f.language.name = 'it'", Film.class).getSingleResult();
                            say(film.getFilmId(), german.getFilmsByOriginalLanguage().contains(film));
                            german.removeFilmByOriginalLanguage(film);
                            say(film.getOriginalLanguage(), german.getFilmsByOriginalLanguage().size());
                        });
                        transaction(em -> {
                            Language language = em.createQuery("from Language l where l.name = 'it'", Language.class).getSingleResult();
                            say(language.getFilms().size(), em.find(Film.class, 3L).getOriginalLanguage());
                            Film film = em.find(Film.class, 3L);
                            language.removeFilm(film);
                            em.remove(film);
                        });
                        transaction(em -> say(em.find(Film.class, 3L)));
                        """, "de 2", "3 true", "null 1", "1 null", "null");
    }
}
