package dk.vaern.eventstore.boot;

import java.util.List;
import tools.jackson.databind.JacksonModule;

/** A bean that says how types are stored that do not follow the rules of {@link dk.vaern.eventstore.json.StoredJson}. */
public record StoredModules(List<? extends JacksonModule> modules) {}
