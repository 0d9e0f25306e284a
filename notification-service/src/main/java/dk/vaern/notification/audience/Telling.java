package dk.vaern.notification.audience;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationSubject;

/** That an organisation must be told. */
public record Telling(Matter matter, OrganisationId recipient, Urgency urgency, NotificationSubject about, Tlp tlp) {}
