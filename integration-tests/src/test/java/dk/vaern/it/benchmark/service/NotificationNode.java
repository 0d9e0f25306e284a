package dk.vaern.it.benchmark.service;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.app.NotificationServiceApplication;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** notification-service in this process, with providers to hand messages to; nobody calls it, so it needs no issuer. */
record NotificationNode(ConfigurableApplicationContext context) implements AutoCloseable {

    static NotificationNode on(TestDatabase database, SmsGateway gateway) {
        return on(database, Map.of("vaern.sms.gateway-url", gateway.address(), "vaern.sms.gateway-token", "benchmark"));
    }

    /** @param providers where it hands over what */
    static NotificationNode on(TestDatabase database, Map<String, Object> providers) {
        Map<String, Object> settings = new HashMap<>(providers);
        settings.put("server.port", 0);
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("vaern.persons.master-keys", TestDatabase.MASTER_KEY);
        return new NotificationNode(new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    @Override
    public void close() {
        context.close();
    }
}
