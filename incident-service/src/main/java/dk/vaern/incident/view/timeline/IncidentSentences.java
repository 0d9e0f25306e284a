package dk.vaern.incident.view.timeline;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.AffectedServiceAdded;
import dk.vaern.domain.incident.IncidentEvent.CategoryChanged;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.DecisionRecorded;
import dk.vaern.domain.incident.IncidentEvent.DuplicateAbsorbed;
import dk.vaern.domain.incident.IncidentEvent.EntryCorrected;
import dk.vaern.domain.incident.IncidentEvent.EvidenceAttached;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentClosed;
import dk.vaern.domain.incident.IncidentEvent.IncidentConfirmed;
import dk.vaern.domain.incident.IncidentEvent.IncidentContained;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentDismissed;
import dk.vaern.domain.incident.IncidentEvent.IncidentEradicated;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.incident.IncidentEvent.IncidentRecovered;
import dk.vaern.domain.incident.IncidentEvent.IncidentReopened;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.IndicatorAdded;
import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.domain.incident.IncidentEvent.OwnershipDeclined;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOfferWithdrawn;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOffered;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.incident.IncidentEvent.ParticipantJoined;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.incident.IncidentEvent.SeverityChanged;
import dk.vaern.domain.incident.IncidentEvent.SignificantIncidentAwarenessDeclared;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;

/** What an incident's events say in words. */
final class IncidentSentences {

    private IncidentSentences() {}

    static String of(IncidentEvent event, Words w) {
        return switch (event) {
            case IncidentReported e ->
                w.say("%s indberettede hændelsen »%s« (%s)", "%s reported the incident “%s” (%s)")
                        .formatted(w.name(e.owner()), e.title(), w.severity(e.severity()));
            case IncidentConfirmed e ->
                w.say("Hændelsen blev bekræftet", "The incident was confirmed") + w.because(e.reason());
            case IncidentDismissed e ->
                w.say("Hændelsen blev afvist", "The incident was dismissed") + w.because(e.reason());
            case IncidentContained _ -> w.say("Hændelsen er inddæmmet", "The incident is contained");
            case IncidentEradicated _ -> w.say("Årsagen er fjernet", "The cause is eradicated");
            case IncidentRecovered _ -> w.say("Driften er genoprettet", "Operation is recovered");
            case IncidentClosed e ->
                w.say("Hændelsen blev lukket. Grundårsag: %s", "The incident was closed. Root cause: %s")
                        .formatted(e.rootCause());
            case IncidentReopened e ->
                w.say("Hændelsen blev genåbnet", "The incident was reopened") + w.because(e.reason());
            case SeverityChanged e ->
                w.say("Alvorligheden gik fra %s til %s", "Severity went from %s to %s")
                                .formatted(w.severity(e.from()), w.severity(e.to()))
                        + w.because(e.reason());
            case CategoryChanged e ->
                w.say("Kategorien blev %s", "The category became %s").formatted(e.to().value()) + w.because(e.reason());
            case CommanderAppointed e ->
                w.say("%s fra %s leder nu indsatsen", "%s of %s now leads the response")
                        .formatted(e.commander().subject(), w.name(e.commander().organisation()));
            case IncidentEscalated e ->
                w.say("Hændelsen blev eskaleret til %s", "The incident was escalated to %s")
                                .formatted(w.level(e.to()))
                        + w.because(e.reason());
            case IncidentDeescalated e ->
                w.say("Hændelsen blev trukket tilbage til %s", "The incident was taken back to %s")
                                .formatted(w.level(e.to()))
                        + w.because(e.reason());
            case ParticipantInvited e ->
                w.say("%s blev inviteret", "%s was invited").formatted(w.name(e.organisation()));
            case ParticipantJoined e -> w.say("%s deltager nu", "%s has joined").formatted(w.name(e.organisation()));
            case ParticipantLeft e ->
                w.say("%s deltager ikke længere", "%s has left").formatted(w.name(e.organisation()));
            case ObservationRecorded e -> e.text();
            case DecisionRecorded e -> w.say("Beslutning: ", "Decision: ") + e.text() + w.because(e.reason());
            case EvidenceAttached e ->
                w.say("Bevis vedlagt: %s (SHA-256 %s)", "Evidence attached: %s (SHA-256 %s)")
                        .formatted(e.evidence().name(), e.evidence().sha256());
            case IndicatorAdded e ->
                w.say("Indikator tilføjet: %s %s", "Indicator added: %s %s")
                        .formatted(e.indicator().type(), e.indicator().value());
            case AffectedServiceAdded e -> w.say("Berørt tjeneste: ", "Affected service: ") + e.name();
            case WarningLinked _ -> w.say("Et varsel blev knyttet til", "A warning was linked");
            case IncidentMerged e ->
                w.say("Hændelsen fortsætter i en anden", "The incident goes on in another") + w.because(e.reason());
            case DuplicateAbsorbed _ ->
                w.say("En dublet blev lagt ind i denne hændelse", "A duplicate was merged into this incident");
            case EntryCorrected e -> w.say("Rettelse: ", "Correction: ") + e.text() + w.because(e.reason());
            case ReviewNoteRecorded e -> w.say("Note ved gennemgang: ", "Review note: ") + e.text();
            case SignificantIncidentAwarenessDeclared e ->
                w.say("Hændelsen er væsentlig; kendt fra %s", "The incident is significant; known since %s")
                                .formatted(w.time(e.at()))
                        + w.because(e.basis());
            case OwnershipOffered e ->
                w.say("%s blev bedt om at overtage hændelsen", "%s was asked to take the incident over")
                                .formatted(w.name(e.to()))
                        + w.because(e.reason());
            case OwnershipOfferWithdrawn e ->
                w.say("%s skal alligevel ikke overtage hændelsen", "%s is not to take the incident over after all")
                        .formatted(w.name(e.to()));
            case OwnershipDeclined e ->
                w.say("%s afslog at overtage hændelsen", "%s declined to take the incident over")
                                .formatted(w.name(e.organisation()))
                        + w.because(e.reason());
            case OwnershipHandedOver e ->
                w.say("%s overtog hændelsen fra %s", "%s took the incident over from %s")
                        .formatted(w.name(e.to()), w.name(e.from()));
            case GlassBroken e ->
                w.say("%s åbnede hændelsen i nødstilfælde indtil %s", "%s broke the glass until %s")
                                .formatted(w.name(e.organisation()), w.time(e.until()))
                        + w.because(e.reason());
        };
    }
}
