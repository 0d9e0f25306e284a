/**
 * What the web sides of both services share. A service imports {@link dk.vaern.web.WebConfiguration} and, when it gives
 * commands, {@link dk.vaern.web.write.WriteConfiguration}; it declares a {@link java.time.Clock}, its
 * {@link dk.vaern.web.idempotency.IdempotencyTable}, and where it needs them
 * {@link dk.vaern.web.security.OpenPath}, {@link dk.vaern.web.server.BodyLimit} and
 * {@link dk.vaern.web.problem.ProblemMapping}. A controller then reads like this:
 *
 * {@snippet lang=java :
 * @RestController
 * @RequestMapping(path = "/api/v1/incidents", produces = APPLICATION_JSON_VALUE)
 * class IncidentResource {
 *
 *     @Example("{'rootCause': 'Stolen password'}")
 *     record Closure(@Text(max = 400) String rootCause, @Text(max = 4000, multiline = true) @Nullable String lessons) {}
 *
 *     @PostMapping(path = "/{id}/closure", consumes = APPLICATION_JSON_VALUE)
 *     @Allowed({COORDINATOR, RESPONDER}) // acts in the first of these that the caller has
 *     @RefusedBy.Incident({INCIDENT_CLOSED, NOT_RECOVERED}) // an annotation of the service's, marked with @Refuses
 *     ResponseEntity<Written> close(Write write, @PathVariable IncidentId id, @Valid @RequestBody Closure body) {
 *         var command = new CloseIncident(id, write.by(), body.rootCause(), body.lessons());
 *         return Written.changed(id.value(), writes.give(write, Incident.COMMANDS, id.toString(), command));
 *     }
 *
 *     @PostMapping(consumes = APPLICATION_JSON_VALUE)
 *     @Allowed({RESPONDER, COORDINATOR})
 *     @Creates
 *     ResponseEntity<Written> report(Write write, @Valid @RequestBody Report body) {
 *         var id = new IncidentId(write.newId()); // the same when the request is sent again under its key
 *         long version = writes.give(write, Incident.COMMANDS, id.toString(), body.command(id, write.by()));
 *         return Written.created("/api/v1/incidents/" + id, id.value(), version);
 *     }
 *
 *     @GetMapping("/{id}")
 *     @Allowed(anyRole = true)
 *     ResponseEntity<IncidentView> read(Caller caller, @PathVariable IncidentId id, MinVersion least) {
 *         IncidentView view = readYourWrite.read(least, () -> incidents.find(caller, id), IncidentView::version)
 *                 .orElseThrow(() -> new Refused(IncidentRefusal.NOT_FOUND));
 *         return Written.read(view, view.version());
 *     }
 *
 *     @GetMapping
 *     @Allowed(anyRole = true)
 *     ResponseEntity<Page<IncidentLine>> list(Caller caller, PageRequest page) {
 *         List<IncidentLine> lines = incidents.list(caller, page.after(), page.beyond());
 *         return page.page(lines, line -> Cursor.after(line.reportedAt(), line.id()));
 *     }
 * }
 * }
 */
@NullMarked
package dk.vaern.web;

import org.jspecify.annotations.NullMarked;
