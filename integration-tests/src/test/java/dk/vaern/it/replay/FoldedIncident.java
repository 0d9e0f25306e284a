package dk.vaern.it.replay;

import static dk.vaern.it.replay.Json.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** An incident as a reader of its timeline would put it together, entry by entry, with nothing but kinds and data. */
final class FoldedIncident {

    private static final Map<String, String> STATUS = Map.of(
            "incident.reported", "REPORTED",
            "incident.confirmed", "CONFIRMED",
            "incident.dismissed", "DISMISSED",
            "incident.contained", "CONTAINED",
            "incident.eradicated", "ERADICATED",
            "incident.recovered", "RECOVERED",
            "incident.closed", "CLOSED",
            "incident.merged", "CLOSED");

    private long version;
    private String status = "";
    private String severity = "";
    private String category = "";
    private String escalation = "LOCAL";
    private String commander = "@";
    private String mergedInto = "";
    private String organisation = "";
    private String offeredTo = "";
    private final Map<String, String> aware = new TreeMap<>();
    private final Map<String, Boolean> joined = new TreeMap<>();
    private final TreeSet<String> services = new TreeSet<>();
    private final List<String> evidence = new ArrayList<>();
    private final List<String> indicators = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int actions;

    /** Whether the timeline has come to the incident's own beginning; a linked warning may be older. */
    boolean begun() {
        return version > 0;
    }

    void add(JsonNode entry) {
        String kind = entry.path("kind").stringValue();
        JsonNode data = entry.path("data");
        version += kind.startsWith("incident.") ? 1 : 0;
        status = STATUS.getOrDefault(kind, status);
        switch (kind) {
            case "incident.reported" -> begin(data);
            case "incident.reopened" -> status = status.equals("DISMISSED") ? "REPORTED" : "CONFIRMED";
            case "incident.severity-changed" -> severity = text(data, "to");
            case "incident.category-changed" -> category = text(data, "to");
            case "incident.escalated", "incident.de-escalated" -> escalation = text(data, "to");
            case "incident.commander-appointed" -> commander = named(data.path("commander"));
            case "incident.participant-invited" -> joined.put(text(data, "organisation"), false);
            case "incident.participant-joined" -> joined.put(text(data, "organisation"), true);
            case "incident.participant-left" -> joined.remove(text(data, "organisation"));
            case "incident.ownership-offered" -> offeredTo = text(data, "to");
            case "incident.ownership-offer-withdrawn", "incident.ownership-declined" -> offeredTo = "";
            case "incident.ownership-handed-over" -> handOver(data);
            case "incident.awareness-declared" -> aware.put(organisation, text(data, "at"));
            case "incident.merged" -> mergedInto = text(data, "into");
            default -> attach(kind, data);
        }
    }

    private void handOver(JsonNode data) {
        organisation = text(data, "to");
        offeredTo = "";
        joined.remove(organisation);
        joined.put(text(data, "from"), true);
    }

    private void begin(JsonNode data) {
        organisation = text(data, "owner");
        severity = text(data, "severity");
        category = text(data, "category");
        each(data.path("affectedServices")).forEach(service -> services.add(service.stringValue()));
    }

    private void attach(String kind, JsonNode data) {
        switch (kind) {
            case "incident.evidence-attached" -> evidence.add(text(data.path("evidence"), "sha256"));
            case "incident.indicator-added" -> indicators.add(text(data.path("indicator"), "value"));
            case "incident.affected-service-added" -> services.add(text(data, "name"));
            case "incident.warning-linked" -> warnings.add(text(data, "warningId"));
            case "action.proposed" -> actions++;
            default -> {
                // Said and written down, but it leaves the incident as it stood.
            }
        }
    }

    /** What is compared, by the names under which an incident reads back. */
    Map<String, Object> told() {
        return Map.ofEntries(
                Map.entry("version", version),
                Map.entry("status", status),
                Map.entry("severity", severity),
                Map.entry("category", category),
                Map.entry("escalation", escalation),
                Map.entry("commander", commander),
                Map.entry("mergedInto", mergedInto),
                Map.entry("organisation", organisation),
                Map.entry("offeredTo", offeredTo),
                Map.entry("awareSince", aware.getOrDefault(organisation, "")),
                Map.entry("participants", Map.copyOf(joined)),
                Map.entry("affectedServices", List.copyOf(services)),
                Map.entry("evidence", List.copyOf(evidence)),
                Map.entry("indicators", List.copyOf(indicators)),
                Map.entry("warnings", List.copyOf(warnings)),
                Map.entry("actions", actions));
    }

    /** The same of what the service answered. */
    static Map<String, Object> answered(JsonNode incident) {
        Map<String, Boolean> joined = new TreeMap<>();
        each(incident.path("participants"))
                .forEach(one ->
                        joined.put(text(one, "organisation"), one.path("joined").booleanValue()));
        return Map.ofEntries(
                Map.entry("version", incident.path("version").longValue()),
                Map.entry("status", text(incident, "status")),
                Map.entry("severity", text(incident, "severity")),
                Map.entry("category", text(incident, "category")),
                Map.entry("escalation", text(incident, "escalation")),
                Map.entry("commander", named(incident.path("commander"))),
                Map.entry("mergedInto", text(incident, "mergedInto")),
                Map.entry("organisation", text(incident, "organisation")),
                Map.entry("offeredTo", text(incident, "offeredTo")),
                Map.entry("awareSince", text(incident, "awareSince")),
                Map.entry("participants", Map.copyOf(joined)),
                Map.entry(
                        "affectedServices",
                        texts(incident.path("affectedServices")).stream()
                                .sorted()
                                .toList()),
                Map.entry(
                        "evidence",
                        each(incident.path("evidence"))
                                .map(one -> text(one, "sha256"))
                                .toList()),
                Map.entry(
                        "indicators",
                        each(incident.path("indicators"))
                                .map(one -> text(one, "value"))
                                .toList()),
                Map.entry("warnings", texts(incident.path("warnings"))),
                Map.entry("actions", incident.path("actions").size()));
    }

    private static List<String> texts(JsonNode array) {
        return each(array).map(JsonNode::stringValue).toList();
    }

    private static String named(JsonNode person) {
        return text(person, "subject") + "@" + text(person, "organisation");
    }

    private static String text(JsonNode of, String property) {
        return of.path(property).stringValue("");
    }
}
