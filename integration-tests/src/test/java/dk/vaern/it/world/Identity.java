package dk.vaern.it.world;

import java.util.Map;

/** An OpenID provider whose tokens the services believe. */
public interface Identity extends AutoCloseable {

    /** As tokens name it. */
    String issuer();

    /** An access token for a client's own account, named {@code <organisation>.<role>} as the demo's are. */
    String token(String client);

    /**
     * The same with these claims as well, and with nothing about a sign-in but what they say; of providers that do as
     * they are told.
     */
    default String token(String client, Map<String, Object> claims) {
        throw new IllegalStateException(issuer() + " says in its tokens what it wants");
    }

    /** What a service must be told to take its tokens as those of people who have just signed in. */
    default Map<String, Object> settings() {
        return Map.of();
    }

    @Override
    void close();
}
