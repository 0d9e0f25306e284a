package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.OTHER;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentCommand.AbsorbDuplicate;
import dk.vaern.domain.incident.IncidentCommand.AcceptOwnership;
import dk.vaern.domain.incident.IncidentCommand.AddAffectedService;
import dk.vaern.domain.incident.IncidentCommand.AddIndicator;
import dk.vaern.domain.incident.IncidentCommand.AppointCommander;
import dk.vaern.domain.incident.IncidentCommand.AttachEvidence;
import dk.vaern.domain.incident.IncidentCommand.BreakGlass;
import dk.vaern.domain.incident.IncidentCommand.ChangeCategory;
import dk.vaern.domain.incident.IncidentCommand.ChangeSeverity;
import dk.vaern.domain.incident.IncidentCommand.CloseIncident;
import dk.vaern.domain.incident.IncidentCommand.CorrectEntry;
import dk.vaern.domain.incident.IncidentCommand.DeclareAwareness;
import dk.vaern.domain.incident.IncidentCommand.DeclineOwnership;
import dk.vaern.domain.incident.IncidentCommand.EscalateIncident;
import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.incident.IncidentCommand.JoinIncident;
import dk.vaern.domain.incident.IncidentCommand.LinkWarning;
import dk.vaern.domain.incident.IncidentCommand.MergeIncident;
import dk.vaern.domain.incident.IncidentCommand.OfferOwnership;
import dk.vaern.domain.incident.IncidentCommand.ReachPhase;
import dk.vaern.domain.incident.IncidentCommand.RecordDecision;
import dk.vaern.domain.incident.IncidentCommand.RecordObservation;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentCommand.RemoveParticipant;
import dk.vaern.domain.incident.IncidentCommand.ReopenIncident;
import dk.vaern.domain.incident.IncidentCommand.ReportIncident;
import dk.vaern.domain.incident.IncidentCommand.TriageIncident;
import dk.vaern.domain.incident.IncidentCommand.WithdrawOwnershipOffer;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.History;
import dk.vaern.domain.warning.WarningId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** One of each command, under the name that the tables use, for whoever asks. */
final class Asked {

    static final WarningId WARNING = WarningId.of("0199f000-0000-7000-8000-00000000d001");
    static final UUID ENTRY = UUID.fromString("0199f000-0000-7000-8000-00000000e001");
    static final Evidence IMAGE = new Evidence("disk.img", "0f".repeat(32), 512, "application/octet-stream");
    static final Indicator DOMAIN = new Indicator("domain-name", "bad.example");

    private static final Map<String, Function<By, IncidentCommand>> COMMANDS = new LinkedHashMap<>();

    static {
        course();
        circle();
        findings();
    }

    private Asked() {}

    static IncidentCommand of(String name, By by) {
        Function<By, IncidentCommand> command = COMMANDS.get(name);
        if (command == null) {
            throw new IllegalArgumentException(name);
        }
        return command.apply(by);
    }

    static Map<String, Function<By, IncidentCommand>> all() {
        return COMMANDS;
    }

    private static void course() {
        COMMANDS.put(
                "report",
                by -> new ReportIncident(ID, "Mail", "Odd", null, Severity.HIGH, null, Tlp.AMBER, List.of("Mail"), by));
        COMMANDS.put("triage", by -> new TriageIncident(ID, TriageOutcome.CONFIRMED, "Seen", by));
        COMMANDS.put("contain", by -> new ReachPhase(ID, IncidentPhase.CONTAINED, by));
        COMMANDS.put("eradicate", by -> new ReachPhase(ID, IncidentPhase.ERADICATED, by));
        COMMANDS.put("recover", by -> new ReachPhase(ID, IncidentPhase.RECOVERED, by));
        COMMANDS.put("close", by -> new CloseIncident(ID, "Phishing", "Train", by));
        COMMANDS.put("reopen", by -> new ReopenIncident(ID, "It is back", by));
        COMMANDS.put("merge", by -> new MergeIncident(ID, OTHER, "The same", by));
        COMMANDS.put("absorb", by -> new AbsorbDuplicate(ID, OTHER, by));
        COMMANDS.put("severity", by -> new ChangeSeverity(ID, Severity.CRITICAL, "Spreads", by));
        COMMANDS.put(
                "category",
                by -> new ChangeCategory(ID, new Category("malicious-code/infected-system"), "Analysed", by));
        COMMANDS.put("awareness", by -> new DeclareAwareness(ID, NOW, "Service down", by));
    }

    private static void circle() {
        COMMANDS.put("commander", by -> new AppointCommander(ID, "max", by));
        COMMANDS.put("escalate", by -> new EscalateIncident(ID, EscalationLevel.NATIONAL, "Help", by));
        COMMANDS.put("invite", by -> new InviteParticipant(ID, LAESOE, new History.FromNow(), List.of(), by));
        COMMANDS.put("join", by -> new JoinIncident(ID, by));
        COMMANDS.put("leave", by -> new RemoveParticipant(ID, by.organisation(), by));
        COMMANDS.put("send away", by -> new RemoveParticipant(ID, LAESOE, by));
        COMMANDS.put("offer", by -> new OfferOwnership(ID, ODENSE, "Their systems", by));
        COMMANDS.put("withdraw", by -> new WithdrawOwnershipOffer(ID, by));
        COMMANDS.put("take on", by -> new AcceptOwnership(ID, by));
        COMMANDS.put("turn down", by -> new DeclineOwnership(ID, "Not ours", by));
        COMMANDS.put("break glass", by -> new BreakGlass(ID, "Half of Fyn is down", Duration.ofHours(1), by));
    }

    private static void findings() {
        COMMANDS.put("observe", by -> new RecordObservation(ID, "Mail is slow", null, null, by));
        COMMANDS.put("decide", by -> new RecordDecision(ID, "Cut it off", "It spreads", null, null, by));
        COMMANDS.put("evidence", by -> new AttachEvidence(ID, IMAGE, null, by));
        COMMANDS.put("indicator", by -> new AddIndicator(ID, DOMAIN, null, by));
        COMMANDS.put("service", by -> new AddAffectedService(ID, "Payroll", by));
        COMMANDS.put("warning", by -> new LinkWarning(ID, WARNING, by));
        COMMANDS.put("correct", by -> new CorrectEntry(ID, ENTRY, null, "At two, not three", "Misread", by));
        COMMANDS.put("review", by -> new RecordReviewNote(ID, "Good call", null, by));
    }
}
