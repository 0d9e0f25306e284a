package dk.vaern.incident.imports.csaf;

import static dk.vaern.incident.imports.csaf.RealDocument.array;
import static dk.vaern.incident.imports.csaf.RealDocument.at;
import static dk.vaern.incident.imports.csaf.RealDocument.meta;
import static dk.vaern.incident.imports.csaf.RealDocument.object;
import static dk.vaern.incident.imports.csaf.RealDocument.vulnerability;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafProduct;
import dk.vaern.incident.imports.csaf.CsafAdvisory.ProductStatus;
import dk.vaern.incident.imports.csaf.document.CsafViolation;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What is taken although it is not as the standard wants it, and how what is taken reads. */
class CsafToleranceTest {

    private static final RealDocument DOCUMENT = RealDocument.named("icsa-17-250-01");
    private static final String SCORE = "/vulnerabilities/0/scores/0/cvss_v3";
    private static final String BRANCH = "/product_tree/branches/0/branches/0/branches/0";

    private static CsafAdvisory after(Consumer<ObjectNode> change) {
        return CsafReaderTest.accepted(DOCUMENT.with(change));
    }

    private static void assertRemarked(String rule, Consumer<ObjectNode> change) {
        assertThat(after(change).remarks()).extracting(CsafViolation::rule).contains(rule);
    }

    @Nested
    class Remarks {

        @Test
        void a_score_that_is_given_again() {
            assertRemarked(
                    "6.1.7",
                    document -> vulnerability(document)
                            .withArray("scores")
                            .add(at(document, "/vulnerabilities/0/scores/0").deepCopy()));
        }

        @Test
        void a_score_that_differs_from_its_vector_within_the_same_severity_and_the_vector_counts() {
            CsafAdvisory advisory = after(document -> at(document, SCORE).put("baseScore", 5.4));

            assertThat(advisory.remarks()).extracting(CsafViolation::rule).containsExactly("6.1.9");
            assertThat(advisory.highestScore())
                    .isNotNull()
                    .satisfies(score -> assertThat(score.baseScore()).isEqualTo(5.3));
        }

        @Test
        void another_wording_of_a_weakness() {
            assertRemarked(
                    "6.1.11", document -> at(document, "/vulnerabilities/0/cwe").put("name", "Bad Privileges"));
        }

        @Test
        void a_package_url_without_a_name() {
            assertRemarked(
                    "6.1.13",
                    document -> at(document, BRANCH + "/product")
                            .set("product_identification_helper", object("{'purl':'pkg:maven/@1.3.4'}")));
        }

        @Test
        void a_vulnerability_with_two_entries() {
            assertRemarked(
                    "6.1.23",
                    document -> document.withArray("vulnerabilities")
                            .add(vulnerability(document).deepCopy()));
        }

        @Test
        void a_range_where_a_version_should_be() {
            assertRemarked(
                    "6.1.31",
                    document -> at(document, BRANCH)
                            .put("category", "product_version")
                            .put("name", "prior to 4.2"));
        }

        @Test
        void a_property_that_the_standard_does_not_know() {
            assertRemarked("6.2.20", document -> meta(document).put("x_mood", "gloomy"));
        }

        @Test
        void an_address_with_a_blank() {
            assertRemarked(
                    "csaf-schema",
                    document -> at(document, "/document/references/0").put("url", "https://example.com/a b"));
        }

        @ParameterizedTest
        @CsvSource({"javascript:alert(1)", "data:text/html;base64,PHNjcmlwdD4=", "file:///etc/passwd"})
        void an_address_that_a_browser_would_run_and_does_not_take_it_over(String url) {
            CsafAdvisory advisory =
                    after(document -> at(document, "/document/references/0").put("url", url));

            assertThat(advisory.remarks()).extracting(CsafViolation::rule).containsExactly("link");
            assertThat(advisory.references())
                    .noneMatch(reference -> reference.url().equals(url));
        }
    }

    @Nested
    class HowSecret {

        @ParameterizedTest
        @CsvSource({
            "WHITE, CLEAR",
            "CLEAR, CLEAR",
            "GREEN, GREEN",
            "AMBER, AMBER",
            "AMBER+STRICT, AMBER_STRICT",
            "RED, RED"
        })
        void it_is_says_its_label(String label, Tlp tlp) {
            assertThat(after(document ->
                                    at(document, "/document/distribution/tlp").put("label", label))
                            .tlp())
                    .isEqualTo(tlp);
        }

        @Test
        void it_is_without_a_label_only_its_publisher_knows() {
            CsafAdvisory advisory = after(document -> meta(document).remove("distribution"));

            assertThat(advisory.tlp()).isEqualTo(Tlp.AMBER);
            assertThat(advisory.remarks()).extracting(CsafViolation::rule).containsExactly("6.2.10");
        }
    }

    @Nested
    class HowBad {

        @ParameterizedTest
        @CsvSource({
            "Critical, CRITICAL",
            "important, HIGH",
            "HIGH, HIGH",
            "Moderate, MEDIUM",
            "hoch, HIGH",
            "Low, LOW",
            "Sev-3, MEDIUM"
        })
        void it_is_says_the_publisher_in_a_known_word(String word, Severity severity) {
            assertThat(after(document -> meta(document).set("aggregate_severity", object("{'text':'" + word + "'}")))
                            .severity())
                    .isEqualTo(severity);
        }

        @Test
        void it_is_by_version_2_where_there_is_no_version_3() {
            CsafAdvisory advisory = after(document -> vulnerability(document).set("scores", array("""
                    [{'products':['CSAFPID-0001'],'cvss_v2':{'version':'2.0','baseScore':7.8,
                    'vectorString':'AV:N/AC:L/Au:N/C:N/I:N/A:C'}}]""")));

            assertThat(advisory.severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void it_is_without_any_word_or_score_lies_in_the_middle() {
            CsafAdvisory advisory = after(document -> vulnerability(document).remove("scores"));

            assertThat(advisory.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(advisory.highestScore()).isNull();
        }
    }

    @Nested
    class WhatIsAffected {

        @Test
        void includes_what_is_installed_on_another_and_what_is_still_looked_at() {
            CsafAdvisory advisory = after(document -> {
                RealDocument.productTree(document).set("relationships", array("""
                        [{'category':'installed_on','full_product_name':{'name':'Server on Linux','product_id':'R'},
                        'product_reference':'CSAFPID-0001','relates_to_product_reference':'L'}]"""));
                RealDocument.productTree(document)
                        .set(
                                "full_product_names",
                                array("[{'name':'Linux','product_id':'L'},{'name':'New','product_id':'N'}]"));
                vulnerability(document)
                        .set(
                                "product_status",
                                object("{'known_affected':['R'],'under_investigation':['L'],'fixed':['N']}"));
            });

            assertThat(advisory.products())
                    .containsExactly(
                            new CsafProduct("L", "Linux", "Linux", ProductStatus.UNDER_INVESTIGATION),
                            new CsafProduct("R", "Server on Linux", "Server on Linux", ProductStatus.AFFECTED));
            assertThat(advisory.fixedProducts()).extracting(CsafProduct::id).containsExactly("N");
        }
    }

    @Nested
    class Texts {

        @Test
        void that_are_too_long_are_cut_and_say_so() {
            String text = after(document -> at(document, "/document/notes/0").put("text", "word ".repeat(10_000)))
                    .text();

            assertThat(text).hasSizeLessThanOrEqualTo(20_000).endsWith("[… the rest is in the original document]");
        }

        @Test
        void hold_nothing_that_forges_lines_or_turns_letters_round() {
            CsafAdvisory advisory = after(document -> {
                meta(document).put("title", "one\r\nSubject: two\u202Eevil");
                at(document, "/document/notes/2").put("text", "a\u0007b\r\nc");
            });

            assertThat(advisory.title()).isEqualTo("one  Subject: twoevil");
            assertThat(advisory.text()).contains("a b\nc");
        }
    }
}
