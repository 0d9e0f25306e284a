package dk.vaern.it.world;

/** An OpenID provider whose tokens the services believe. */
public interface Identity extends AutoCloseable {

    /** As tokens name it. */
    String issuer();

    /** An access token for a client's own account, named {@code <organisation>.<role>} as the demo's are. */
    String token(String client);

    @Override
    void close();
}
