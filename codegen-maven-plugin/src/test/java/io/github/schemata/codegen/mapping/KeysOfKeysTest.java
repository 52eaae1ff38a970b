package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composite keys that have other keys in them, down to the fourth level. */
public final class KeysOfKeysTest {

    /** The tables, which other tests try their ways on, too. */
    public static final String SQL = """
            CREATE TABLE country (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE region (
              country INTEGER NOT NULL REFERENCES country(id), "no" INTEGER NOT NULL, name TEXT,
              PRIMARY KEY (country, "no"));
            CREATE TABLE street (
              c_code INTEGER NOT NULL, reg_no INTEGER NOT NULL, name TEXT NOT NULL,
              PRIMARY KEY (c_code, reg_no, name),
              FOREIGN KEY (c_code, reg_no) REFERENCES region(country, "no"));
            CREATE TABLE house (
              sc INTEGER NOT NULL, sr BIGINT NOT NULL, street_name TEXT NOT NULL, house_no INTEGER NOT NULL, colour TEXT,
              PRIMARY KEY (house_no, street_name, sr, sc),
              FOREIGN KEY (sr, sc, street_name) REFERENCES street(reg_no, c_code, name));
            CREATE TABLE roof (
              c INTEGER NOT NULL, r INTEGER NOT NULL, s TEXT NOT NULL, h INTEGER NOT NULL, form TEXT,
              PRIMARY KEY (c, r, s, h),
              FOREIGN KEY (c, r, s, h) REFERENCES house(sc, sr, street_name, house_no));
            CREATE TABLE visit (
              id INTEGER PRIMARY KEY, c INTEGER, r INTEGER, s TEXT, h INTEGER,
              FOREIGN KEY (c, r, s, h) REFERENCES roof(c, r, s, h) ON DELETE CASCADE);
            CREATE TABLE "a room" ("the house" TEXT NOT NULL, "order" INTEGER NOT NULL, PRIMARY KEY ("the house", "order"));
            CREATE TABLE door (
              from_house TEXT NOT NULL, from_no INTEGER NOT NULL, to_house TEXT NOT NULL, to_no INTEGER NOT NULL,
              PRIMARY KEY (from_house, from_no, to_house, to_no),
              FOREIGN KEY (from_no, from_house) REFERENCES "A ROOM"("ORDER", "the house"),
              FOREIGN KEY (to_house, to_no) REFERENCES "a room");
            CREATE TABLE key_box (
              house TEXT NOT NULL, room_no INTEGER (10) NOT NULL, hook INTEGER NOT NULL,
              PRIMARY KEY (house, room_no, hook),
              FOREIGN KEY (house, room_no) REFERENCES "a room");
            INSERT INTO country VALUES (1, 'Germany'), (2, 'France');
            INSERT INTO region VALUES (1, 1, 'Hessen'), (2, 1, 'Bretagne');
            INSERT INTO street VALUES (1, 1, 'Hof'), (2, 1, 'Rue');
            INSERT INTO house VALUES (1, 1, 'Hof', 7, 'red'), (2, 1, 'Rue', 8, NULL);
            INSERT INTO roof VALUES (1, 1, 'Hof', 7, 'flat');
            INSERT INTO visit VALUES (1, 1, 1, 'Hof', 7), (2, NULL, NULL, NULL, NULL);
            INSERT INTO "a room" VALUES ('A', 1), ('A', 2);
            INSERT INTO door VALUES ('A', 1, 'A', 2);
            INSERT INTO key_box VALUES ('A', 1, 3);
            """;

    @TempDir
    private static Path folder;

    private static GeneratedCode code;

    @BeforeAll
    static void generate() {
        code = GeneratedCode.of(folder, SQL);
    }

    @Test
    void derivesAComponentFromAKeyOfOneColumn() {
        assertThat(code.fields("Region")).isEqualTo("""
                        @EmbeddedId
                        private RegionId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("country")
                        @JoinColumn(name = "country", nullable = false, columnDefinition = "INTEGER")
                        private Country country;

                        @Column(name = "name")
                        private String name;

                        @OneToMany(mappedBy = "region")
                        private Set<Street> streets = new LinkedHashSet<>();
                        """);
    }

    @Test
    void putsAKeyOfTwoColumnsIntoTheNextKeyWhole() {
        assertThat(code.fields("Street")).isEqualTo("""
                        @EmbeddedId
                        private StreetId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("region")
                        @JoinColumns({
                            @JoinColumn(name = "c_code", nullable = false, columnDefinition = "INTEGER"),
                            @JoinColumn(name = "reg_no", nullable = false, columnDefinition = "INTEGER")
                        })
                        private Region region;

                        @OneToMany(mappedBy = "street")
                        private Set<House> houses = new LinkedHashSet<>();
                        """);
        assertThat(code.source("StreetId")).endsWith("""
                        public record StreetId(RegionId region,
                                @Column(name = "name", nullable = false) String name) implements Serializable {
                        }
                        """);
    }

    @Test
    void putsAKeyOfAKeyIntoAThird() {
        assertThat(code.fields("House")).isEqualTo("""
                        @EmbeddedId
                        private HouseId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("street")
                        @JoinColumns({
                            @JoinColumn(name = "sc", referencedColumnName = "c_code", nullable = false, columnDefinition = "INTEGER"),
                            @JoinColumn(name = "sr", referencedColumnName = "reg_no", nullable = false, columnDefinition = "BIGINT"),
                            @JoinColumn(name = "street_name", referencedColumnName = "name", nullable = false)
                        })
                        private Street street;

                        @Column(name = "colour")
                        private String colour;
                        """);
        assertThat(code.source("HouseId")).endsWith("""
                        public record HouseId(
                                @Column(name = "house_no", nullable = false, columnDefinition = "INTEGER") Long houseNo,
                                StreetId street) implements Serializable {
                        }
                        """);
        assertThat(code.methods("House", "House(")).isEqualTo("""
                        protected House() {
                        }
                        public House(Street street, Long houseNo) {
                            this.street = street;
                            this.id = new HouseId(houseNo, street.getId());
                        }
                        """);
    }

    @Test
    void sharesTheRecordWhereTheWholeKeyIsAnother() {
        assertThat(code.fields("Roof")).isEqualTo("""
                        @EmbeddedId
                        private HouseId id;

                        @OneToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId
                        @JoinColumns({
                            @JoinColumn(name = "h", referencedColumnName = "house_no", nullable = false, columnDefinition = "INTEGER"),
                            @JoinColumn(name = "c", referencedColumnName = "sc", nullable = false, columnDefinition = "INTEGER"),
                            @JoinColumn(name = "r", referencedColumnName = "sr", nullable = false, columnDefinition = "INTEGER"),
                            @JoinColumn(name = "s", referencedColumnName = "street_name", nullable = false)
                        })
                        private House house;

                        @Column(name = "form")
                        private String form;

                        @OneToMany(mappedBy = "roof")
                        private Set<Visit> visits = new LinkedHashSet<>();
                        """);
        assertThat(code.classes()).doesNotContain("RoofId");
    }

    @Test
    void refersToNestedKeysByTheirColumns() {
        assertThat(code.fields("Visit")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumns({
                            @JoinColumn(name = "c", referencedColumnName = "c", columnDefinition = "INTEGER"),
                            @JoinColumn(name = "r", referencedColumnName = "r", columnDefinition = "INTEGER"),
                            @JoinColumn(name = "s", referencedColumnName = "s"),
                            @JoinColumn(name = "h", referencedColumnName = "h", columnDefinition = "INTEGER")
                        })
                        @OnDelete(action = OnDeleteAction.CASCADE)
                        private Roof roof;
                        """);
    }

    @Test
    void joinsQuotedKeysInTheOrderOfTheirRecord() {
        assertThat(code.fields("Door")).isEqualTo("""
                        @EmbeddedId
                        private DoorId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("from")
                        @JoinColumns({
                            @JoinColumn(name = "from_house", nullable = false),
                            @JoinColumn(name = "from_no", nullable = false, columnDefinition = "INTEGER")
                        })
                        private ARoom from;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("to")
                        @JoinColumns({
                            @JoinColumn(name = "to_house", nullable = false),
                            @JoinColumn(name = "to_no", nullable = false, columnDefinition = "INTEGER")
                        })
                        private ARoom to;
                        """);
    }

    @Test
    void keepsColumnsFlatWhoseTypeHibernateWouldNotFindAgainInANestedKey() {
        assertThat(code.fields("KeyBox")).isEqualTo("""
                        @EmbeddedId
                        private KeyBoxId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumns({
                            @JoinColumn(name = "house", referencedColumnName = "\\"the house\\"", insertable = false, updatable = false),
                            @JoinColumn(name = "room_no", referencedColumnName = "\\"order\\"", insertable = false, updatable = false)
                        })
                        private ARoom aRoom;
                        """);
        assertThat(code.methods("KeyBox", "KeyBox(")).isEqualTo("""
                        protected KeyBox() {
                        }
                        public KeyBox(ARoom aRoom, Long hook) {
                            this.aRoom = aRoom;
                            this.id = new KeyBoxId(aRoom.getId().theHouse(), aRoom.getId().order(), hook);
                        }
                        """);
    }

    @Test
    void works() {
        code.works();
    }

    @Test
    void persistsNewParentsAndChildrenOfEveryLevelInOneTransaction() {
        JpaScenario.with(code)
                .says("""
                        transaction(em -> {
                            Country country = new Country("Italy");
                            Region region = new Region(country, 5L);
                            Street street = new Street(region, "Via");
                            House house = new House(street, 9L);
                            Roof roof = new Roof(house);
                            Visit visit = Visit.create();
                            visit.setRoof(roof);
                            List.of(country, region, street, house, roof, visit).forEach(em::persist);
                        });
                        transaction(em -> {
                            Visit visit = em.createQuery("from Visit v where v.roof.id.street.name = 'Via'", Visit.class)
                                    .getSingleResult();
                            say(visit.getRoof().getId());
                            say(visit.getRoof().getHouse().getStreet().getRegion().getCountry().getName());
                        });
                        """, "HouseId[houseNo=9, street=StreetId[region=RegionId[country=3, no=5], name=Via]]", "Italy");
    }
}
