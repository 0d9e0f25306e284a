package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No product is a part of itself: test 6.1.3. Chains may be as long as the document, so nothing here recurses. */
final class RelationshipRules {

    private final Map<String, List<String>> parts = new HashMap<>();
    private final Set<String> sound = new HashSet<>();
    private final Set<String> circling = new HashSet<>();

    private RelationshipRules() {}

    static void check(CsafDocument document, Findings findings) {
        RelationshipRules rules = new RelationshipRules();
        List<Part> relationships = document.productTree().items("relationships");
        relationships.forEach(rules::learn);
        for (Part relationship : relationships) {
            Part id = relationship.at("full_product_name").at("product_id");
            id.text()
                    .filter(rules::leadsIntoCircle)
                    .ifPresent(text -> findings.refuse("6.1.3", id, "is defined by way of itself: " + Quote.of(text)));
        }
    }

    private void learn(Part relationship) {
        relationship.at("full_product_name").text("product_id").ifPresent(id -> {
            List<String> of = parts.computeIfAbsent(id, _ -> new ArrayList<>());
            relationship.text("product_reference").ifPresent(of::add);
            relationship.text("relates_to_product_reference").ifPresent(of::add);
        });
    }

    /** Follows the parts of a product depth first, each product once in all: it is sound, or it leads into a circle. */
    private boolean leadsIntoCircle(String start) {
        Set<String> way = new HashSet<>();
        Deque<Step> steps = new ArrayDeque<>();
        boolean circle = circling.contains(start);
        if (!circle) {
            enter(start, way, steps);
        }
        while (!circle && !steps.isEmpty()) {
            Step step = steps.peek();
            if (step.ended()) {
                way.remove(step.product);
                sound.add(step.product);
                steps.pop();
            } else {
                String next = step.next();
                circle = way.contains(next) || circling.contains(next);
                enter(next, way, steps);
            }
        }
        circling.addAll(way);
        return circle;
    }

    private void enter(String product, Set<String> way, Deque<Step> steps) {
        List<String> of = parts.get(product);
        if (of != null && !sound.contains(product) && way.add(product)) {
            steps.push(new Step(product, of));
        }
    }

    private static final class Step {
        private final String product;
        private final List<String> parts;
        private int followed;

        Step(String product, List<String> parts) {
            this.product = product;
            this.parts = parts;
        }

        boolean ended() {
            return followed == parts.size();
        }

        String next() {
            return parts.get(followed++);
        }
    }
}
