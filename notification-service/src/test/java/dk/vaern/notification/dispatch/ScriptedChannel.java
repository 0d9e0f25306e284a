package dk.vaern.notification.dispatch;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.OutgoingMessage;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that answers what it is told to, then that it has delivered; and keeps what it was given. */
final class ScriptedChannel implements Channel {

    private final ChannelKind kind;
    private final Queue<Delivery> answers = new ConcurrentLinkedQueue<>();
    private final List<OutgoingMessage> given = new CopyOnWriteArrayList<>();

    ScriptedChannel(ChannelKind kind) {
        this.kind = kind;
    }

    void answers(Delivery... next) {
        answers.addAll(List.of(next));
    }

    List<OutgoingMessage> given() {
        return given;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public Delivery attempt(OutgoingMessage message) {
        given.add(message);
        Delivery answer = answers.poll();
        return answer == null ? new Delivery.Delivered() : answer;
    }
}
