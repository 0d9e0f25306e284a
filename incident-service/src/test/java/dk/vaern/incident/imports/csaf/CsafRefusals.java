package dk.vaern.incident.imports.csaf;

import static dk.vaern.incident.imports.csaf.RealDocument.array;
import static dk.vaern.incident.imports.csaf.RealDocument.productTree;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.incident.imports.csaf.document.CsafViolation;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules that refuse, each broken once in a real document, and by nothing else. Whoever inherits says which: a static method
 * {@code breaks} of its own.
 */
abstract class CsafRefusals {

    static final String PRODUCT_PART = "/product_tree/branches/0/branches/0/branches/0";

    private static final RealDocument DOCUMENT = RealDocument.named("icsa-17-250-01");
    private static final CsafReader READER = new CsafReader();

    /** @param further rules that cannot but break with it */
    record Break(String rule, String pointer, String what, Consumer<ObjectNode> change, List<String> further) {

        Break at(String otherPointer) {
            return new Break(rule, otherPointer, what, change, further);
        }

        Break alongWith(String... rules) {
            return new Break(rule, pointer, what, change, List.of(rules));
        }

        @Override
        public String toString() {
            return rule + " " + what;
        }
    }

    static Break breaking(String rule, String pointer, String what, Consumer<ObjectNode> change) {
        return new Break(rule, pointer, what, change, List.of());
    }

    static void group(ObjectNode document) {
        productTree(document)
                .set("full_product_names", array("[{'name':'A','product_id':'A'},{'name':'B','product_id':'B'}]"));
        productTree(document).set("product_groups", array("[{'group_id':'G','product_ids':['A','B']}]"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void refuses(Break broken) {
        CsafReading reading = READER.read(DOCUMENT.with(broken.change));

        assertThat(reading).isInstanceOf(CsafReading.Rejected.class);
        List<CsafViolation> violations = ((CsafReading.Rejected) reading).violations();
        assertThat(violations)
                .anySatisfy(violation -> {
                    assertThat(violation.rule()).isEqualTo(broken.rule);
                    assertThat(violation.pointer()).isEqualTo(broken.pointer);
                })
                .extracting(CsafViolation::rule)
                .filteredOn(rule -> !rule.equals(broken.rule))
                .isSubsetOf(broken.further);
        assertThat(violations)
                .extracting(CsafViolation::detail)
                .allSatisfy(detail -> assertThat(detail).isNotBlank());
    }
}
