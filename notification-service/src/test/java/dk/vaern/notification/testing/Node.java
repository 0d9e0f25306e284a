package dk.vaern.notification.testing;

import dk.vaern.domain.action.ResponseAction;
import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.warning.Warning;
import dk.vaern.eventstore.boot.AggregateType;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.app.NotificationSchema;
import dk.vaern.notification.app.NotificationServiceApplication;
import dk.vaern.notification.channel.Channel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One instance of the service; it commands the other aggregates as well, so that a test can let things happen. */
public final class Node implements AutoCloseable {

    public static final ServiceSchema SCHEMA = NotificationSchema.SCHEMA;

    private static final List<Class<?>> OTHERS =
            List.of(Organisation.class, Warning.class, WarningReceipt.class, Incident.class, ResponseAction.class);

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Node start(TestDatabase database, Clock clock, Map<String, Object> settings, Channel... brought) {
        var application = new SpringApplicationBuilder(NotificationServiceApplication.class)
                .initializers(context -> register((GenericApplicationContext) context, clock, brought));
        Map<String, Object> all = new HashMap<>(Map.of(
                "server.port", 0,
                "spring.main.banner-mode", "off",
                "vaern.token.issuers", "https://issuer.invalid",
                "vaern.persons.master-keys", TestDatabase.MASTER_KEY,
                "vaern.dispatch.poll", "100ms",
                "vaern.timer.poll", "100ms",
                "spring.datasource.url", database.jdbcUrl(),
                "logging.level.root", "warn"));
        all.putAll(settings);
        return new Node(application.run(all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
    }

    private static void register(GenericApplicationContext context, Clock clock, Channel... brought) {
        context.registerBean(Clock.class, () -> clock);
        OTHERS.forEach(type -> context.registerBean(
                "other" + type.getSimpleName(), AggregateType.class, () -> new AggregateType(type)));
        for (Channel channel : brought) {
            context.registerBean("brought" + channel.kind(), Channel.class, () -> channel);
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
