package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CollectionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void collectionsHaveTablesOfTheirOwn(Hibernate hibernate) {
        EntitySchema schema = new EntityProject(folder, hibernate)
                .java(
                        "@Embeddable record Phone(@Column(nullable = false) String number) {}",
                        "@Entity class Tag { @Id int id; @ManyToMany(mappedBy = \"tags\") Set<Post> posts; }",
                        """
                        @Entity class Post {
                            @Id int id;
                            @ManyToMany Set<Tag> tags;
                            @ElementCollection @OrderColumn List<String> lines;
                            @ElementCollection @CollectionTable(name = "phones") Set<Phone> phones;
                            @ElementCollection @MapKeyColumn(name = "lang", length = 5) Map<String, String> titles;
                            @OneToMany @JoinColumn(name = "post_id") List<Comment2> comments;
                        }
                        """,
                        "@Entity class Comment2 { @Id int id; }")
                .read();

        assertThat(Shown.all(schema)).isEqualTo("""
                        Comment2
                          id whole(32) not null
                          post_id whole(32)
                          primary key (id)
                          foreign key (post_id) -> Post (id)
                        Post
                          id whole(32) not null
                          primary key (id)
                        Post_Tag
                          posts_id whole(32) not null
                          tags_id whole(32) not null
                          primary key (posts_id, tags_id)
                          foreign key (posts_id) -> Post (id)
                          foreign key (tags_id) -> Tag (id)
                        Post_lines
                          Post_id whole(32) not null
                          lines_ORDER whole(32) not null
                          lines text(255)
                          primary key (Post_id, lines_ORDER)
                          foreign key (Post_id) -> Post (id)
                        Post_titles
                          Post_id whole(32) not null
                          lang text(5) not null
                          titles text(255)
                          primary key (Post_id, lang)
                          foreign key (Post_id) -> Post (id)
                        Tag
                          id whole(32) not null
                          primary key (id)
                        phones
                          Post_id whole(32) not null
                          number text(255) not null
                          primary key (Post_id, number)
                          foreign key (Post_id) -> Post (id)
                        """);
    }
}
