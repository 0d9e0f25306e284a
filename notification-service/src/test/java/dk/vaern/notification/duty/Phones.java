package dk.vaern.notification.duty;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.OutgoingMessage;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that has delivered everything at once, but to addresses that are not there. */
final class Phones implements Channel {

    private final ChannelKind kind;
    private final List<OutgoingMessage> rung = new CopyOnWriteArrayList<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<String> breaking = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<Delivery>> answers = new ConcurrentHashMap<>();

    Phones(ChannelKind kind) {
        this.kind = kind;
    }

    void isBroken(String address) {
        broken.add(address);
    }

    /** What an address answers to the next messages, before it takes them again. */
    void answer(String address, Delivery... next) {
        answers.put(address, new ConcurrentLinkedQueue<>(List.of(next)));
    }

    /** The next message arrives, and whoever sent it never hears of it. */
    void breakOff(String address) {
        breaking.add(address);
    }

    /** What has come to an address, in order. */
    List<OutgoingMessage> at(String address) {
        return rung.stream()
                .filter(message -> message.address().equals(address))
                .toList();
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public Delivery attempt(OutgoingMessage message) {
        if (broken.contains(message.address())) {
            return new Delivery.PermanentFailure("no such number");
        }
        rung.add(message);
        if (breaking.remove(message.address())) {
            throw new IllegalStateException("the node broke off");
        }
        Queue<Delivery> answer = answers.get(message.address());
        Delivery next = answer == null ? null : answer.poll();
        return next == null ? new Delivery.Delivered() : next;
    }
}
