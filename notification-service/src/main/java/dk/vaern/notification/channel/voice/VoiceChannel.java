package dk.vaern.notification.channel.voice;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.PhoneNumber;
import dk.vaern.notification.channel.PlainText;
import dk.vaern.notification.channel.http.JsonGateway;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a gateway call and read aloud: {@code POST {"from","to","text","language","reference"}} to a {@link JsonGateway}.
 * Nothing that nobody can listen to is read: a link is left out.
 */
public final class VoiceChannel implements Channel, AutoCloseable {

    /** Half a minute of speech. */
    private static final int LONGEST = 500;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PhoneNumber caller;
    private final JsonGateway gateway;

    public VoiceChannel(VoiceSettings settings, SSLContext tls, Clock clock) {
        this.caller = settings.caller();
        this.gateway = new JsonGateway(settings.access(), tls, clock);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.VOICE;
    }

    @Override
    public Delivery attempt(OutgoingMessage message) {
        return PhoneNumber.of(message.address())
                .map(number -> gateway.attempt(body(number, message), message.deliveryId()))
                .orElseGet(() -> new PermanentFailure("not an E.164 number", true));
    }

    @Override
    public void close() throws IOException {
        gateway.close();
    }

    private ObjectNode body(PhoneNumber number, OutgoingMessage message) {
        return JSON.createObjectNode()
                .put("from", caller.value())
                .put("to", number.value())
                .put("text", speech(message.words().body()))
                .put("language", message.words().language().tag())
                .put("reference", message.deliveryId());
    }

    private static String speech(String text) {
        var spoken = Stream.of(text.split("\\s+"))
                .filter(word -> !word.contains("://"))
                .collect(Collectors.joining(" "));
        return PlainText.line(spoken, LONGEST);
    }
}
