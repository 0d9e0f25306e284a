package dk.vaern.notification.app;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.Timeouts;
import dk.vaern.notification.channel.email.EmailChannel;
import dk.vaern.notification.channel.email.MailAddress;
import dk.vaern.notification.channel.email.SmtpSettings;
import dk.vaern.notification.channel.email.SmtpSettings.Login;
import dk.vaern.notification.channel.email.SmtpSettings.Security;
import dk.vaern.notification.channel.email.SmtpSettings.Server;
import dk.vaern.notification.channel.sms.SmsChannel;
import dk.vaern.notification.channel.sms.SmsSettings;
import dk.vaern.notification.channel.webhook.WebhookChannel;
import dk.vaern.notification.channel.webhook.WebhookSecret;
import dk.vaern.notification.channel.webhook.WebhookSettings;
import dk.vaern.notification.dispatch.Channels;
import dk.vaern.notification.dispatch.Composer;
import dk.vaern.notification.facts.Facts;
import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which ways of reaching somebody this installation has: those that are set, unless one is brought in from outside. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    /** Ours alone; no {@link Channel} beans, so that those are always from outside. */
    record Own(List<Channel> channels) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            for (Channel channel : channels) {
                switch (channel) {
                    case SmsChannel sms -> sms.close();
                    case WebhookChannel webhooks -> webhooks.close();
                    default -> {} // mail keeps no connections
                }
            }
        }
    }

    @Bean
    Channels channels(Own own, ObjectProvider<Channel> brought) {
        return new Channels(own.channels(), brought.stream().toList());
    }

    @Bean
    Composer composer(Facts facts, Environment environment) {
        return new Composer(facts, publicUrl(environment));
    }

    @Bean
    Own ownChannels(MailSettings mail, Environment environment, TextMessageSettings sms, Webhooks webhooks, Clock clock)
            throws NoSuchAlgorithmException {
        SSLContext tls = SSLContext.getDefault();
        return new Own(Stream.of(
                        email(mail, environment.getProperty("vaern.mail.from", ""), tls),
                        sms(sms, tls, clock),
                        webhooks.channel(tls, clock))
                .flatMap(Optional::stream)
                .toList());
    }

    @Bean
    Webhooks webhooks(HookSettings settings, Environment environment) {
        return new Webhooks(settings, publicUrl(environment));
    }

    private static URI publicUrl(Environment environment) {
        return environment.getProperty("vaern.public-url", URI.class, URI.create("http://localhost:8080"));
    }

    private static Optional<Channel> email(MailSettings mail, String from, SSLContext tls) {
        if (mail.host().isEmpty()) {
            return Optional.empty();
        }
        Security security = security(mail);
        var server = new Server(mail.host(), mail.port() == 0 ? usualPort(security) : mail.port(), security);
        var login = mail.username().isEmpty() ? null : new Login(mail.username(), mail.password());
        var sender = MailAddress.of(from)
                .orElseThrow(() -> new IllegalArgumentException("vaern.mail.from is not a mail address"));
        return Optional.of(new EmailChannel(new SmtpSettings(server, login, sender, Timeouts.USUAL), tls));
    }

    private static Security security(MailSettings mail) {
        if (mail.has("mail.smtp.ssl.enable")) {
            return Security.TLS;
        }
        return mail.has("mail.smtp.starttls.enable") ? Security.STARTTLS : Security.NONE;
    }

    private static int usualPort(Security security) {
        return switch (security) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
    }

    private static Optional<Channel> sms(TextMessageSettings sms, SSLContext tls, Clock clock) {
        if (sms.gatewayUrl().isEmpty()) {
            return Optional.empty();
        }
        var settings = new SmsSettings(URI.create(sms.gatewayUrl()), sms.gatewayToken(), sms.sender(), Timeouts.USUAL);
        return Optional.of(new SmsChannel(settings, tls, clock));
    }

    /** Webhooks are sent when there are keys to sign them with. */
    record Webhooks(HookSettings settings, URI source) {

        Optional<Channel> channel(SSLContext tls, Clock clock) {
            if (settings.signingKeys().isEmpty()) {
                return Optional.empty();
            }
            var keys = settings.signingKeys().stream().map(WebhookSecret::new).toList();
            var hooks = new WebhookSettings(source, settings.reach(), Timeouts.USUAL);
            return Optional.of(new WebhookChannel(hooks, _ -> keys, tls, clock));
        }
    }
}
