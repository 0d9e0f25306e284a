package dk.vaern.notification.audience;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.organisation.ContactPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** By which way to try again, when one has come to nothing: a pure decision. */
public final class NextWay {

    private NextWay() {}

    /**
     * Another way of the same person, then one of the organisation's; of several, the one that asks for least. That it is
     * kept for what is more urgent does not count any longer, but for what is only for information.
     *
     * @param ways of the organisation that may be used
     * @param told the contact points that the matter was to reach already
     */
    public static Optional<ContactPoint> after(NotificationRequested failed, List<ContactPoint> ways, Set<UUID> told) {
        if (failed.urgency() == Urgency.INFORMATIONAL) {
            return Optional.empty();
        }
        var person = ways.stream()
                .filter(way -> way.id().equals(failed.contactPoint()))
                .map(way -> way.address().person())
                .findFirst();
        return ways.stream()
                .filter(way -> !told.contains(way.id()) && !way.address().isErased())
                .min(Comparator.comparing((ContactPoint way) ->
                                !person.equals(Optional.of(way.address().person())))
                        .thenComparing(ContactPoint::from));
    }
}
