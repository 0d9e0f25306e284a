package dk.vaern.standalone.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import org.junit.jupiter.api.Test;

class FirstOrganisationTest {

    @Test
    void are_the_98_municipalities_and_those_that_they_work_with() {
        assertThat(FirstOrganisation.all())
                .hasSize(101)
                .contains(
                        new FirstOrganisation(new OrganisationId("municipality-0751"), "Aarhus"),
                        new FirstOrganisation(new OrganisationId("municipality-0825"), "Læsø"))
                .filteredOn(organisation -> organisation.id().is(OrganisationKind.MUNICIPALITY))
                .hasSize(98);
    }

    @Test
    void have_an_id_each() {
        assertThat(FirstOrganisation.all()).extracting(FirstOrganisation::id).doesNotHaveDuplicates();
    }
}
