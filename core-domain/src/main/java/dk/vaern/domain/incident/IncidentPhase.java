package dk.vaern.domain.incident;

/** The phases that follow a confirmed incident, in their order. */
public enum IncidentPhase {
    CONTAINED(IncidentStatus.CONFIRMED, IncidentStatus.CONTAINED),
    ERADICATED(IncidentStatus.CONTAINED, IncidentStatus.ERADICATED),
    RECOVERED(IncidentStatus.ERADICATED, IncidentStatus.RECOVERED);

    private final IncidentStatus after;
    private final IncidentStatus reached;

    IncidentPhase(IncidentStatus after, IncidentStatus reached) {
        this.after = after;
        this.reached = reached;
    }

    /** The only status in which this phase can be reached. */
    public IncidentStatus after() {
        return after;
    }

    public IncidentStatus reached() {
        return reached;
    }
}
