package dk.vaern.domain.organisation;

import static dk.vaern.domain.organisation.Organisations.AARHUS;
import static dk.vaern.domain.organisation.Organisations.CONTACT_ADDED;
import static dk.vaern.domain.organisation.Organisations.ITSELF;
import static dk.vaern.domain.organisation.Organisations.LINKED;
import static dk.vaern.domain.organisation.Organisations.OTHER_POINT;
import static dk.vaern.domain.organisation.Organisations.POINT;
import static dk.vaern.domain.organisation.Organisations.REGISTERED;
import static dk.vaern.domain.organisation.Organisations.SUPPLIER;
import static dk.vaern.domain.organisation.Organisations.added;
import static dk.vaern.domain.organisation.Organisations.contactPoint;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.LinkSupplier;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.UnlinkSupplier;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierUnlinked;
import dk.vaern.domain.testing.Scenario;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTiesTest {

    private final Scenario<Organisation> organisation = new Scenario<>(Organisation.class, Organisation.COMMANDS);

    @Nested
    class Adding_a_contact_point {

        @Test
        void makes_the_organisation_reachable() {
            organisation
                    .given(REGISTERED)
                    .when(new AddContactPoint(AARHUS, contactPoint(POINT), ITSELF))
                    .happens(CONTACT_ADDED);
        }

        @Test
        void that_the_machine_was_handed_by_a_registrar_needs_no_verification() {
            organisation
                    .given(REGISTERED)
                    .when(new AddContactPoint(AARHUS, contactPoint(POINT), Organisations.MACHINE))
                    .happens(new ContactPointAdded(AARHUS, contactPoint(POINT), Trust.VOUCHED_FOR));
        }

        @Test
        void of_others_has_to_be_verified_whoever_adds_it() {
            organisation
                    .given(REGISTERED)
                    .when(new AddContactPoint(AARHUS, contactPoint(POINT), Organisations.JOINT))
                    .happens(CONTACT_ADDED);
        }

        @Test
        void twice_under_one_id_is_refused() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(new AddContactPoint(AARHUS, contactPoint(POINT, Channel.SMS, "+4520304050"), ITSELF))
                    .isRefused(OrganisationRefusal.CONTACT_POINT_ALREADY_ADDED);
        }

        @Test
        void twice_under_two_ids_makes_two() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(new AddContactPoint(AARHUS, contactPoint(OTHER_POINT), ITSELF))
                    .happens(added(contactPoint(OTHER_POINT)));
        }

        @ParameterizedTest
        @CsvSource({
            "EMAIL, vagt@aarhus.example",
            "EMAIL, blåvand+it@kommune.example",
            "SMS, +4520304050",
            "WEBHOOK, https://hooks.example/vaern?to=drift",
            "WEBHOOK, http://127.0.0.1:8089/hook"
        })
        void takes_an_address_of_the_channels_form(Channel channel, String address) {
            organisation
                    .given(REGISTERED)
                    .when(new AddContactPoint(AARHUS, contactPoint(POINT, channel, address), ITSELF))
                    .happens(added(contactPoint(POINT, channel, address)));
        }

        @ParameterizedTest
        @CsvSource({
            "EMAIL, aarhus.example",
            "EMAIL, a@b@c",
            "EMAIL, vagt@",
            "EMAIL, 'vagt@aarhus.example\nBcc: all@example'",
            "EMAIL, 'a@example,b@example'",
            "EMAIL, +4520304050",
            "SMS, 20304050",
            "SMS, +45 20 30 40 50",
            "SMS, +0520304050",
            "SMS, +４５２０３０４０５０",
            "SMS, vagt@aarhus.example",
            "WEBHOOK, ftp://hooks.example/",
            "WEBHOOK, file:///etc/passwd",
            "WEBHOOK, https://",
            "WEBHOOK, 'https://hooks.example/ x'"
        })
        void refuses_any_other(Channel channel, String address) {
            organisation
                    .given(REGISTERED)
                    .when(new AddContactPoint(AARHUS, contactPoint(POINT, channel, address), ITSELF))
                    .isRefused(OrganisationRefusal.ADDRESS_DOES_NOT_FIT);
        }
    }

    @Nested
    class Removing_a_contact_point {

        @Test
        void takes_it_away() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(new RemoveContactPoint(AARHUS, POINT, ITSELF))
                    .happens(new ContactPointRemoved(AARHUS, POINT));
        }

        @Test
        void that_was_never_there_is_refused() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(new RemoveContactPoint(AARHUS, OTHER_POINT, ITSELF))
                    .isRefused(OrganisationRefusal.NO_SUCH_CONTACT_POINT);
        }

        @Test
        void twice_is_refused() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED, new ContactPointRemoved(AARHUS, POINT))
                    .when(new RemoveContactPoint(AARHUS, POINT, ITSELF))
                    .isRefused(OrganisationRefusal.NO_SUCH_CONTACT_POINT);
        }
    }

    @Nested
    class Linking_a_supplier {

        @Test
        void says_who_runs_systems_for_it() {
            organisation
                    .given(REGISTERED)
                    .when(new LinkSupplier(AARHUS, SUPPLIER, ITSELF))
                    .happens(LINKED);
        }

        @Test
        void twice_is_refused() {
            organisation
                    .given(REGISTERED, LINKED)
                    .when(new LinkSupplier(AARHUS, SUPPLIER, ITSELF))
                    .isRefused(OrganisationRefusal.SUPPLIER_ALREADY_LINKED);
        }

        @Test
        void is_possible_again_after_unlinking() {
            organisation
                    .given(REGISTERED, LINKED, new SupplierUnlinked(AARHUS, SUPPLIER))
                    .when(new LinkSupplier(AARHUS, SUPPLIER, ITSELF))
                    .happens(LINKED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"municipality-0461", "joint-municipal", "national-centre", "authority-datatilsynet"})
        void is_for_suppliers_only(String other) {
            organisation
                    .given(REGISTERED)
                    .when(new LinkSupplier(AARHUS, new OrganisationId(other), ITSELF))
                    .isRefused(OrganisationRefusal.NOT_A_SUPPLIER);
        }

        @Test
        void to_itself_is_refused() {
            var supplier = new OrganisationRegistered(
                    SUPPLIER, "Demo", null, Set.of(new Sector("ict-services")), Organisations.FIRST_DAY);
            organisation
                    .given(supplier)
                    .when(new LinkSupplier(SUPPLIER, SUPPLIER, Organisations.JOINT))
                    .isRefused(OrganisationRefusal.NOT_A_SUPPLIER);
        }
    }

    @Nested
    class Unlinking_a_supplier {

        @Test
        void ends_the_tie() {
            organisation
                    .given(REGISTERED, LINKED)
                    .when(new UnlinkSupplier(AARHUS, SUPPLIER, ITSELF))
                    .happens(new SupplierUnlinked(AARHUS, SUPPLIER));
        }

        @Test
        void needs_a_tie() {
            organisation
                    .given(REGISTERED)
                    .when(new UnlinkSupplier(AARHUS, SUPPLIER, ITSELF))
                    .isRefused(OrganisationRefusal.SUPPLIER_NOT_LINKED);
        }
    }
}
