package dk.vaern.it.benchmark.service;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.app.NotificationServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** notification-service in this process, sending its text messages to a gateway; nobody calls it, so it needs no issuer. */
record NotificationNode(ConfigurableApplicationContext context) implements AutoCloseable {

    static NotificationNode on(TestDatabase database, SmsGateway gateway) {
        return new NotificationNode(new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--vaern.sms.gateway-url=" + gateway.address(),
                        "--vaern.sms.gateway-token=benchmark",
                        "--vaern.persons.master-keys=" + TestDatabase.MASTER_KEY));
    }

    @Override
    public void close() {
        context.close();
    }
}
