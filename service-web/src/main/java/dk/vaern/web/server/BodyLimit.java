package dk.vaern.web.server;

import org.springframework.util.unit.DataSize;

/** A resource that takes larger bodies than the others; a bean for each. */
public record BodyLimit(String path, DataSize largest) {}
