package dk.vaern.notification.channel.sms;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.PhoneNumber;
import dk.vaern.notification.channel.http.JsonGateway;
import java.io.IOException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends a text message: {@code POST {"from","to","text","reference"}} to a {@link JsonGateway}. */
public final class SmsChannel implements Channel, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String sender;
    private final JsonGateway gateway;

    public SmsChannel(SmsSettings settings, SSLContext tls, Clock clock) {
        this.sender = settings.sender();
        this.gateway = new JsonGateway(settings.access(), tls, clock);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
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
                .put("from", sender)
                .put("to", number.value())
                .put("text", SmsText.fit(message.words().body()).text())
                .put("reference", message.deliveryId());
    }
}
