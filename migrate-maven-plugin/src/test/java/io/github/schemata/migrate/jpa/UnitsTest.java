package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.schema.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UnitsTest {

    @TempDir
    Path folder;

    private static final String A = "package shop.a;\n@Entity public class A { @Id int id; }";
    private static final String B = "package shop.b;\n@Entity public class B { @Id int id; }";

    private static List<String> tables(EntitySchema schema) {
        return schema.schema().tables().stream()
                .map(Table::name)
                .map(Object::toString)
                .toList();
    }

    private static String persistence(String units) {
        return "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.0\">\n" + units
                + "</persistence>";
    }

    @ParameterizedTest
    @EnumSource
    void theUnitTellsWhichEntities(Hibernate hibernate) {
        EntityProject library =
                new EntityProject(folder.resolve("lib"), hibernate).java(B).compile();
        EntityProject project = new EntityProject(folder, hibernate).java(A).on(library.classes());

        assertThat(tables(project.read())).containsExactly("A");

        project.resource(
                "META-INF/persistence.xml",
                persistence("<persistence-unit name='x'><class>shop.b.B</class></persistence-unit>"));
        assertThat(tables(project.readCompiled())).containsExactly("A", "B");

        project.resource("META-INF/persistence.xml", persistence("""
                        <persistence-unit name='x'>
                          <class>shop.b.B</class><exclude-unlisted-classes/>
                          <properties><property name='hibernate.default_schema' value='s'/></properties>
                        </persistence-unit>
                        """));
        assertThat(tables(project.readCompiled())).containsExactly("s.B");

        project.packages("shop.a");
        assertThat(tables(project.readCompiled())).containsExactly("s.A");
    }

    @ParameterizedTest
    @EnumSource
    void ormXmlIsTaken(Hibernate hibernate) {
        EntityProject project = new EntityProject(folder, hibernate)
                .java("class Plain { int id; String text; }")
                .resource("META-INF/orm.xml", """
                        <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                          <package>shop</package>
                          <entity class="Plain" access="FIELD"><table name="by_xml"/>
                            <attributes><id name="id"/><basic name="text"><column length="7"/></basic></attributes>
                          </entity>
                        </entity-mappings>
                        """);

        assertThat(Shown.all(project.read())).contains("by_xml", "text text(7)");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAmbiguousOrBrokenIsSaid(Hibernate hibernate) {
        EntityProject project = new EntityProject(folder, hibernate).java(A);
        project.resource(
                "META-INF/persistence.xml", persistence("<persistence-unit name='x'/><persistence-unit name='y'/>"));
        assertThatThrownBy(project::read)
                .isInstanceOf(MigrateException.class)
                .hasMessage("There is more than one persistence unit: x, y."
                        + "\nName the one whose tables the changelog is for: -Dmigrate.persistenceUnit=x");
        assertThat(tables(project.unit("y").readCompiled())).containsExactly("A");
        assertThatThrownBy(() -> project.unit("z").readCompiled())
                .hasMessageStartingWith("There is no persistence unit z on the class path, only x, y.");

        project.resource("META-INF/persistence.xml", "<persistence>\n<persistence-unit></persistence>");
        assertThatThrownBy(project::readCompiled)
                .hasMessageContaining("persistence.xml:2 is broken:")
                .hasMessageEndingWith("Mend the file.");

        project.resource(
                "META-INF/persistence.xml",
                "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><persistence><persistence-unit name='&x;'/></persistence>");
        assertThatThrownBy(project::readCompiled)
                .hasMessageMatching("(?s).*(declares XML entities|is broken).*")
                .hasMessageNotContaining("root:");
    }

    @ParameterizedTest
    @EnumSource
    void entitiesOfQueriesAloneHaveNoTables(Hibernate hibernate, @TempDir Path other) {
        assertThat(new EntityProject(other, hibernate)
                        .java(
                                "@Entity @org.hibernate.annotations.Subselect(\"select 1 as id\") class One { @Id int id; }")
                        .read()
                        .schema()
                        .tables())
                .isEmpty();
    }
}
