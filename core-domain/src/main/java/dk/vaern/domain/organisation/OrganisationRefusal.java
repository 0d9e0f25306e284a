package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.Refusal;

/** Why an organisation says no. */
public enum OrganisationRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    NOT_YOUR_ORGANISATION(Kind.NOT_PERMITTED, "An organisation is administered by itself and the joint organisation."),
    NOT_A_REGISTRAR(
            Kind.NOT_PERMITTED,
            "Organisations are registered and ended by administrators of the joint organisation and the national centre."),
    ALREADY_REGISTERED(Kind.CONFLICT, "The organisation is registered already."),
    NAME_UNCHANGED(Kind.CONFLICT, "The organisation has this name already."),
    ADDRESS_DOES_NOT_FIT(Kind.INVALID, "The address is not one that this channel can reach."),
    CONTACT_POINT_ALREADY_ADDED(Kind.CONFLICT, "This contact point is there already."),
    NO_SUCH_CONTACT_POINT(Kind.CONFLICT, "The organisation has no such contact point."),
    NOT_ITS_PERSON(Kind.INVALID, "A contact point reaches one person, who is the organisation's own."),
    NO_SUCH_PERSON(Kind.CONFLICT, "Nothing is stored about such a person."),
    PERSON_ERASED(Kind.CONFLICT, "The person is erased, for good."),
    NOT_A_SUPPLIER(Kind.INVALID, "Only another organisation that is a supplier is linked as one."),
    SUPPLIER_ALREADY_LINKED(Kind.CONFLICT, "The supplier is linked already."),
    SUPPLIER_NOT_LINKED(Kind.CONFLICT, "The supplier is not linked."),
    STEP_OUT_OF_ORDER(Kind.CONFLICT, "Onboarding goes forward, one step at a time."),
    NO_CONTACT_POINTS(Kind.CONFLICT, "Onboarding goes on when there is at least one contact point."),
    ORGANISATION_ENDED(Kind.CONFLICT, "The organisation has ended, or its end is decided."),
    ENDS_BEFORE_IT_BEGAN(Kind.CONFLICT, "The last day lies before the first."),
    SUCCEEDED_BY_ITSELF(Kind.INVALID, "An organisation is not its own successor.");

    private final Kind kind;
    private final String sentence;

    OrganisationRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
