package dk.vaern.incident.imports.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafProduct;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafPublisher;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafReference;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafRemediation;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafScore;
import dk.vaern.incident.imports.csaf.CsafAdvisory.ProductStatus;
import dk.vaern.incident.imports.csaf.CsafAdvisory.Status;
import dk.vaern.incident.imports.csaf.document.CsafVersion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CsafReaderTest {

    private static final CsafReader READER = new CsafReader();

    static CsafAdvisory accepted(byte[] document) {
        CsafReading reading = READER.read(document);
        assertThat(reading).isInstanceOf(CsafReading.Accepted.class);
        return ((CsafReading.Accepted) reading).advisory();
    }

    @Nested
    class EveryRealDocument {

        static Stream<RealDocument> documents() {
            return RealDocument.all().stream();
        }

        @ParameterizedTest
        @MethodSource("documents")
        void is_accepted_and_says_what_it_says(RealDocument document) {
            CsafAdvisory advisory = accepted(document.bytes());
            JsonNode tree = document.tree();

            assertThat(advisory.id()).isEqualTo(tree.at("/document/tracking/id").stringValue());
            assertThat(advisory.title()).isEqualTo(tree.at("/document/title").stringValue());
            assertThat(advisory.tlp()).isEqualTo(Tlp.CLEAR);
            assertThat(advisory.tracking().version().toString())
                    .isEqualTo(tree.at("/document/tracking/version").stringValue());
            assertThat(advisory.tracking().history())
                    .hasSameSizeAs(tree.at("/document/tracking/revision_history"))
                    .isSortedAccordingTo((one, other) -> one.number().compareTo(other.number()));
            assertThat(advisory.cves()).isSorted().doesNotHaveDuplicates();
            assertThat(advisory.cves()).hasSameElementsAs(texts(tree, "cve"));
            assertThat(advisory.text()).isNotBlank().hasSizeLessThanOrEqualTo(AdvisoryText.LONGEST);
            assertThat(advisory.products())
                    .isNotEmpty()
                    .allSatisfy(product -> assertThat(product.path()).contains(" / "));
            assertThat(advisory.highestScore()).isNotNull();
            assertThat(advisory.references()).isNotEmpty();
        }

        private static List<String> texts(JsonNode tree, String property) {
            return tree.path("vulnerabilities")
                    .valueStream()
                    .map(vulnerability -> vulnerability.path(property).stringValue())
                    .toList();
        }
    }

    @Nested
    class AnAdvisoryAboutOneProduct {

        private final CsafAdvisory advisory =
                accepted(RealDocument.named("icsa-17-250-01").bytes());

        @Test
        void is_named_by_publisher_and_id() {
            assertThat(advisory.id()).isEqualTo("ICSA-17-250-01");
            assertThat(advisory.publisher())
                    .isEqualTo(new CsafPublisher("CISA", "https://www.cisa.gov/", "coordinator"));
            assertThat(advisory.category()).isEqualTo("csaf_security_advisory");
            assertThat(advisory.title()).isEqualTo("SpiderControl SCADA Web Server");
            assertThat(advisory.language()).isEqualTo("en-US");
        }

        @Test
        void says_which_state_of_it_this_is() {
            assertThat(advisory.tracking().version()).isEqualTo(CsafVersion.of("1"));
            assertThat(advisory.tracking().status()).isEqualTo(Status.FINAL);
            assertThat(advisory.tracking().released()).isEqualTo(Instant.parse("2017-09-07T00:00:00Z"));
            assertThat(advisory.tracking().history()).singleElement().satisfies(revision -> {
                assertThat(revision.legacyNumber()).isEqualTo("Initial");
                assertThat(revision.summary()).isEqualTo("ICSA-17-250-01 SpiderControl SCADA Web Server");
            });
        }

        @Test
        void is_as_bad_as_its_worst_score() {
            assertThat(advisory.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(advisory.highestScore())
                    .isEqualTo(new CsafScore("3.0", 5.3, "CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:L"));
            assertThat(advisory.cves()).containsExactly("CVE-2017-12728");
            assertThat(advisory.weaknesses()).containsExactly("CWE-269");
        }

        @Test
        void names_the_product_from_the_vendor_down() {
            assertThat(advisory.products())
                    .containsExactly(new CsafProduct(
                            "CSAFPID-0001",
                            "SpiderControl / SCADA Web Server / SCADA Web Server Version 2.02.0007 and prior",
                            "SCADA Web Server - SCADA Web Server Version 2.02.0007 and prior",
                            ProductStatus.AFFECTED));
            assertThat(advisory.fixedProducts()).isEmpty();
        }

        @Test
        void tells_what_helps() {
            assertThat(advisory.remediations())
                    .containsExactly(new CsafRemediation(
                            "mitigation",
                            "SpiderControl has produced a new version of the software (Version 2.02.0100) that can be found"
                                    + " at the following link. A login is required to view the download.",
                            "http://spidercontrol.net/downloads-support/user-downloads/",
                            List.of("CVE-2017-12728"),
                            List.of("CSAFPID-0001")));
        }

        @Test
        void refers_to_each_address_once() {
            assertThat(advisory.references())
                    .extracting(CsafReference::url)
                    .containsExactly(
                            "https://raw.githubusercontent.com/cisagov/CSAF/develop/csaf_files/OT/white/2017/icsa-17-250-01.json",
                            "https://www.cisa.gov/news-events/ics-advisories/icsa-17-250-01",
                            "http://web.nvd.nist.gov/view/vuln/detail?vulnId=CVE-2017-12728",
                            "https://www.first.org/cvss/calculator/3.0#CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:L");
        }

        @Test
        void tells_people_what_it_is_about_and_leaves_the_lawyers_out() {
            assertThat(advisory.text())
                    .startsWith("Risk evaluation:\nATTENTION: Low skill level to exploit\n\n")
                    .contains("CVE-2017-12728: Improper Privilege Management:\nAuthenticated, non-administrative")
                    .containsOnlyOnce("Recommended Practices:")
                    .doesNotContain("provided \"as is\"");
            assertThat(advisory.remarks()).isEmpty();
        }
    }

    @Nested
    class AnAdvisoryThatWasRevised {

        private final RealDocument document = RealDocument.named("icsa-20-042-02");
        private final CsafAdvisory advisory = accepted(document.bytes());

        @Test
        void tells_its_history_from_the_oldest_revision_on() {
            assertThat(advisory.tracking().version()).isEqualTo(CsafVersion.of("7"));
            assertThat(advisory.tracking().history())
                    .extracting(revision -> revision.number().toString())
                    .containsExactly("1", "2", "3", "4", "5", "6", "7");
            assertThat(advisory.tracking().firstReleased())
                    .isBefore(advisory.tracking().released());
        }

        @Test
        void is_newer_than_before() {
            CsafAdvisory before = accepted(document.with(tree -> {
                RealDocument.tracking(tree).put("version", "6");
                RealDocument.tracking(tree).withArray("revision_history").remove(6);
            }));

            assertThat(advisory.tracking().isNewerThan(before.tracking())).isTrue();
            assertThat(before.tracking().isNewerThan(advisory.tracking())).isFalse();
            assertThat(advisory.tracking().isNewerThan(advisory.tracking())).isFalse();
        }

        @Test
        void is_newer_when_it_was_released_again_under_the_same_version() {
            CsafAdvisory corrected = accepted(document.with(
                    tree -> RealDocument.tracking(tree).put("current_release_date", "2030-01-01T00:00:00Z")));

            assertThat(corrected.tracking().isNewerThan(advisory.tracking())).isTrue();
            assertThat(advisory.tracking().isNewerThan(corrected.tracking())).isFalse();
        }
    }

    @Nested
    class AnInterimAdvisory {

        @Test
        void says_so() {
            CsafAdvisory advisory =
                    accepted(RealDocument.named("icsa-23-131-02").bytes());

            assertThat(advisory.tracking().status()).isEqualTo(Status.INTERIM);
            assertThat(advisory.publisher().category()).isEqualTo("other");
        }
    }
}
