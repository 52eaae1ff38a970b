package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class InheritanceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyKindGivesItsTables(Hibernate hibernate) {
        EntitySchema schema = new EntityProject(folder, hibernate)
                .java(
                        "@Entity @Inheritance(strategy = InheritanceType.SINGLE_TABLE) @DiscriminatorColumn(length = 8) abstract class Single { @Id int id; }",
                        "@Entity @DiscriminatorValue(\"one\") class SingleOne extends Single { @Column(nullable = false) String a; }",
                        "@Entity @Inheritance(strategy = InheritanceType.JOINED) class Joined { @Id int id; }",
                        "@Entity class JoinedOne extends Joined { int b; }",
                        "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) abstract class Each { @Id int id; int c; @ManyToOne Joined joined; }",
                        "@Entity class EachOne extends Each { int d; }",
                        "@MappedSuperclass abstract class Base { @Id int id; @Column(length = 5) String e; }",
                        "@Entity class OnBase extends Base { int f; }",
                        "@Entity @org.hibernate.annotations.Subselect(\"select 1 as id\") class Nothing { @Id int id; }",
                        "@Entity @org.hibernate.annotations.View(query = \"select 1 as id\") class Seen { @Id int id; }",
                        "@Entity @SecondaryTable(name = \"extra\") class Main { @Id int id; @Column(table = \"extra\") String g; }")
                .read();

        assertThat(Shown.all(schema).replaceAll("(?m)^allowed .*\\R", "")).isEqualTo("""
                        EachOne
                          id whole(32) not null
                          c whole(32) not null
                          joined_id whole(32)
                          d whole(32) not null
                          primary key (id)
                          foreign key (joined_id) -> Joined (id)
                        Joined
                          id whole(32) not null
                          primary key (id)
                        JoinedOne
                          id whole(32) not null
                          b whole(32) not null
                          primary key (id)
                          foreign key (id) -> Joined (id)
                        Main
                          id whole(32) not null
                          primary key (id)
                        OnBase
                          id whole(32) not null
                          e text(5)
                          f whole(32) not null
                          primary key (id)
                        Single
                          id whole(32) not null
                          DTYPE text(8) not null
                          a text(255) not null
                          primary key (id)
                        extra
                          id whole(32) not null
                          g text(255)
                          primary key (id)
                          foreign key (id) -> Main (id)
                        """);
        assertThat(schema.entities())
                .extracting(entry -> entry.table().name() + " " + entry.className())
                .contains("JoinedOne shop.JoinedOne", "Single shop.Single", "extra shop.Main", "EachOne shop.EachOne");
    }
}
