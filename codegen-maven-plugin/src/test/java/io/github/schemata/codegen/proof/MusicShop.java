package io.github.schemata.codegen.proof;

import java.nio.file.Path;

/** A database with every kind of key, and entities for it that are right. */
final class MusicShop {

    private MusicShop() {}

    static Trial in(Path directory) {
        Trial shop = new Trial(directory).sql(SCHEMA).sql(ROWS);
        for (String source : SOURCES.split("(?m)^---$")) {
            shop.source(source.strip());
        }
        return shop;
    }

    static final String SCHEMA = """
            create table artist (id integer primary key, name nvarchar(120) not null unique);
            create table album (
              id integer primary key autoincrement,
              title nvarchar(160) not null,
              artist_id integer not null references artist,
              price numeric(10,2) not null default 9.99,
              released datetime,
              cover blob
            );
            create table employee (
              id integer primary key,
              badge char(4) not null check (badge glob '[A-Z][A-Z]-[0-9]' and length(badge) = 4),
              reports_to integer references employee (id)
            );
            create unique index employee_badge on employee (badge);
            create table biography (
              artist_id integer primary key references artist (id),
              text text not null
            );
            create table playlist (name text primary key not null check (length(name) <= 3)) without rowid;
            create table playlist_album (
              playlist text not null references playlist (name),
              album_id integer not null references album (id),
              position integer not null,
              primary key (playlist, album_id)
            );
            create table review (
              album_id integer not null references album (id),
              number integer not null,
              stars text not null check (stars in ('good', 'bad')),
              primary key (album_id, number)
            ) without rowid;
            create table empty_note (
              id integer primary key,
              album_id integer not null references album (id),
              body text not null
            );
            create view expensive_album as select title, price from album where price > 5;
            """;

    static final String ROWS = """
            insert into artist values (1, 'Ann'), (2, 'Bob'), (7, 'Cy');
            insert into album values (1, 'First', 1, 9.99, '2020-01-31 10:00:00', x'01'), (2, 'Second', 1, 4, null, null),
              (3, 'Third', 2, 12.5, '2021-05-01 00:00:00', null);
            insert into employee values (1, 'AA-1', null), (2, 'AA-2', 1), (3, 'AA-9', 2);
            insert into biography values (1, 'long'), (2, 'short');
            insert into playlist values ('pop'), ('zzz');
            insert into playlist_album values ('pop', 1, 1), ('pop', 2, 2), ('zzz', 1, 1);
            insert into review values (1, 1, 'good'), (1, 2, 'bad'), (3, 1, 'good');
            """;

    private static final String SOURCES = """
            @Entity
            @Table(name = "artist")
            public class Artist {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", columnDefinition = "integer")
                private Long id;

                @Column(name = "name", nullable = false, length = 120)
                private String name;

                @OneToMany(mappedBy = "artist")
                private Set<Album> albums = new LinkedHashSet<>();

                protected Artist() {}
            }
            ---
            @Entity
            @Table(name = "album")
            public class Album {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", columnDefinition = "integer")
                private Long id;

                @Column(name = "title", nullable = false, length = 160)
                private String title;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "artist_id", nullable = false, columnDefinition = "integer")
                private Artist artist;

                @Column(name = "price", nullable = false, columnDefinition = "numeric(10,2)")
                private BigDecimal price = new BigDecimal("9.99");

                @Convert(converter = Moments.class)
                @Column(name = "released", columnDefinition = "datetime")
                private LocalDateTime released;

                @Column(name = "cover")
                private byte[] cover;

                protected Album() {}
            }
            ---
            @Converter
            public class Moments implements AttributeConverter<LocalDateTime, String> {
                private static final java.time.format.DateTimeFormatter FORM =
                        java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

                @Override
                public String convertToDatabaseColumn(LocalDateTime moment) {
                    return moment == null ? null : FORM.format(moment);
                }

                @Override
                public LocalDateTime convertToEntityAttribute(String text) {
                    return text == null ? null : LocalDateTime.parse(text, FORM);
                }
            }
            ---
            @Entity
            @Table(name = "employee")
            public class Employee {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", columnDefinition = "integer")
                private Long id;

                @Column(name = "badge", nullable = false, columnDefinition = "char(4)")
                private String badge;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "reports_to", columnDefinition = "integer")
                private Employee reportsTo;

                protected Employee() {}
            }
            ---
            @Entity
            @Table(name = "biography")
            public class Biography {
                @Id
                @Column(name = "artist_id", columnDefinition = "integer")
                private Long artistId;

                @MapsId
                @OneToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "artist_id", nullable = false, columnDefinition = "integer")
                private Artist artist;

                @Column(name = "\\"text\\"", nullable = false)
                private String text;

                protected Biography() {}
            }
            ---
            @Entity
            @Table(name = "playlist")
            public class Playlist {
                @Id
                @Column(name = "name", nullable = false)
                private String name;

                protected Playlist() {}
            }
            ---
            @Embeddable
            public record PlaylistAlbumId(
                    @Column(name = "playlist") String playlist,
                    @Column(name = "album_id", columnDefinition = "integer") Long albumId)
                    implements Serializable {}
            ---
            @Entity
            @Table(name = "playlist_album")
            public class PlaylistAlbum {
                @EmbeddedId
                private PlaylistAlbumId id;

                @MapsId("playlist")
                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "playlist", nullable = false)
                private Playlist playlist;

                @MapsId("albumId")
                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "album_id", nullable = false, columnDefinition = "integer")
                private Album album;

                @Column(name = "position", nullable = false, columnDefinition = "integer")
                private Long position;

                protected PlaylistAlbum() {}
            }
            ---
            @Embeddable
            public record ReviewId(
                    @Column(name = "album_id", columnDefinition = "integer") Long albumId,
                    @Column(name = "number", columnDefinition = "integer") Long number)
                    implements Serializable {}
            ---
            @Entity
            @Table(name = "review")
            public class Review {
                public enum Stars { good, bad }

                @EmbeddedId
                private ReviewId id;

                @MapsId("albumId")
                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "album_id", nullable = false, columnDefinition = "integer")
                private Album album;

                @Enumerated(EnumType.STRING)
                @Column(name = "stars", nullable = false, columnDefinition = "text")
                private Stars stars;

                protected Review() {}
            }
            ---
            @Entity
            @Table(name = "empty_note")
            public class EmptyNote {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", columnDefinition = "integer")
                private Long id;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "album_id", nullable = false, columnDefinition = "integer")
                private Album album;

                @Column(name = "body", nullable = false)
                private String body;

                protected EmptyNote() {}
            }
            ---
            @Entity
            @Immutable
            @Subselect("select row_number() over () as id, v.* from \\"expensive_album\\" as v")
            public class ExpensiveAlbum {
                @Id
                @Column(name = "id")
                private Long id;

                @Column(name = "title")
                private String title;

                @Column(name = "price")
                private BigDecimal price;

                protected ExpensiveAlbum() {}
            }
            """;
}
