package dk.vaern.domain.campaign;

import dk.vaern.domain.kernel.Refusal;

/** Why a campaign says no. */
public enum CampaignRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    ONLY_COORDINATORS_RUN_CAMPAIGNS(
            Kind.NOT_PERMITTED, "Campaigns are run by the joint organisation and the national centre."),
    NOT_YOURS_TO_END(Kind.NOT_PERMITTED, "A campaign is ended by the organisation that started it."),
    ALREADY_STARTED(Kind.CONFLICT, "A campaign with this id exists already."),
    NO_TARGETS(Kind.CONFLICT, "The audience holds no organisation."),
    DUE_IN_THE_PAST(Kind.CONFLICT, "A campaign cannot be due before it starts."),
    CAMPAIGN_ENDED(Kind.CONFLICT, "The campaign has ended.");

    private final Kind kind;
    private final String sentence;

    CampaignRefusal(Kind kind, String sentence) {
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
