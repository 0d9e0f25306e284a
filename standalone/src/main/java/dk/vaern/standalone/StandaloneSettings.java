package dk.vaern.standalone;

import dk.vaern.standalone.ground.CannotStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * What a run can be told, by environment variables.
 *
 * @param address the network interface of everything that speaks HTTP; loopback, because everybody knows the demo's secret
 * @param outsideDatabase the JDBC URL of a PostgreSQL that is used instead of the embedded one
 * @param masterKeys that persons' keys are wrapped by, the newest first; none: one of the data folder's own
 */
record StandaloneSettings(
        Path dataFolder,
        String address,
        Ports ports,
        Optional<OutsideDatabase> outsideDatabase,
        List<String> masterKeys) {

    /** Says how many master keys, never what they are. */
    @Override
    public String toString() {
        return "StandaloneSettings[" + dataFolder + ", " + ports + ", " + masterKeys.size() + " master keys]";
    }

    /** Where each part listens. */
    record Ports(int incident, int notification, int identity, int postgres) {}

    /** A PostgreSQL that is there already, and the role that owns the schemas. */
    record OutsideDatabase(String url, String user, String password) {}

    static StandaloneSettings of(Environment environment) {
        return new StandaloneSettings(
                Path.of(environment.getProperty("VAERN_DATA", ".vaern")),
                environment.getProperty("VAERN_ADDRESS", "127.0.0.1"),
                new Ports(
                        port(environment, "VAERN_PORT", 8080),
                        port(environment, "VAERN_NOTIFICATION_PORT", 8081),
                        port(environment, "VAERN_IDENTITY_PORT", 9000),
                        port(environment, "VAERN_POSTGRES_PORT", 5433)),
                Optional.ofNullable(environment.getProperty("SPRING_DATASOURCE_URL"))
                        .map(url -> new OutsideDatabase(
                                url,
                                environment.getProperty("SPRING_DATASOURCE_USERNAME", "postgres"),
                                environment.getProperty("SPRING_DATASOURCE_PASSWORD", ""))),
                List.of(environment.getProperty("VAERN_MASTER_KEYS", String[].class, new String[0])));
    }

    private static int port(Environment environment, String name, int usual) {
        var text = environment.getProperty(name, Integer.toString(usual));
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new CannotStart("%s is `%s`: set it to a number from 1 to 65535.".formatted(name, text), e);
        }
    }
}
