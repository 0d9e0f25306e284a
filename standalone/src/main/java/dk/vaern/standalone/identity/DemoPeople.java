package dk.vaern.standalone.identity;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.function.Predicate;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Who can sign in by hand: the same names as the machines. */
record DemoPeople(Predicate<OrganisationId> known) implements UserDetailsService {

    @Override
    public UserDetails loadUserByUsername(String name) {
        return DemoIdentity.named(name)
                .filter(identity -> known.test(identity.organisation()))
                .map(identity -> User.withUsername(identity.name())
                        .password(DemoSecret.VALUE)
                        .roles(identity.role().name())
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }
}
