package dk.vaern.incident.api.audit;

import dk.vaern.domain.kernel.Role;
import dk.vaern.incident.view.audit.AuditItem;
import dk.vaern.incident.view.audit.AuditOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request as API Activity (class 6003) of the Open Cybersecurity Schema Framework, version 1.3.0. */
final class Ocsf {

    private static final String VERSION = "1.3.0";
    private static final int CATEGORY = 6;
    private static final int CLASS = 6003;

    private Ocsf() {}

    private enum Activity {
        CREATE(1, "Create"),
        READ(2, "Read"),
        UPDATE(3, "Update"),
        DELETE(4, "Delete"),
        OTHER(99, "Other");

        private final int id;
        private final String caption;

        Activity(int id, String caption) {
            this.id = id;
            this.caption = caption;
        }

        static Activity of(AuditItem item) {
            return switch (item.method()) {
                case "GET", "HEAD" -> READ;
                case "POST" -> item.status() == 201 ? CREATE : UPDATE;
                case "PUT", "PATCH" -> UPDATE;
                case "DELETE" -> DELETE;
                default -> OTHER;
            };
        }
    }

    static Map<String, Object> apiActivity(AuditItem item) {
        Activity activity = Activity.of(item);
        boolean success = item.outcome() == AuditOutcome.SUCCESS;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("activity_id", activity.id);
        event.put("activity_name", activity.caption);
        event.put("category_uid", CATEGORY);
        event.put("category_name", "Application Activity");
        event.put("class_uid", CLASS);
        event.put("class_name", "API Activity");
        event.put("type_uid", CLASS * 100 + activity.id);
        event.put("type_name", "API Activity: " + activity.caption);
        event.put("severity_id", success ? 1 : 2);
        event.put("severity", success ? "Informational" : "Low");
        event.put("time", item.at().toEpochMilli());
        event.put("status_id", success ? 1 : 2);
        event.put("status", success ? "Success" : "Failure");
        event.put("status_code", Integer.toString(item.status()));
        put(event, "status_detail", item.code());
        event.put("metadata", metadata(item));
        event.put("actor", actor(item.caller()));
        event.put("api", api(item));
        event.put("src_endpoint", item.address() == null ? Map.of("name", "withheld") : Map.of("ip", item.address()));
        event.put("http_request", httpRequest(item));
        event.put("http_response", Map.of("code", item.status()));
        event.put("resources", item.resources().stream().map(Ocsf::resource).toList());
        event.put("unmapped", unmapped(item));
        return event;
    }

    private static Map<String, Object> metadata(AuditItem item) {
        return ordered(
                "version", VERSION,
                "product", Map.of("name", "Vaern", "vendor_name", "Vaern"),
                "log_name", "audit",
                "uid", item.id().toString(),
                "correlation_uid", item.trace(),
                "original_time", item.at().toString());
    }

    /** Without a believed token there is nobody to name, and an actor must have a user or a service. */
    private static Map<String, Object> actor(AuditItem.@Nullable Caller caller) {
        if (caller == null) {
            return Map.of("user", ordered("uid", "anonymous", "type_id", 0, "type", "Unknown"));
        }
        boolean machine = caller.roles().contains(Role.SERVICE.claim());
        return Map.of(
                "user",
                ordered(
                        "uid", caller.subject(),
                        "type_id", machine ? 3 : 1,
                        "type", machine ? "System" : "User",
                        "org", Map.of("uid", caller.organisation().value()),
                        "groups",
                                caller.roles().stream()
                                        .map(role -> Map.of("name", role))
                                        .toList()));
    }

    private static Map<String, Object> api(AuditItem item) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("code", item.status());
        put(response, "error", item.code());
        return ordered(
                "operation", item.operation(),
                "service", Map.of("name", item.service()),
                "version", "v1",
                "request", Map.of("uid", item.id().toString()),
                "response", response);
    }

    private static Map<String, Object> httpRequest(AuditItem item) {
        Map<String, Object> request = ordered(
                "http_method",
                item.method(),
                "url",
                Map.of("path", item.path()),
                "uid",
                item.id().toString());
        put(request, "user_agent", item.agent());
        return request;
    }

    private static Map<String, Object> resource(AuditItem.Resource one) {
        Map<String, Object> resource = ordered("uid", one.id(), "type", one.type());
        if (one.ground() != null) {
            resource.put("labels", List.of("ground:" + one.ground().name()));
        }
        return resource;
    }

    private static Map<String, Object> unmapped(AuditItem item) {
        Map<String, Object> rest = new LinkedHashMap<>();
        put(rest, "as", item.as());
        put(rest, "as_of", item.asOf());
        return rest;
    }

    private static void put(Map<String, Object> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
