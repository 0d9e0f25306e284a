package dk.vaern.incident.imports.csaf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.incident.imports.csaf.document.CsafViolation;
import dk.vaern.incident.imports.csaf.document.StrictJson;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, an answer comes, soon, and never as an exception. */
class CsafHostileTest {

    private static final CsafReader READER = new CsafReader();
    private static final byte[] REAL = RealDocument.named("icsa-17-250-01").bytes();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "\"\"",
            "\" \"",
            "\"\\uD800\"",
            "\"\\u0000\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\":1}",
            "\"2.0\"",
            "NaN",
            "9".repeat(200));

    private static List<CsafViolation> violations(byte[] bytes) {
        CsafReading reading = READER.read(bytes);
        assertThat(reading).isInstanceOf(CsafReading.Rejected.class);
        return ((CsafReading.Rejected) reading).violations();
    }

    private static void assertAnswered(byte[] bytes) {
        switch (READER.read(bytes)) {
            case CsafReading.Accepted(var advisory) -> assertThat(advisory.id()).isNotEmpty();
            case CsafReading.Rejected(var violations) -> assertThat(violations).isNotEmpty();
        }
    }

    @Nested
    class BadJson {

        static Stream<Arguments> documents() {
            String real = new String(REAL, UTF_8);
            return Stream.of(
                    Arguments.of("nothing", bytes("")),
                    Arguments.of("blanks", bytes(" \n")),
                    Arguments.of("no JSON", bytes("<csaf/>")),
                    Arguments.of("half of it", Arrays.copyOf(REAL, REAL.length / 2)),
                    Arguments.of("two documents", bytes(real + real)),
                    Arguments.of("a name twice", bytes(real.replaceFirst("\"title\"", "\"title\":\"x\",\"title\""))),
                    Arguments.of("a byte order mark", bytes("\uFEFF" + real)),
                    Arguments.of("UTF-16", real.getBytes(UTF_16)),
                    Arguments.of("UTF-16 without a mark", real.getBytes(UTF_16LE)),
                    Arguments.of("Latin 1", real.replace("Server", "Værn").getBytes(ISO_8859_1)),
                    Arguments.of("an overlong slash", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}),
                    Arguments.of("a surrogate in UTF-8", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}),
                    Arguments.of("NaN", bytes("{\"a\":NaN}")),
                    Arguments.of("a comment", bytes("/* */" + real)),
                    Arguments.of("U+0000", bytes(real.replace("SpiderControl", "Spider\\u0000Control"))),
                    Arguments.of("half a pair", bytes(real.replace("SpiderControl", "Spider\\uD83DControl"))),
                    Arguments.of("deep arrays", bytes("[".repeat(100_000))),
                    Arguments.of("deep objects", bytes("{\"a\":".repeat(100_000))),
                    Arguments.of("a long text", bytes("{\"a\":\"" + "x".repeat(2_000_000) + "\"}")),
                    Arguments.of("a long number", bytes("{\"a\":" + "9".repeat(10_000) + "}")),
                    Arguments.of("a long name", bytes("{\"" + "x".repeat(10_000) + "\":1}")),
                    Arguments.of("too many bytes", new byte[StrictJson.MOST_BYTES + 1]));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(UTF_8);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("documents")
        void is_refused_as_json(String name, byte[] document) {
            assertThat(violations(document)).as(name).singleElement().satisfies(violation -> {
                assertThat(violation.rule()).isIn("json", "csaf-schema");
                assertThat(violation.detail()).hasSizeLessThan(400).doesNotContainPattern("\\p{Cntrl}");
            });
        }
    }

    @Nested
    class CostlyDocuments {

        private static final int MANY = 50_000;

        private void assertSoon(String productTree, String vulnerabilities) {
            byte[] document = RealDocument.named("icsa-17-250-01").with(tree -> {
                tree.set("product_tree", RealDocument.object(productTree));
                tree.set("vulnerabilities", RealDocument.array(vulnerabilities));
            });
            Assertions.assertThatCode(() -> assertAnswered(document)).doesNotThrowAnyException();
            long start = System.nanoTime();
            assertAnswered(document);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }

        @Test
        void many_relationships_that_lead_into_a_circle() {
            String chain = IntStream.range(0, MANY)
                    .mapToObj(i -> ("{'category':'installed_on','full_product_name':{'name':'n','product_id':'R%1$d'},"
                                    + "'product_reference':'R%2$d','relates_to_product_reference':'R%2$d'}")
                            .formatted(i, Math.min(i + 1, MANY - 1)))
                    .collect(Collectors.joining(",", "[", "]"));
            assertSoon("{'relationships':" + chain + "}", "[{'title':'t'}]");
        }

        @Test
        void many_mentions_of_a_large_group() {
            String ids = IntStream.range(0, 5_000).mapToObj(i -> "'P" + i + "'").collect(Collectors.joining(","));
            String flags = "{'label':'component_not_present','group_ids':['G']},".repeat(MANY);
            assertSoon(
                    "{'product_groups':[{'group_id':'G','product_ids':[" + ids + "]}]}",
                    "[{'flags':[" + flags.substring(0, flags.length() - 1) + "]}]");
        }

        @Test
        void many_products_below_a_long_name() {
            String leaves = IntStream.range(0, MANY)
                    .mapToObj(i -> "{'category':'product_version','name':'v','product':{'name':'n','product_id':'P%d'}}"
                            .formatted(i))
                    .collect(Collectors.joining(",", "[", "]"));
            assertSoon(
                    "{'branches':[{'category':'vendor','name':'" + "x".repeat(900_000) + "','branches':" + leaves
                            + "}]}",
                    "[{'title':'t'}]");
        }
    }

    @Property(tries = 500)
    void a_truncated_document_is_answered(@ForAll @IntRange(max = 7_000) int length) {
        assertAnswered(Arrays.copyOf(REAL, length));
    }

    @Property(tries = 1_000)
    void a_document_with_a_changed_byte_is_answered(
            @ForAll @IntRange(max = 7_000) int at, @ForAll @ByteRange byte value) {
        byte[] changed = REAL.clone();
        changed[at] = value;
        assertAnswered(changed);
    }

    @Property(tries = 2_000)
    void a_document_with_a_changed_value_is_answered(@ForAll("changed") byte[] document) {
        assertAnswered(document);
    }

    /** One of its values, of whatever kind, replaced by another one. */
    @Provide
    Arbitrary<byte[]> changed() {
        String real = new String(REAL, UTF_8);
        List<Integer> colons = IntStream.range(0, real.length() - 1)
                .filter(i -> real.startsWith("\": ", i))
                .boxed()
                .toList();
        return Arbitraries.of(colons)
                .flatMap(colon -> Arbitraries.of(VALUES).map(value -> replaced(real, colon + 3, value)));
    }

    private static byte[] replaced(String real, int start, String value) {
        int depth = 0;
        boolean quoted = false;
        int end = start;
        for (; end < real.length(); end++) {
            char c = real.charAt(end);
            quoted = quoted ^ (c == '"' && real.charAt(end - 1) != '\\');
            if (quoted) {
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : 0;
            if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                break;
            }
            depth -= c == '}' || c == ']' ? 1 : 0;
        }
        return (real.substring(0, start) + value + real.substring(end)).getBytes(UTF_8);
    }
}
