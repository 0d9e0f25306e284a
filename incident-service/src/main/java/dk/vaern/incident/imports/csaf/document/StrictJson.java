package dk.vaern.incident.imports.csaf.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bytes to a JSON tree, or a finding of rule {@code json}: hostile bytes end here, and never in an exception.
 *
 * <p>Stricter than RFC 8259 must be, as RFC 7493 (I-JSON) is: UTF-8 without a byte order mark, no name twice in an
 * object, no lone surrogate; and no U+0000, which PostgreSQL's text cannot hold.
 */
public final class StrictJson {

    /** What appendix C of the standard asks a reader of CSAF documents to be able to take. */
    public static final int MOST_BYTES = 15 * 1024 * 1024;

    /** Thirty levels of branches, each an array and an object, and room for what is around them. */
    private static final int DEEPEST = 100;

    private static final int MOST_TOKENS = 1_500_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;

    private static final String RULE = "json";

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Empty when the findings say why. */
    public Optional<JsonNode> read(byte[] bytes, Findings findings) {
        if (bytes.length > MOST_BYTES) {
            findings.refuseWhole(RULE, "larger than " + MOST_BYTES + " bytes");
            return Optional.empty();
        }
        String text = new String(bytes, UTF_8);
        if (text.startsWith("\uFEFF")) {
            findings.refuseWhole(RULE, "starts with a byte order mark");
            return Optional.empty();
        }
        if (text.indexOf('\0') >= 0 || (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes))) {
            findings.refuseWhole(RULE, "is not UTF-8");
            return Optional.empty();
        }
        return parse(bytes, mayHoldUnstorable(text), findings);
    }

    /** From bytes, which is quicker; they hold no zero, by which the parser would take them for UTF-16 or UTF-32. */
    private Optional<JsonNode> parse(byte[] bytes, boolean mayHoldUnstorable, Findings findings) {
        try {
            JsonNode tree = mapper.readTree(bytes);
            if (mayHoldUnstorable && holdsUnstorable(tree)) {
                findings.refuseWhole(RULE, "holds U+0000 or half a surrogate pair");
                return Optional.empty();
            }
            return Optional.of(tree);
        } catch (JacksonException e) {
            findings.refuseWhole(RULE, reason(e));
            return Optional.empty();
        }
    }

    private static String reason(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String message = Quote.oneLine(Quote.cut(e.getOriginalMessage(), 200));
        return at == null || at.getLineNr() < 1
                ? message
                : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + message;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** Well-formed UTF-8 can bring these in by an escape only. */
    private static boolean mayHoldUnstorable(String text) {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            if (text.startsWith("u0000", at + 1) || text.regionMatches(true, at + 1, "uD", 0, 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsUnstorable(JsonNode node) {
        if (node.isString()) {
            return isUnstorable(node.stringValue());
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (isUnstorable(property.getKey()) || holdsUnstorable(property.getValue())) {
                    return true;
                }
            }
            return false;
        }
        for (JsonNode item : node) {
            if (holdsUnstorable(item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnstorable(String text) {
        return text.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
