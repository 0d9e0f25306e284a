package dk.vaern.notification.app;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.Timeouts;
import dk.vaern.notification.channel.email.EmailChannel;
import dk.vaern.notification.channel.email.MailAddress;
import dk.vaern.notification.channel.email.SmtpSettings;
import dk.vaern.notification.channel.email.SmtpSettings.Login;
import dk.vaern.notification.channel.email.SmtpSettings.Security;
import dk.vaern.notification.channel.email.SmtpSettings.Server;
import dk.vaern.notification.channel.http.UrlSettings;
import dk.vaern.notification.channel.push.PushChannel;
import dk.vaern.notification.channel.sms.SmsChannel;
import dk.vaern.notification.channel.sms.SmsSettings;
import dk.vaern.notification.channel.teams.TeamsChannel;
import dk.vaern.notification.channel.voice.VoiceChannel;
import dk.vaern.notification.channel.voice.VoiceSettings;
import dk.vaern.notification.channel.webhook.MasterSecret;
import dk.vaern.notification.channel.webhook.WebhookChannel;
import dk.vaern.notification.channel.webhook.WebhookSecret;
import dk.vaern.notification.channel.webhook.WebhookSecrets;
import dk.vaern.notification.dispatch.Channels;
import dk.vaern.notification.dispatch.Circuits;
import dk.vaern.notification.dispatch.Composer;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.signing.SigningKeys;
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
import org.springframework.jdbc.core.simple.JdbcClient;

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
                    case VoiceChannel voice -> voice.close();
                    case TeamsChannel teams -> teams.close();
                    case PushChannel push -> push.close();
                    default -> {} // mail keeps no connections
                }
            }
        }
    }

    @Bean
    Channels channels(Own own, ObjectProvider<Channel> brought, Circuits circuits) {
        return new Channels(own.channels(), brought.stream().toList(), circuits);
    }

    @Bean
    Composer composer(Facts facts, Environment environment) {
        return new Composer(facts, publicUrl(environment));
    }

    @Bean
    Own ownChannels(MailSettings mail, Environment environment, Gateways gateways, Urls urls, Clock clock)
            throws NoSuchAlgorithmException {
        SSLContext tls = SSLContext.getDefault();
        return new Own(Stream.of(
                        email(mail, environment, tls),
                        gateways.sms(tls, clock),
                        gateways.voice(tls, clock),
                        urls.webhooks(tls, clock),
                        Optional.<Channel>of(new TeamsChannel(urls.settings(), tls, clock)),
                        Optional.<Channel>of(new PushChannel(urls.settings(), tls, clock)))
                .flatMap(Optional::stream)
                .toList());
    }

    @Bean
    Gateways gateways(TextMessageSettings sms, CallSettings calls) {
        return new Gateways(sms, calls);
    }

    @Bean
    Urls urls(HookSettings hooks, SigningKeys keys, Environment environment) {
        return new Urls(hooks, keys, new UrlSettings(publicUrl(environment), hooks.reach(), Timeouts.USUAL));
    }

    @Bean
    SigningKeys signingKeys(HookSettings hooks, JdbcClient jdbc, Clock clock) {
        var master = hooks.masterSecret().isEmpty() ? null : MasterSecret.of(hooks.masterSecret());
        return new SigningKeys(jdbc, master, hooks.overlap(), clock);
    }

    private static URI publicUrl(Environment environment) {
        return environment.getProperty("vaern.public-url", URI.class, URI.create("http://localhost:8080"));
    }

    private static Optional<Channel> email(MailSettings mail, Environment environment, SSLContext tls) {
        if (mail.host().isEmpty()) {
            return Optional.empty();
        }
        Security security = security(mail);
        var server = new Server(mail.host(), mail.port() == 0 ? usualPort(security) : mail.port(), security);
        var login = mail.username().isEmpty() ? null : new Login(mail.username(), mail.password());
        var sender = address(environment, "vaern.mail.from")
                .orElseThrow(() -> new IllegalArgumentException("vaern.mail.from is not a mail address"));
        var bounces = address(environment, "vaern.mail.bounces").orElse(null);
        return Optional.of(new EmailChannel(new SmtpSettings(server, login, sender, bounces, Timeouts.USUAL), tls));
    }

    private static Optional<MailAddress> address(Environment environment, String setting) {
        return MailAddress.of(environment.getProperty(setting, ""));
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

    /** Those that are set. */
    record Gateways(TextMessageSettings texts, CallSettings calls) {

        Optional<Channel> sms(SSLContext tls, Clock clock) {
            if (texts.gatewayUrl().isEmpty()) {
                return Optional.empty();
            }
            var gateway = URI.create(texts.gatewayUrl());
            var settings = new SmsSettings(gateway, texts.gatewayToken(), texts.sender(), Timeouts.USUAL);
            return Optional.of(new SmsChannel(settings, tls, clock));
        }

        Optional<Channel> voice(SSLContext tls, Clock clock) {
            if (calls.gatewayUrl().isEmpty()) {
                return Optional.empty();
            }
            var gateway = URI.create(calls.gatewayUrl());
            var settings = new VoiceSettings(gateway, calls.gatewayToken(), calls.caller(), Timeouts.USUAL);
            return Optional.of(new VoiceChannel(settings, tls, clock));
        }
    }

    /** Webhooks are sent when there are keys to sign them with; cards and push messages need none. */
    record Urls(HookSettings hooks, SigningKeys own, UrlSettings settings) {

        /** Signed with the destination's own keys, and for those who know them with the keys of all. */
        Optional<Channel> webhooks(SSLContext tls, Clock clock) {
            if (hooks.signingKeys().isEmpty() && hooks.masterSecret().isEmpty()) {
                return Optional.empty();
            }
            var shared = hooks.signingKeys().stream().map(WebhookSecret::new).toList();
            WebhookSecrets secrets = message -> Stream.concat(
                            Stream.ofNullable(message.contactPoint()).flatMap(whose -> own.inForce(whose).stream()),
                            shared.stream())
                    .toList();
            return Optional.of(new WebhookChannel(settings, secrets, tls, clock));
        }
    }
}
