package dk.vaern.eventstore.processing;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A token as text: {@code {"at":7}}, {@code {"replay":{"until":{"at":9},"at":7}}} or {@code {"merged":[{…},{…}]}}. It names
 * no class, so nothing but a token is ever made from it.
 */
final class TokenJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TokenJson() {}

    static @Nullable String write(@Nullable TrackingToken token) {
        return token == null ? null : JSON.writeValueAsString(node(token));
    }

    static @Nullable TrackingToken read(@Nullable String text) {
        return text == null ? null : token(JSON.readTree(text));
    }

    /** How far the token has come at least, null for the beginning. */
    static @Nullable Long position(@Nullable TrackingToken token) {
        TrackingToken lowest = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return lowest instanceof GlobalSequenceTrackingToken at ? at.getGlobalIndex() : null;
    }

    private static ObjectNode node(TrackingToken token) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (token) {
            case GlobalSequenceTrackingToken at -> node.put("at", at.getGlobalIndex());
            case ReplayToken replay -> {
                ObjectNode inner = node.putObject("replay");
                inner.set("until", node(replay.getTokenAtReset()));
                if (replay.getCurrentToken() != null) {
                    inner.set("now", node(replay.getCurrentToken()));
                }
            }
            case MergedTrackingToken merged ->
                node.putArray("merged")
                        .add(nullable(merged.lowerSegmentToken()))
                        .add(nullable(merged.upperSegmentToken()));
            default -> throw new IllegalArgumentException("not a token of this store: " + token);
        }
        return node;
    }

    private static JsonNode nullable(@Nullable TrackingToken token) {
        return token == null ? JsonNodeFactory.instance.nullNode() : node(token);
    }

    private static @Nullable TrackingToken token(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.has("at")) {
            return new GlobalSequenceTrackingToken(node.get("at").longValue());
        }
        JsonNode replay = node.get("replay");
        if (replay != null) {
            return ReplayToken.createReplayToken(token(replay.get("until")), token(replay.get("now")));
        }
        JsonNode merged = node.get("merged");
        if (merged == null || merged.size() != 2) {
            throw new IllegalArgumentException("not a token of this store: " + node);
        }
        return MergedTrackingToken.merged(token(merged.get(0)), token(merged.get(1)));
    }
}
