package dk.vaern.domain.visibility;

import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;
import java.util.Set;

/**
 * The part of a timeline entry that decides who may see it.
 *
 * @param recordedAt when the store took it
 * @param label its own TLP label; the incident's, when it has none
 * @param author who recorded it: the label's source
 * @param named further individuals who may see it when it is RED
 */
public record Entry(Instant recordedAt, Tlp label, Named author, Set<Named> named) {}
