package dk.vaern.standalone.organisations;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which organisations there are: the first ones from the beginning, later ones once they are in the record. */
public final class RegisteredOrganisations implements Predicate<OrganisationId> {

    private final Set<OrganisationId> first =
            FirstOrganisation.all().stream().map(FirstOrganisation::id).collect(Collectors.toUnmodifiableSet());
    private final JdbcClient record;

    public RegisteredOrganisations(DataSource record) {
        this.record = JdbcClient.create(record);
    }

    @Override
    public boolean test(OrganisationId organisation) {
        return first.contains(organisation) || isInTheRecord(organisation);
    }

    private boolean isInTheRecord(OrganisationId organisation) {
        try {
            return record.sql("select exists (select from record.domain_event where aggregate_id = :id)")
                    .param("id", organisation.value())
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException _) {
            return false;
        }
    }
}
