package dk.vaern.notification.channel;

/** One way of reaching somebody. Safe for use by many threads at once. */
public interface Channel {

    ChannelKind kind();

    /**
     * Tries once, within a bounded time, and answers what became of it. Never throws for what a provider, a network or an
     * address does. The same message may be given again: the delivery id tells the provider that it is the same.
     */
    Delivery attempt(OutgoingMessage message);
}
