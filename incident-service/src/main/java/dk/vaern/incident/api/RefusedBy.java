package dk.vaern.incident.api;

import dk.vaern.domain.action.ActionRefusal;
import dk.vaern.domain.campaign.CampaignRefusal;
import dk.vaern.domain.incident.IncidentRefusal;
import dk.vaern.domain.organisation.OrganisationRefusal;
import dk.vaern.domain.receipt.ReceiptRefusal;
import dk.vaern.domain.warning.WarningRefusal;
import dk.vaern.incident.view.organisation.DirectoryRefusal;
import dk.vaern.incident.view.sharing.LookRefusal;
import dk.vaern.web.openapi.Refuses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By which rules an operation may be refused, for the OpenAPI description; one annotation for each aggregate. */
public final class RefusedBy {

    private RefusedBy() {}

    @Refuses
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Incident {
        IncidentRefusal[] value();
    }

    @Refuses
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Action {
        ActionRefusal[] value();
    }

    @Refuses
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Campaign {
        CampaignRefusal[] value();
    }

    @Refuses
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Warning {
        WarningRefusal[] value();
    }

    @Refuses
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Receipt {
        ReceiptRefusal[] value();
    }

    @Refuses
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Organisation {
        OrganisationRefusal[] value();
    }

    @Refuses
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Looking {
        LookRefusal[] value();
    }

    @Refuses
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Directory {
        DirectoryRefusal[] value();
    }
}
