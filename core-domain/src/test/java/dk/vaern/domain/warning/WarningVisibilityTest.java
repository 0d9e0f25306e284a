package dk.vaern.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Viewer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of who reads what; Aarhus and the supplier are recipients, Odense is not. */
class WarningVisibilityTest {

    private static final List<OrganisationId> RECIPIENTS = List.of(Warnings.AARHUS, Warnings.SUPPLIER);

    @ParameterizedTest
    @CsvSource({
        "national-centre,        true,  CLEAR,        true",
        "national-centre,        true,  RED,          true",
        "national-centre,        false, RED,          true",
        "municipality-0751,      true,  CLEAR,        true",
        "municipality-0751,      true,  GREEN,        true",
        "municipality-0751,      true,  AMBER,        true",
        "municipality-0751,      true,  AMBER_STRICT, true",
        "municipality-0751,      true,  RED,          false",
        "municipality-0751,      false, CLEAR,        false",
        "supplier-demo,          true,  AMBER,        true",
        "joint-municipal,        true,  AMBER_STRICT, true",
        "joint-municipal,        true,  RED,          false",
        "joint-municipal,        false, CLEAR,        false",
        "municipality-0461,      true,  CLEAR,        false",
        "supplier-other,         true,  CLEAR,        false",
        "authority-datatilsynet, true,  CLEAR,        false"
    })
    void is_the_issuers_the_recipients_and_the_joint_organisations(
            String organisation, boolean published, Tlp tlp, boolean seen) {
        var viewer = Viewer.organisation(new OrganisationId(organisation));
        assertThat(WarningVisibility.maySee(viewer, Warnings.CENTRE, published, RECIPIENTS, tlp))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void is_the_same_for_every_person_of_an_organisation(Tlp tlp) {
        for (OrganisationId organisation : List.of(Warnings.CENTRE, Warnings.AARHUS, Warnings.ODENSE)) {
            assertThat(maySee(new Viewer("kim", organisation), tlp))
                    .isEqualTo(maySee(Viewer.organisation(organisation), tlp));
        }
    }

    private static boolean maySee(Viewer viewer, Tlp tlp) {
        return WarningVisibility.maySee(viewer, Warnings.CENTRE, true, RECIPIENTS, tlp);
    }
}
