package dk.vaern.web.operation;

import dk.vaern.web.json.Text;
import dk.vaern.web.openapi.Example;

/** @param reason why the event is not to be handled by this policy; kept beside who said so */
@Example("{'reason': 'The recipients were told by telephone'}")
public record Eviction(@Text(max = 500) String reason) {}
