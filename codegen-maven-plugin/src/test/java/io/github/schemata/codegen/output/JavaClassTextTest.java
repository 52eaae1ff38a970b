package io.github.schemata.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaClassTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class Album extends AlbumBase {}",
                "public class Album\r\n    extends\tAlbumBase implements Named {}",
                "public final class Album /* extends Other */ extends model.AlbumBase {}",
                "// class Album extends Other\nclass Album extends AlbumBase{}",
                "@Named(\"class Album extends \\\" Other\") class Album extends AlbumBase {}",
            })
    void findsTheSuperclass(String text) {
        assertThat(JavaClassText.superclassOf("Album", text)).contains("AlbumBase");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class Album {}",
                "public class Albums extends AlbumBase {}",
                "public class Album implements AlbumBase {}",
                "/** class Album extends AlbumBase */ class Album {}",
                "",
            })
    void findsNone(String text) {
        assertThat(JavaClassText.superclassOf("Album", text)).isEmpty();
    }

    @Test
    void knowsNamesInAnyScript() {
        assertThat(JavaClassText.superclassOf("Größe", "class Größe extends GrößeBase {"))
                .contains("GrößeBase");
    }
}
