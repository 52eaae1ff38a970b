package io.github.schemata.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

final class CommandTest {

    @Test
    void isTheGoalAloneWhereNothingWasTyped() {
        Properties typed = new Properties();
        typed.setProperty("user.home", "/home/me");
        typed.setProperty("codegen.skip", "false");

        assertThat(new Command("mvn codegen:generate", typed)).hasToString("mvn codegen:generate");
    }

    @Test
    void repeatsWhatWasTypedButForSecrets() {
        Properties typed = new Properties();
        typed.setProperty("codegen.url", "jdbc:postgresql://me:secret@host/shop?password=secret");
        typed.setProperty("codegen.password", "secret");
        typed.setProperty("codegen.tables", "Artist,Invoice*");
        typed.setProperty("codegen.outputDirectory", "my folder/it's");

        assertThat(new Command("mvn codegen:generate", typed))
                .hasToString("mvn codegen:generate -Dcodegen.outputDirectory='my folder/it'\\''s' -Dcodegen.password=…"
                        + " -Dcodegen.tables='Artist,Invoice*' -Dcodegen.url='jdbc:postgresql://…@host/shop?…'");
    }
}
