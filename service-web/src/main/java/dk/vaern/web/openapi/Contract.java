package dk.vaern.web.openapi;

import java.util.Map;

/**
 * What a service's description begins with; a bean of each service.
 *
 * @param resources the first part of each resource's path, with a sentence on what it is
 */
public record Contract(String title, String sentence, Map<String, String> resources) {

    public Contract {
        resources = Map.copyOf(resources);
    }
}
