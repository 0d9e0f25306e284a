package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.LinkSupplier;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.UnlinkSupplier;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierLinked;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierUnlinked;

/** What ties an organisation to others: the ways to reach it, and the suppliers that run systems for it. */
record OrganisationTies(OrganisationMemory memory) {

    OrganisationEvent add(AddContactPoint add) {
        ContactPoint added = add.contactPoint();
        if (added.address().text().filter(added.channel()::reaches).isEmpty()) {
            throw new Refused(OrganisationRefusal.ADDRESS_DOES_NOT_FIT);
        }
        if (memory.contactPoints().contains(added.id())) {
            throw new Refused(OrganisationRefusal.CONTACT_POINT_ALREADY_ADDED);
        }
        return new ContactPointAdded(add.organisationId(), added);
    }

    OrganisationEvent remove(RemoveContactPoint remove) {
        if (!memory.contactPoints().contains(remove.contactPoint())) {
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
