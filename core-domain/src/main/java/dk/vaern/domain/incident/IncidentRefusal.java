package dk.vaern.domain.incident;

import dk.vaern.domain.kernel.Refusal;

/** Why an incident says no. */
public enum IncidentRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    NOT_YOURS_TO_DO(Kind.NOT_PERMITTED, "Your organisation's part in this incident does not include this."),
    ALREADY_REPORTED(Kind.CONFLICT, "An incident with this id was reported already."),
    ALREADY_TRIAGED(Kind.CONFLICT, "The incident was triaged already."),
    NOT_TRIAGED(Kind.CONFLICT, "The incident has to be triaged first."),
    NOT_CONFIRMED(Kind.CONFLICT, "Only a confirmed incident goes through the phases of handling."),
    PHASE_OUT_OF_ORDER(Kind.CONFLICT, "The phases follow each other: contained, eradicated, recovered."),
    NOT_RECOVERED(Kind.CONFLICT, "An incident is closed when it is recovered or was dismissed."),
    NO_COMMANDER(Kind.CONFLICT, "A confirmed incident is closed under a commander; appoint one first."),
    INCIDENT_CLOSED(Kind.CONFLICT, "The incident is closed; reopen it first."),
    NOT_CLOSED(Kind.CONFLICT, "Only a closed or dismissed incident is reopened."),
    INCIDENT_MERGED(Kind.CONFLICT, "The incident was merged into another and goes on there."),
    MERGED_INTO_ITSELF(Kind.INVALID, "An incident is not merged into itself."),
    MERGED_IN_A_CIRCLE(Kind.CONFLICT, "The other incident was merged into this one."),
    SEVERITY_UNCHANGED(Kind.CONFLICT, "The incident has this severity already."),
    CATEGORY_UNCHANGED(Kind.CONFLICT, "The incident has this category already."),
    COMMANDER_UNCHANGED(Kind.CONFLICT, "This commander is appointed already."),
    ESCALATION_UNCHANGED(Kind.CONFLICT, "The incident is at this level already."),
    ALREADY_PARTICIPATING(Kind.CONFLICT, "The organisation takes part already."),
    OWNER_ALWAYS_PARTICIPATES(Kind.CONFLICT, "The owner is neither invited nor sent away."),
    NOT_PARTICIPATING(Kind.CONFLICT, "The organisation does not take part."),
    ALREADY_JOINED(Kind.CONFLICT, "The organisation has joined already."),
    EVIDENCE_ALREADY_ATTACHED(Kind.CONFLICT, "Evidence with this SHA-256 is attached already."),
    INDICATOR_ALREADY_ADDED(Kind.CONFLICT, "This indicator is there already."),
    SERVICE_ALREADY_ADDED(Kind.CONFLICT, "This affected service is there already."),
    WARNING_ALREADY_LINKED(Kind.CONFLICT, "This warning is linked already."),
    AWARENESS_ALREADY_DECLARED(Kind.CONFLICT, "Awareness was declared already; the clocks are running."),
    AWARENESS_IN_THE_FUTURE(Kind.CONFLICT, "Awareness cannot lie in the future."),
    OCCURRED_IN_THE_FUTURE(Kind.CONFLICT, "What is recorded cannot have occurred in the future."),
    ALREADY_OWNER(Kind.CONFLICT, "The incident belongs to this organisation already."),
    ALREADY_OFFERED(Kind.CONFLICT, "The incident is offered to this organisation already."),
    NOTHING_OFFERED(Kind.CONFLICT, "No offer to take the incident over stands."),
    GLASS_NOT_NEEDED(Kind.CONFLICT, "Your organisation sees this incident already."),
    GLASS_TIME_OUT_OF_BOUNDS(Kind.CONFLICT, "Broken glass stays open for one minute to 24 hours.");

    private final Kind kind;
    private final String sentence;

    IncidentRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
