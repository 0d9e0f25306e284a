package dk.vaern.notification.dispatch;

import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The ways that this installation has of reaching somebody, one of each kind. */
public final class Channels {

    private final Map<ChannelKind, Channel> byKind = new EnumMap<>(ChannelKind.class);

    /** @param brought in from outside; each takes the place of our own of its kind */
    public Channels(Collection<Channel> own, Collection<Channel> brought, Circuits circuits) {
        own.forEach(channel -> byKind.put(channel.kind(), circuits.watched(channel)));
        brought.forEach(channel -> byKind.put(channel.kind(), circuits.watched(channel)));
    }

    /** Empty when this installation has none of that kind. */
    Optional<Channel> of(ContactPoint.Channel way) {
        return Optional.ofNullable(byKind.get(kind(way)));
    }

    static ChannelKind kind(ContactPoint.Channel way) {
        return switch (way) {
            case EMAIL -> ChannelKind.EMAIL;
            case SMS -> ChannelKind.SMS;
            case WEBHOOK -> ChannelKind.WEBHOOK;
            case VOICE -> ChannelKind.VOICE;
            case TEAMS -> ChannelKind.TEAMS;
            case PUSH -> ChannelKind.PUSH;
        };
    }
}
