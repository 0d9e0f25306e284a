package dk.vaern.notification.facts;

import dk.vaern.domain.organisation.ContactPoint;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation's ways of being reached.
 *
 * @param held those among them that wait to be verified, and are not used until then
 */
public record Ways(List<ContactPoint> all, Set<UUID> held) {

    public boolean isHeld(ContactPoint way) {
        return held.contains(way.id());
    }

    /** All ways of the person who is reached by one. */
    public List<ContactPoint> ofPersonAt(ContactPoint way) {
        return all.stream()
                .filter(other -> other.address().person().equals(way.address().person()))
                .toList();
    }
}
