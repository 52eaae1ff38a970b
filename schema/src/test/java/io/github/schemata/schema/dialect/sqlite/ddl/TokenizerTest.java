package io.github.schemata.schema.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "create;WORD",
                "_a1$;WORD",
                "ünïcode;WORD",
                "日本;WORD",
                "😀;WORD",
                "xyz;WORD",
                "x;WORD",
                "'it''s';STRING",
                "'';STRING",
                "'a\"b]`';STRING",
                "'-- no /* comment */';STRING",
                "\"a \"\"b\"\"\";QUOTED",
                "\"\";QUOTED",
                "[a \"b' c];QUOTED",
                "`a``b`;QUOTED",
                "x'00fF';BLOB",
                "X'';BLOB",
                "42;NUMBER",
                "4.2;NUMBER",
                ".5;NUMBER",
                "5.;NUMBER",
                "1e10;NUMBER",
                "1.5E-3;NUMBER",
                "0x1F;NUMBER",
                "1_000;NUMBER",
                "?1;PARAMETER",
                ":name;PARAMETER",
                "-- comment;COMMENT",
                "/* a * b */;COMMENT",
                "/* never closed;COMMENT",
                "||;SYMBOL",
                "->>;SYMBOL",
                "<>;SYMBOL",
                "(;SYMBOL",
                "-;SYMBOL",
                "'never closed;ILLEGAL",
                "\"never closed\"\";ILLEGAL",
                "[never closed;ILLEGAL",
                "!;ILLEGAL",
            })
    void takesAsOneToken(String text, Kind kind) {
        assertThat(Tokenizer.tokens(text)).containsExactly(new Token(kind, 0, text));
    }

    @Test
    void splitsWhereNothingSeparates() {
        assertThat(Tokenizer.tokens("a.[b]TEXT-1--x\n(x'0')"))
                .extracting(Token::text)
                .containsExactly("a", ".", "[b]", "TEXT", "-", "1", "--x", "\n", "(", "x'0'", ")");
        assertThat(Tokenizer.tokens("a1e5 1e 0xg 5.a"))
                .extracting(Token::text)
                .containsExactly("a1e5", " ", "1", "e", " ", "0", "xg", " ", "5.", "a");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "abc;abc",
                "'it''s';it's",
                "\"a \"\"b\"\"\";a \"b\"",
                "[a \"\"b];a \"\"b",
                "`a``b`;a`b",
                "42;42",
            })
    void takesQuotesAway(String text, String value) {
        assertThat(Tokenizer.tokens(text)).extracting(Token::value).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "CREATE TABLE t (a INTEGER PRIMARY KEY, \"b\"\"\" TEXT DEFAULT 'x''y' /* c */ CHECK (a<>-1.5e3)) -- end",
                "CREATE TABLE [a b](`c`TEXT,\r\n\t'd' BLOB DEFAULT x'00')\uFEFF",
                "unclosed 'string",
            })
    void losesNothing(String sql) {
        assertSame(sql);
    }

    @Test
    void losesNothingOfWhateverText() {
        List<String> pieces = List.of(
                "'", "''", "\"", "`", "[", "]", "(", ")", "--", "/*", "*/", "\n", " ", "x'", "0x", "1", ".", "e", "-",
                "a", "É", "😀", "$", "?", "\0", "|", "<", ">", "=", "!", ",", ";", "CREATE", "\\", "\uD83D");
        Random random = new Random(20_261_122);
        for (int i = 0; i < 5000; i++) {
            assertSame(random.ints(random.nextInt(20), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining()));
        }
    }

    private static void assertSame(String sql) {
        List<Token> tokens = Tokenizer.tokens(sql);
        assertThat(tokens.stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(sql);
        int end = 0;
        for (Token token : tokens) {
            assertThat(token.start()).isEqualTo(end);
            assertThat(token.end()).isGreaterThan(end);
            assertThat(sql.substring(token.start(), token.end())).isEqualTo(token.text());
            end = token.end();
        }
    }
}
