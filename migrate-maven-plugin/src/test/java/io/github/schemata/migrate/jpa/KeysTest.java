package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeysTest {

    private static final String ARTIST = "@Entity class Artist { @Id int id; }";

    @TempDir
    Path folder;

    private String read(Hibernate hibernate, String... entities) {
        return Shown.all(new EntityProject(folder, hibernate).java(entities).read());
    }

    private String table(Hibernate hibernate, String name, String... entities) {
        return Shown.table(EntityProject.table(
                new EntityProject(folder, hibernate).java(entities).read(), name));
    }

    @ParameterizedTest
    @EnumSource
    void aToOneIsAForeignKeyWithoutHibernatesName(Hibernate hibernate) {
        assertThat(table(hibernate, "Album", ARTIST, """
                        @Entity class Album {
                            @Id int id;
                            @ManyToOne(optional = false) Artist a;
                            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_b")) @OnDelete(action = OnDeleteAction.CASCADE) Artist b;
                            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Artist c;
                            @OneToOne Artist d;
                            @ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) Album e;
                        }
                        """)).isEqualTo("""
                        Album
                          id whole(32) not null
                          a_id whole(32) not null
                          b_id whole(32)
                          c_id whole(32)
                          d_id whole(32)
                          e_id whole(32)
                          primary key (id)
                          foreign key (a_id) -> Artist (id)
                          foreign key fk_b (b_id) -> Artist (id) on delete cascade
                          foreign key (d_id) -> Artist (id)
                          foreign key (e_id) -> Album (id) on delete set_null
                          unique (d_id)
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aForeignKeyDefinitionTellsItsActions(Hibernate hibernate) {
        assertThat(table(hibernate, "Album", ARTIST, """
                        @Entity class Album {
                            @Id int id;
                            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_a", foreignKeyDefinition =
                                "foreign key (a_id) references Artist on update cascade on delete set null deferrable initially deferred")) Artist a;
                        }
                        """))
                .contains("foreign key fk_a (a_id) -> Artist (id) on delete set_null on update cascade deferred");
    }

    @ParameterizedTest
    @EnumSource
    void compositeKeysKeepTheirColumnsTogether(Hibernate hibernate) {
        assertThat(read(
                        hibernate,
                        "@Embeddable record LineId(int orderId, int position) {}",
                        "@Entity class Line { @EmbeddedId LineId id; }",
                        "@Entity class Note { @Id int id; @ManyToOne Line line; }"))
                .isEqualTo("""
                        Line
                          orderId whole(32) not null
                          position whole(32) not null
                          primary key (orderId, position)
                        Note
                          id whole(32) not null
                          line_orderId whole(32)
                          line_position whole(32)
                          primary key (id)
                          foreign key (line_orderId, line_position) -> Line (orderId, position)
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyMayLeadToAnotherColumnThanThePrimaryKeys(Hibernate hibernate) {
        assertThat(
                        read(
                                hibernate,
                                "@Entity class Country { @Id int id; @Column(unique = true, nullable = false, length = 2) String code; }",
                                "@Entity class City { @Id int id; @ManyToOne @JoinColumn(name = \"country\", referencedColumnName = \"code\") Country country; }"))
                .isEqualTo("""
                        City
                          id whole(32) not null
                          country text(2)
                          primary key (id)
                          foreign key (country) -> Country (code)
                        Country
                          id whole(32) not null
                          code text(2) not null
                          primary key (id)
                          unique (code)
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsPartOfTheIdIsBoth(Hibernate hibernate) {
        assertThat(table(
                        hibernate,
                        "Detail",
                        ARTIST,
                        "@Entity class Detail { @Id int id; @OneToOne @MapsId Artist artist; String text; }"))
                .isEqualTo("""
                        Detail
                          artist_id whole(32) not null
                          text text(255)
                          primary key (artist_id)
                          foreign key (artist_id) -> Artist (id)
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void uniqueKeysAndIndexesAreRead(Hibernate hibernate) {
        assertThat(table(hibernate, "customers", """
                        @Entity
                        @Table(name = "customers", uniqueConstraints = {
                            @UniqueConstraint(name = "uq_name", columnNames = {"last", "first"}),
                            @UniqueConstraint(columnNames = {"mail", "first"})},
                            indexes = {@Index(name = "ix_born", columnList = "born desc, last"), @Index(columnList = "last"),
                                @Index(name = "ux_code", columnList = "code", unique = true)})
                        class Customer {
                            @Id int id;
                            String first; String last; int born; String code;
                            @Column(unique = true) String mail;
                            @org.hibernate.annotations.NaturalId String number;
                        }
                        """)).isEqualTo("""
                        customers
                          id whole(32) not null
                          born whole(32) not null
                          code text(255)
                          first text(255)
                          last text(255)
                          mail text(255)
                          number text(255)
                          primary key (id)
                          unique (mail, first)
                          unique (number)
                          unique uq_name (last, first)
                          unique ux_code (code)
                          unique (mail)
                          index (last)
                          index ix_born (born desc, last)
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void schemasAndCatalogsAreOfTheName(Hibernate hibernate) {
        assertThat(read(
                        hibernate,
                        "@Entity @Table(schema = \"blog\") class Post { @Id int id; }",
                        "@Entity @Table(catalog = \"shop\") class Item { @Id int id; @ManyToOne Post post; }"))
                .isEqualTo("""
                        blog.Post
                          id whole(32) not null
                          primary key (id)
                        shop.Item
                          id whole(32) not null
                          post_id whole(32)
                          primary key (id)
                          foreign key (post_id) -> blog.Post (id)
                        """);
    }

    /** Hibernate itself mixes the types up, or leaves the sizes out. */
    @ParameterizedTest
    @EnumSource
    void aReferenceToSomethingUniqueHasTheTypesOfItsTarget(Hibernate hibernate) {
        assertThat(table(hibernate, "Note", """
                        @Entity @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"label", "id", "price"}))
                        class Line {
                            @Id int id;
                            @Column(length = 20) String label;
                            @Column(precision = 10, scale = 4) BigDecimal price;
                        }
                        """, """
                        @Entity class Note {
                            @Id long id;
                            @ManyToOne
                            @JoinColumn(name = "l", referencedColumnName = "label")
                            @JoinColumn(name = "i", referencedColumnName = "id")
                            @JoinColumn(name = "p", referencedColumnName = "price")
                            Line line;
                        }
                        """)).isEqualTo("""
                        Note
                          id whole(64) not null
                          l text(20)
                          i whole(32)
                          p exact(10,4)
                          primary key (id)
                          foreign key (i, l, p) -> Line (id, label, price)
                        """);
    }
}
