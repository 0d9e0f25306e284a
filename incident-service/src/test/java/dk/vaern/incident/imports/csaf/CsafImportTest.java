package dk.vaern.incident.imports.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.incident.imports.CsafImport;
import org.junit.jupiter.api.Test;

class CsafImportTest {

    private static final RealDocument DOCUMENT = RealDocument.named("icsa-23-131-02");

    private final CsafImport csaf = new CsafImport();

    private String titleOf(String title) {
        byte[] document = DOCUMENT.with(changed -> RealDocument.meta(changed).put("title", title));
        return csaf.read(document).content().title();
    }

    @Test
    void a_long_title_is_cut_and_says_so() {
        assertThat(titleOf("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(titleOf("x".repeat(201))).isEqualTo("x".repeat(199) + "…");
    }

    @Test
    void no_letter_is_cut_in_two() {
        assertThat(titleOf("x".repeat(198) + "😀 and more")).isEqualTo("x".repeat(198) + "…");
    }
}
