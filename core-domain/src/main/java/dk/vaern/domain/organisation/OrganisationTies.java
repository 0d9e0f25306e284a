package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.LinkSupplier;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.UnlinkSupplier;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierLinked;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierUnlinked;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What ties an organisation to others: the ways to reach it, and the suppliers that run systems for it. */
record OrganisationTies(OrganisationMemory memory) {

    /** Those that an organisation is registered with; who registers it has seen to it that they reach somebody. */
    static Stream<OrganisationEvent> vouchedFor(RegisterOrganisation register) {
        Set<UUID> ids = new HashSet<>();
        for (ContactPoint point : register.contactPoints()) {
            requireFitting(point);
            OrganisationPeople.requireOne(point, register.organisationId());
            if (!ids.add(point.id())) {
                throw new Refused(OrganisationRefusal.CONTACT_POINT_ALREADY_ADDED);
            }
        }
        return register.contactPoints().stream()
                .map(point -> new ContactPointAdded(register.organisationId(), point, Trust.VOUCHED_FOR));
    }

    /** Verified before its first use; the machine adds only what a registrar has handed it. */
    OrganisationEvent add(AddContactPoint add) {
        ContactPoint added = add.contactPoint();
        requireFitting(added);
        if (memory.contactPoints().containsKey(added.id())) {
            throw new Refused(OrganisationRefusal.CONTACT_POINT_ALREADY_ADDED);
        }
        new OrganisationPeople(memory).requireOwn(added, add.organisationId());
        Trust trust = add.by().actor().isMachine() ? Trust.VOUCHED_FOR : Trust.TO_BE_VERIFIED;
        return new ContactPointAdded(add.organisationId(), added, trust);
    }

    private static void requireFitting(ContactPoint point) {
        if (point.address().text().filter(point.channel()::reaches).isEmpty()) {
            throw new Refused(OrganisationRefusal.ADDRESS_DOES_NOT_FIT);
        }
    }

    OrganisationEvent remove(RemoveContactPoint remove) {
        if (!memory.contactPoints().containsKey(remove.contactPoint())) {
            throw new Refused(OrganisationRefusal.NO_SUCH_CONTACT_POINT);
        }
        return new ContactPointRemoved(remove.organisationId(), remove.contactPoint());
    }

    OrganisationEvent link(LinkSupplier link) {
        OrganisationId supplier = link.supplier();
        if (!supplier.is(OrganisationKind.SUPPLIER) || supplier.equals(link.organisationId())) {
            throw new Refused(OrganisationRefusal.NOT_A_SUPPLIER);
        }
        if (memory.suppliers().contains(supplier)) {
            throw new Refused(OrganisationRefusal.SUPPLIER_ALREADY_LINKED);
        }
        return new SupplierLinked(link.organisationId(), supplier);
    }

    OrganisationEvent unlink(UnlinkSupplier unlink) {
        if (!memory.suppliers().contains(unlink.supplier())) {
            throw new Refused(OrganisationRefusal.SUPPLIER_NOT_LINKED);
        }
        return new SupplierUnlinked(unlink.organisationId(), unlink.supplier());
    }
}
