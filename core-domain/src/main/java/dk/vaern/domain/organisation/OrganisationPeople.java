package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.OrganisationCommand.ErasePerson;
import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;

/** The people whom an organisation stores something about: its own, and only until they are erased. */
record OrganisationPeople(OrganisationMemory memory) {

    /** One person behind the whole of it, of this organisation. */
    static void requireOne(ContactPoint added, OrganisationId organisation) {
        PersonId person = added.address().person();
        PersonalData name = added.name();
        boolean one = name == null || name.person().equals(person);
        if (!one || !person.organisation().equals(organisation)) {
            throw new Refused(OrganisationRefusal.NOT_ITS_PERSON);
        }
    }

    /** Likewise, and not erased. */
    void requireOwn(ContactPoint added, OrganisationId organisation) {
        requireOne(added, organisation);
        if (memory.erased().contains(added.address().person())) {
            throw new Refused(OrganisationRefusal.PERSON_ERASED);
        }
    }

    OrganisationEvent erase(ErasePerson erase) {
        PersonId person = erase.person();
        if (memory.erased().contains(person)) {
            throw new Refused(OrganisationRefusal.PERSON_ERASED);
        }
        boolean known = erase.known() || memory.contactPoints().containsValue(person);
        if (!known || !person.organisation().equals(erase.organisationId())) {
            throw new Refused(OrganisationRefusal.NO_SUCH_PERSON);
        }
        return new PersonErased(erase.organisationId(), person, erase.ground());
    }
}
