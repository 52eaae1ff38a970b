package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that reference something else than a primary key, something that is not there, or hold what does not fit. */
public final class OtherReferencesTest {

    /** The tables, which other tests try their ways on, too. */
    public static final String SQL = """
            CREATE TABLE currency (
              id INTEGER PRIMARY KEY, code CHAR(3) NOT NULL UNIQUE, a INTEGER, b INTEGER, "group" TEXT UNIQUE, UNIQUE (a, b));
            CREATE TABLE price (
              id INTEGER PRIMARY KEY, currency_code CHAR(3) NOT NULL REFERENCES currency(code), other CHAR(3) REFERENCES currency(code),
              ca INTEGER, cb INTEGER, "GROUP" TEXT REFERENCES Currency("Group"),
              FOREIGN KEY (ca, cb) REFERENCES currency(b, a));
            CREATE TABLE passport (id INTEGER PRIMARY KEY, currency_id INTEGER UNIQUE REFERENCES currency(id));
            CREATE TABLE visa (id INTEGER PRIMARY KEY, passport_currency INTEGER REFERENCES passport(currency_id));
            CREATE TABLE pair (a INTEGER NOT NULL, b INTEGER NOT NULL UNIQUE, PRIMARY KEY (a, b));
            CREATE TABLE of_pair (id INTEGER PRIMARY KEY, b INTEGER REFERENCES pair(b));
            CREATE TABLE keyless (code TEXT UNIQUE, x INTEGER);
            CREATE TABLE uses_keyless (id INTEGER PRIMARY KEY, code TEXT REFERENCES keyless(code));
            CREATE TABLE null_key (code TEXT PRIMARY KEY, x INTEGER);
            CREATE TABLE uses_null_key (id INTEGER PRIMARY KEY, code TEXT REFERENCES null_key);
            CREATE TABLE post (post_id INTEGER PRIMARY KEY, title TEXT);
            CREATE VIEW post_view AS SELECT post_id, title FROM post;
            CREATE TABLE lost (
              id INTEGER PRIMARY KEY, gone_id INTEGER REFERENCES gone(id), nope INTEGER REFERENCES post(nope),
              v INTEGER REFERENCES post_view(post_id), title TEXT REFERENCES post(title), p INTEGER REFERENCES pair,
              self INTEGER NOT NULL REFERENCES post);
            CREATE TABLE misfit (
              id INTEGER PRIMARY KEY, i INTEGER REFERENCES post, t TEXT REFERENCES post, n INTEGER NOT NULL REFERENCES post,
              good TEXT REFERENCES post);
            CREATE TABLE misfit_key (p INTEGER NOT NULL REFERENCES post, n INTEGER NOT NULL, PRIMARY KEY (p, n));
            CREATE TABLE dangling (id INTEGER PRIMARY KEY, code TEXT REFERENCES currency(code), post INTEGER REFERENCES post);
            INSERT INTO currency VALUES (1, 'EUR', 1, 2, 'e'), (2, 'USD', NULL, 2, NULL), (3, 'CHF', 3, NULL, NULL);
            INSERT INTO price VALUES (1, 'EUR', 'USD', 2, 1, 'e'), (2, 'EUR', NULL, NULL, NULL, NULL);
            INSERT INTO passport VALUES (10, 1), (11, 2);
            INSERT INTO visa VALUES (1, 1), (2, NULL);
            INSERT INTO pair VALUES (1, 2);
            INSERT INTO of_pair VALUES (1, 2);
            INSERT INTO keyless VALUES ('a', 1), (NULL, 2), (NULL, 2);
            INSERT INTO uses_keyless VALUES (1, 'a'), (2, NULL);
            INSERT INTO null_key VALUES ('a', 1), (NULL, 2);
            INSERT INTO uses_null_key VALUES (1, 'a'), (2, NULL);
            INSERT INTO post VALUES (1, 'a'), (2, 'b');
            INSERT INTO lost VALUES (1, 5, 5, 1, 'x', 7, 99);
            INSERT INTO misfit VALUES (1, 'abc', 'xyz', 1, '1'), (2, 1, '1', 2.5, '2'), (3, NULL, NULL, 1, NULL);
            INSERT INTO misfit_key VALUES ('zz', 1), (1, 1);
            INSERT INTO dangling VALUES (1, 'nix', 99), (2, 'EUR', 1);
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
    void referencesUniqueColumnsByTheirNames() {
        assertThat(code.fields("Price")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(
                                name = "currency_code",
                                referencedColumnName = "code",
                                nullable = false,
                                columnDefinition = "CHAR(3)"
                        )
                        private Currency currency;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "other", referencedColumnName = "code", columnDefinition = "CHAR(3)")
                        private Currency other;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumns({
                            @JoinColumn(name = "ca", referencedColumnName = "b", columnDefinition = "INTEGER"),
                            @JoinColumn(name = "cb", referencedColumnName = "a", columnDefinition = "INTEGER")
                        })
                        private Currency currency2;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "\\"GROUP\\"", referencedColumnName = "\\"group\\"")
                        private Currency currencyRow;
                        """);
        assertThat(code.fields("Currency")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @Column(name = "code", nullable = false, length = 3, columnDefinition = "CHAR(3)")
                        private String code;

                        @Column(name = "a", columnDefinition = "INTEGER")
                        private Long a;

                        @Column(name = "b", columnDefinition = "INTEGER")
                        private Long b;

                        @Column(name = "\\"group\\"")
                        private String group;

                        @OneToMany(mappedBy = "currency")
                        private Set<Dangling> danglings = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "currency")
                        private Set<Price> prices = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "other")
                        private Set<Price> pricesByOther = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "currency2")
                        private Set<Price> pricesByCurrency2 = new LinkedHashSet<>();

                        @OneToMany(mappedBy = "currencyRow")
                        private Set<Price> pricesByCurrencyRow = new LinkedHashSet<>();
                        """);
    }

    @Test
    void referencesAUniqueColumnThatIsAReferenceItself() {
        assertThat(code.fields("Visa")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(
                                name = "passport_currency",
                                referencedColumnName = "currency_id",
                                columnDefinition = "INTEGER"
                        )
                        private Passport passportCurrency;
                        """);
    }

    @Test
    void referencesTablesThatAreReadByTheirRowId() {
        assertThat(code.fields("UsesKeyless")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "code", referencedColumnName = "code")
                        private Keyless keyless;
                        """);
        assertThat(code.fields("UsesNullKey")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "code", referencedColumnName = "code")
                        private NullKey nullKey;
                        """);
    }

    @Test
    void keepsAColumnThatReferencesNothingToBeFoundAndSaysSoOnce() {
        assertThat(code.fields("Lost")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @Column(name = "gone_id", columnDefinition = "INTEGER")
                        private Long goneId;

                        @Column(name = "nope", columnDefinition = "INTEGER")
                        private Long nope;

                        @Column(name = "v", columnDefinition = "INTEGER")
                        private Long v;

                        @Column(name = "title")
                        private String title;

                        @Column(name = "p", columnDefinition = "INTEGER")
                        private Long p;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "self", nullable = false, columnDefinition = "INTEGER")
                        private Post self;
                        """);
        assertThat(code.notes(Note.Level.WARNING)).containsExactly("""
                        The foreign key lost(gone_id) leads to gone, which is no table of the database: kept as a plain column.
                        The foreign key lost(nope) to post stays a plain column: post has no column nope.
                        The foreign key lost(v) leads to post_view, which is no table of the database: kept as a plain column.
                        The foreign key lost(title) to post stays a plain column: what it references is no key.
                        The foreign key lost(p) to pair stays a plain column: it does not say which columns it references, and the primary key does not match.
                        The column misfit.i holds values that are no Long, but references post: its attribute keeps them, and the association is only read.
                        The column misfit.t holds values that are no Long, but references post: its attribute keeps them, and the association is only read.
                        The column misfit.n holds values that are no Long, but references post: its attribute keeps them, and the association is only read.
                        The column misfit_key.p holds values that are no Long, but references post: its attribute keeps them, and the association is only read.
                        The foreign key of_pair(b) to pair stays a plain column: what it references is a part of another key.
                        """.split("\n"));
    }

    @Test
    void keepsValuesThatDoNotFitBesideAnAssociationThatIsOnlyRead() {
        assertThat(code.fields("Misfit")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "i", insertable = false, updatable = false)
                        private Post post;

                        @Column(name = "i", columnDefinition = "INTEGER")
                        private String i;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "t", insertable = false, updatable = false)
                        private Post tRow;

                        @Column(name = "t")
                        private String t;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "n", insertable = false, updatable = false)
                        private Post nRow;

                        @Column(name = "n", nullable = false, columnDefinition = "INTEGER")
                        private Double n;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "good", columnDefinition = "TEXT")
                        private Post good;
                        """);
        assertThat(code.fields("MisfitKey")).isEqualTo("""
                        @EmbeddedId
                        private MisfitKeyId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "p", insertable = false, updatable = false)
                        private Post p;
                        """);
    }

    @Test
    void keepsAValueThatReferencesNoRow() {
        assertThat(code.fields("Dangling")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "code", referencedColumnName = "code", insertable = false, updatable = false)
                        private Currency currency;

                        @Column(name = "code")
                        private String code;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "post", columnDefinition = "INTEGER")
                        private Post post;
                        """);
        assertThat(code.methods("Dangling", "setCurrency(")).isEqualTo("""
                        public void setCurrency(Currency currency) {
                            this.currency = currency;
                            this.code = currency == null ? null : currency.getCode();
                        }
                        """);
    }
}
