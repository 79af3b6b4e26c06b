package org.nuages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What nobody means: texts, JSON values, bodies and types that have broken services before. */
final class Nonsense {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "'",
            "';drop table products;--",
            "%",
            "_",
            "\\",
            "%_%\\",
            "../../etc/passwd",
            "null",
            "undefined",
            "NaN",
            "Infinity",
            "-1",
            "0",
            "1e309",
            "1E-400",
            "9".repeat(1_000),
            "-0",
            "0x10",
            "true",
            "[]",
            "{}",
            "\"",
            "<script>",
            "${7*7}",
            "😀",
            "\u202e",
            "\ufeff",
            "é".repeat(300),
            "2025-02-30",
            "9999999999-01-01",
            "2025-01-01T25:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "a,b,,-,--a",
            "\"a b");

    /** Already encoded, because no character stands for them. */
    private static final List<String> RAW = List.of("%FF", "%ED%A0%80", "%C0%80", "%00", "%2F", "%5C", "a%0d%0ab");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "1e2147483647",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"a\":{\"b\":[]}}",
            "\"%_\\\\'\"",
            "9".repeat(900));

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "true",
            "1",
            "\"x\"",
            "[]",
            "{}",
            "[{}]",
            "[[]]",
            "[null,1,\"x\"]",
            "{",
            "}",
            "[",
            "{}{}",
            "{\"a\"}",
            "{\"a\":}",
            "\0",
            "[".repeat(500),
            "[".repeat(500) + "]".repeat(500),
            "[".repeat(100_000),
            "{\"a\":".repeat(5_000),
            "9".repeat(1_000_000),
            "\"" + "9".repeat(1_000_000) + "\"",
            "\ufeff{}",
            "a=b&c=%zz",
            "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nv\r\n--x--",
            "--x");

    static final List<String> OTHER_TYPES = List.of(
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "nonsense",
            "application/json; charset=utf-16");

    private Nonsense() {}

    static List<String> texts() {
        return Stream.concat(TEXTS.stream().map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)), RAW.stream())
                .toList();
    }

    static List<String> values(int longest) {
        return Stream.concat(VALUES.stream(), Stream.of("x", "9").map(text -> "\"" + text.repeat(longest) + "\""))
                .toList();
    }

    static List<byte[]> bodies() {
        return Stream.concat(
                        BODIES.stream().map(body -> body.getBytes(StandardCharsets.UTF_8)),
                        Stream.of(
                                new byte[] {(byte) 0xff, (byte) 0xfe, '{', '}'},
                                "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                                "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16)))
                .toList();
    }
}
