package dk.vaern.notification.readiness;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationEnded;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which organisations there are to look at. */
@Component
public class OrganisationList {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "organisation-list";

    private final JdbcClient jdbc;

    OrganisationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganisationId> all() {
        return jdbc.sql("select organisation from notification.organisation order by organisation")
                .query((row, _) -> new OrganisationId(row.getString("organisation")))
                .list();
    }

    @EventHandler
    void on(OrganisationRegistered registered) {
        jdbc.sql("insert into notification.organisation (organisation) values (:id) on conflict do nothing")
                .param("id", registered.organisationId().value())
                .update();
    }

    @EventHandler
    void on(OrganisationEnded ended) {
        jdbc.sql("delete from notification.organisation where organisation = :id")
                .param("id", ended.organisationId().value())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate notification.organisation").update();
    }
}
