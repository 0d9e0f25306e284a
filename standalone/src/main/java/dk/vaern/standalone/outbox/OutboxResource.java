package dk.vaern.standalone.outbox;

import dk.vaern.web.security.Allowed;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what would have been sent, to anyone who reaches the demo. */
@RestController
class OutboxResource {

    static final String PATH = "/demo/outbox";

    private static final int PAGE = 200;

    private final Outbox outbox;

    OutboxResource(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param nextCursor for {@code after}, when there is more */
    record Page(List<OutboxItem> items, Optional<String> nextCursor) {}

    @Allowed(open = true)
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Page after(@RequestParam(name = "after", defaultValue = "0") long after) {
        var found = outbox.after(after, PAGE + 1);
        if (found.size() <= PAGE) {
            return new Page(found, Optional.empty());
        }
        var items = found.subList(0, PAGE);
        return new Page(items, Optional.of(Long.toString(items.getLast().n())));
    }
}
