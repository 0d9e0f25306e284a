package dk.vaern.standalone.identity;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.function.Predicate;

/**
 * Where the provider listens and whom it knows.
 *
 * @param address the name or number of the network interface
 * @param servicePort where the console is served, to which a sign-in returns
 * @param known whether there is such an organisation; asked at every token
 */
public record IdentitySettings(String address, int port, int servicePort, Predicate<OrganisationId> known) {

    public static final String PORT_SETTING = "VAERN_IDENTITY_PORT";

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return "http://localhost:" + port;
    }
}
