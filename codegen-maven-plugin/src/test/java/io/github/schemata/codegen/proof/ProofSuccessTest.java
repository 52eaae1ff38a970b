package io.github.schemata.codegen.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that are right, of every shape: the proof finds no fault and says what it did. */
final class ProofSuccessTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void provesTablesKeysAndViews(HibernateJars hibernate) {
        ProofResult result = MusicShop.in(directory).proveOn(hibernate);

        assertThat(String.join("\n", result.lines())).isEqualTo("""
                        entity          table            rows  read  verdict  written
                        Album           album               3     3  ok       copy
                        Artist          artist              3     3  ok       copy
                        Biography       biography           2     2  ok       copy
                        Employee        employee            3     3  ok       copy
                        EmptyNote       empty_note          0     0  ok       made
                        ExpensiveAlbum  expensive_album     2     2  ok       read only
                        Playlist        playlist            2     2  ok       copy
                        PlaylistAlbum   playlist_album      3     3  ok       copy
                        Review          review              3     3  ok       copy

                        12 sources compiled with 0 warnings; 9 entities, 21 rows read, 8 written, 0 not written, 0 faults""");
    }
}
