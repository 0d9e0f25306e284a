package dk.vaern.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoIdentityTest {

    @Test
    void is_a_role_in_an_organisation() {
        assertThat(DemoIdentity.named("municipality-0751.responder"))
                .contains(new DemoIdentity(new OrganisationId("municipality-0751"), Role.RESPONDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "national-centre.analyst",
                "joint-municipal.auditor",
                "municipality-0751.service",
                "supplier-demo.administrator",
                "authority-example.reviewer"
            })
    void has_a_role_that_fits_its_kind(String name) {
        assertThat(DemoIdentity.named(name)).map(DemoIdentity::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "responder",
                "municipality-0751",
                "municipality-0751.",
                "municipality-0751.Responder",
                "municipality-0751.analyst",
                "joint-municipal.analyst",
                "supplier-demo.leader",
                "authority-example.responder",
                "municipality-751.responder",
                "MUNICIPALITY-0751.responder",
                "municipality-0751.responder ",
                "vaern-console"
            })
    void is_nothing_else(String name) {
        assertThat(DemoIdentity.named(name)).isEmpty();
    }
}
