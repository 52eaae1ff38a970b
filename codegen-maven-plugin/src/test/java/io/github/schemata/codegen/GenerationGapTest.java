package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities in two classes: a generated base, and a subclass that is the user's. */
final class GenerationGapTest {

    private static final EmitStyle GAP = new EmitStyle(Provider.HIBERNATE, Nullability.NONE, true);

    private static final String EVERY_KIND = """
            create table Artist (ArtistId integer primary key, Name text);
            create table Album (
                AlbumId integer primary key,
                Title varchar(160) not null,
                ArtistId integer not null references Artist on delete cascade,
                Released datetime,
                Medium varchar(10) not null default 'CD' check (Medium in ('CD', 'LP')),
                Sold int generated always as (length(Title)) stored,
                constraint UQ_Album unique (ArtistId, Title));
            create index IX_Album on Album (Title);
            create table Cover (AlbumId integer primary key references Album, Image blob);
            create table Track (
                AlbumId integer not null references Album, Position int not null, Title text not null,
                primary key (AlbumId, Position));
            create table Lyrics (
                AlbumId integer not null, Position int not null, Text text,
                primary key (AlbumId, Position),
                foreign key (AlbumId, Position) references Track (AlbumId, Position));
            create table Visit ("At" text, Page text);
            create table AlbumBase (Id integer primary key, created text not null);
            create view Sales as select a.Title, r.Name from Album a join Artist r using (ArtistId);
            insert into Artist values (1, 'Some One');
            insert into Album (AlbumId, Title, ArtistId, Released) values (1, 'First', 1, '2024-02-29 12:00:00');
            insert into Track values (1, 1, 'Intro');
            insert into Visit values ('2024', '/'), ('2024', '/');
            """;

    @TempDir
    private Path folder;

    private static GeneratedCode generate(Path folder, String sql) {
        return GeneratedCode.of(
                folder,
                sql,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE).build(),
                GAP);
    }

    @Test
    void worksWithEveryKindOfEntity() {
        GeneratedCode code = generate(folder, EVERY_KIND);

        assertThat(code.classes())
                .containsExactly(
                        "Album",
                        "AlbumBase",
                        "AlbumBase2",
                        "AlbumBaseBase",
                        "AlbumMedium",
                        "Artist",
                        "ArtistBase",
                        "Cover",
                        "CoverBase",
                        "LocalDateTimeAsTextConverter",
                        "Lyric",
                        "LyricBase",
                        "Sale",
                        "SaleBase",
                        "TemporalTexts",
                        "Track",
                        "TrackBase",
                        "TrackId",
                        "Visit",
                        "VisitBase");
        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        code.works();
    }

    @Test
    void leavesInTheSubclassWhatCannotStandOnABase() {
        GeneratedCode code = generate(folder, EVERY_KIND);

        assertThat(code.source("Album")).isEqualTo("""
                package model;

                import jakarta.persistence.Entity;
                import jakarta.persistence.Table;

                /**
                 * This class is yours: it was written once, and no run touches it again. What the table has is in
                 * {@link AlbumBase2}, which follows it.
                 *
                 * <p>New objects come from {@code Album.create}, which stands there too and takes what the table demands.
                 * A constructor of your own can hand that to {@code super}; it has to follow when the table demands more.
                 */
                @Entity
                @Table(name = AlbumBase2.TABLE)
                public class Album extends AlbumBase2 {
                    /**
                     * For the persistence provider.
                     */
                    protected Album() {
                    }
                }
                """);
        assertThat(code.header("Sale")).isEqualTo("""
                @Entity
                @Immutable
                @Subselect(SaleBase.QUERY)
                @Synchronize({SaleBase.READS_1, SaleBase.READS_2})
                """);
        assertThat(code.header("Visit")).isEqualTo("""
                @Entity
                @Subselect(VisitBase.QUERY)
                @Synchronize(VisitBase.READS_1)
                @SQLInsert(sql = VisitBase.INSERT)
                @SQLUpdate(sql = VisitBase.UPDATE)
                @SQLDelete(sql = VisitBase.DELETE)
                """);
    }

    @Test
    void writesTheRestToTheBase() {
        GeneratedCode code = generate(folder, """
                create table pair (
                    a int not null, created text not null, self int references pair_of, n int, primary key (a, created));
                create table pair_of (id integer primary key, name text);
                """);

        assertThat(code.source("PairBase")).isEqualTo("""
                package model;

                import jakarta.persistence.Column;
                import jakarta.persistence.EmbeddedId;
                import jakarta.persistence.FetchType;
                import jakarta.persistence.JoinColumn;
                import jakarta.persistence.ManyToOne;
                import jakarta.persistence.MappedSuperclass;

                /**
                 * A row of the table {@code pair}.
                 *
                 * <p>Generated anew by every run: what you add has its place in {@link Pair}.
                 */
                @MappedSuperclass
                public abstract class PairBase {
                    static final String TABLE = "pair";

                    @EmbeddedId
                    private PairId id;

                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(name = "self", columnDefinition = "INT")
                    private PairOf self;

                    @Column(name = "n")
                    private Integer n;

                    /**
                     * For the persistence provider.
                     */
                    protected PairBase() {
                    }

                    /**
                     * For constructors of your own: all that the table demands.
                     */
                    protected PairBase(Long a, String created) {
                        this.id = new PairId(a, created);
                    }

                    /**
                     * A new object, in no table yet, with all that the table demands.
                     */
                    public static Pair create(Long a, String created) {
                        PairBase created_ = new Pair();
                        created_.id = new PairId(a, created);
                        return (Pair) created_;
                    }

                    public PairId getId() {
                        return id;
                    }

                    public PairOf getSelf() {
                        return self;
                    }

                    public void setSelf(PairOf self) {
                        this.self = self;
                    }

                    public Integer getN() {
                        return n;
                    }

                    public void setN(Integer n) {
                        this.n = n;
                    }

                    @Override
                    public boolean equals(Object other) {
                        if (this == other) {
                            return true;
                        }
                        return other instanceof Pair that
                                && getId() != null
                                && getId().equals(that.getId());
                    }

                    @Override
                    public int hashCode() {
                        return Pair.class.hashCode();
                    }

                    @Override
                    public String toString() {
                        return "Pair[id=" + getId() + "]";
                    }
                }
                """);
        assertThat(code.methods("PairOfBase", "addPair")).isEqualTo("""
                public void addPair(Pair pair) {
                    this.pairs.add(pair);
                    pair.setSelf((PairOf) this);
                }
                """);
        code.works();
    }

    @Test
    void servesAnApplicationAsOneClassWould() {
        GeneratedCode code = generate(folder, EVERY_KIND);

        JpaScenario.with(code).says("""
                        transaction(em -> {
                            Artist artist = Artist.create();
                            artist.setName("Another");
                            em.persist(artist);
                            Album album = Album.create("Second", artist);
                            artist.addAlbum(album);
                            em.persist(album);
                            em.persist(Track.create(album, 1L, "Outro"));
                        });
                        transaction(em -> {
                            Album proxy = em.getReference(Album.class, 2L);
                            say(proxy.equals(em.createQuery("from Album a where a.title = 'Second'", Album.class)
                                    .getSingleResult()));
                            say(em.createQuery("select t.album.artist.name from Track t where t.title = 'Outro'")
                                    .getSingleResult());
                            say(em.createQuery("from Sale").getResultList().size());
                        });
                        """, "true", "Another", "2");
    }
}
