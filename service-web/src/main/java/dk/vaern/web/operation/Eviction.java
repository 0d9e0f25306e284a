package dk.vaern.web.operation;

import dk.vaern.web.json.Text;

/** @param reason why the event is not to be handled by this policy; kept beside who said so */
public record Eviction(@Text(max = 500) String reason) {}
