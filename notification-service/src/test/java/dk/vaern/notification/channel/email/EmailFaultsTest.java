package dk.vaern.notification.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import dk.vaern.notification.channel.Messages;
import dk.vaern.notification.channel.TestTls;
import dk.vaern.notification.channel.Timeouts;
import dk.vaern.notification.channel.email.SmtpSettings.Login;
import dk.vaern.notification.channel.email.SmtpSettings.Security;
import dk.vaern.notification.channel.email.SmtpSettings.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailFaultsTest {

    private static final MailAddress FROM = new MailAddress("varsling", "vaern.example");

    @TempDir
    static Path directory;

    static TestTls tls;

    @BeforeAll
    static void certificates() throws Exception {
        tls = TestTls.forHosts(directory, "localhost");
    }

    private static Delivery attempt(int port, Security security, @Nullable Login login, Timeouts timeouts) {
        var settings = new SmtpSettings(new Server("localhost", port, security), login, FROM, timeouts);
        return new EmailChannel(settings, tls.client()).attempt(Messages.to("kim@aarhus.example"));
    }

    private static Delivery attempt(Map<String, String> replies, Timeouts timeouts) throws IOException {
        try (var server = new ScriptedSmtp(replies, tls, false)) {
            return attempt(server.port(), Security.NONE, null, timeouts);
        }
    }

    @Nested
    class A_refusal {

        @ParameterizedTest
        @CsvSource({
            "RCPT, 550 5.1.1 <kim@aarhus.example> unknown, SMTP 550 5.1.1, true",
            "RCPT, 550 5.7.1 not you, SMTP 550 5.7.1, false",
            "MAIL, 550 5.7.1 not you, SMTP 550 5.7.1, false",
            "DATA, 554 5.7.1 not now, SMTP 554 5.7.1, false",
            "., 554 5.6.0 not that, SMTP 554 5.6.0, false",
        })
        void with_5xx_is_for_good(String command, String reply, String reason, boolean gone) throws IOException {
            assertThat(attempt(Map.of(command, reply), Messages.PATIENT)).isEqualTo(new PermanentFailure(reason, gone));
        }

        @ParameterizedTest
        @CsvSource({
            "RCPT, 450 4.2.1 greylisted, SMTP 450 4.2.1",
            "MAIL, 451 4.3.0 trouble, SMTP 451 4.3.0",
            "DATA, 421 4.3.2 shutting down, SMTP 421 4.3.2",
            "., 452 4.3.1 disk full, SMTP 452 4.3.1",
            "MAIL, 530 5.7.0 log in first, SMTP 530 5.7.0",
            "GREETING, 554 no service, the mail server did not take it",
            "EHLO, 421 busy, the mail server did not take it",
        })
        void with_4xx_or_of_us_may_pass(String command, String reply, String reason) throws IOException {
            assertThat(attempt(Map.of(command, reply), Messages.PATIENT)).isEqualTo(new TemporaryFailure(reason));
        }
    }

    @Nested
    class A_server {

        @Test
        void that_is_down_may_come_back() throws IOException {
            int port;
            try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = gone.getLocalPort();
            }
            assertThat(attempt(port, Security.NONE, null, Messages.PATIENT))
                    .isEqualTo(new TemporaryFailure("no connection"));
        }

        @ParameterizedTest
        @CsvSource({"GREETING", "EHLO", "RCPT", "."})
        void that_says_nothing_is_left_in_time(String command) throws IOException {
            assertThat(attempt(Map.of(command, ScriptedSmtp.SILENCE), Messages.IMPATIENT))
                    .isEqualTo(new TemporaryFailure("timed out"));
        }

        @Test
        void that_never_stops_talking_is_left_in_time() throws IOException {
            assertThat(attempt(Map.of("EHLO", ScriptedSmtp.ENDLESS), Messages.IMPATIENT))
                    .isEqualTo(new TemporaryFailure("no answer within 1500 ms"));
        }

        @ParameterizedTest
        @CsvSource({"GREETING", "MAIL", "."})
        void that_breaks_off_may_have_taken_it_and_is_asked_again(String command) throws IOException {
            assertThat(attempt(Map.of(command, ScriptedSmtp.RESET), Messages.PATIENT))
                    .isInstanceOf(TemporaryFailure.class);
        }

        @Test
        void that_breaks_off_after_accepting_has_accepted() throws IOException {
            assertThat(attempt(Map.of("QUIT", ScriptedSmtp.RESET), Messages.PATIENT))
                    .isEqualTo(new Accepted("250 2.0.0 queued as Q1"));
        }

        @Test
        void that_quotes_an_address_is_not_quoted_in_turn() throws IOException {
            assertThat(attempt(Map.of(".", "250 ok <kim@aarhus.example>"), Messages.PATIENT))
                    .isEqualTo(new Accepted(""));
        }
    }

    @Nested
    class Encryption {

        @Test
        void that_is_asked_for_and_not_offered_means_that_nothing_is_sent() throws IOException {
            try (var server = new ScriptedSmtp(Map.of(), tls, false)) {
                assertThat(attempt(server.port(), Security.STARTTLS, null, Messages.PATIENT))
                        .isInstanceOf(TemporaryFailure.class);
                assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
            }
        }

        @Test
        void by_STARTTLS_comes_before_the_login_and_the_message() throws IOException {
            var offers = Map.of("EHLO", "250-test\r\n250-AUTH PLAIN\r\n250 STARTTLS");
            try (var server = new ScriptedSmtp(offers, tls, false)) {
                assertThat(attempt(server.port(), Security.STARTTLS, new Login("u", "p"), Messages.PATIENT))
                        .isInstanceOf(Accepted.class);
                assertThat(server.heard())
                        .filteredOn(line -> line.contains("AUTH PLAIN"))
                        .singleElement()
                        .asString()
                        .startsWith("(tls) ");
                assertThat(server.heard())
                        .anyMatch(line -> line.startsWith("(tls) MAIL FROM:<varsling@vaern.example>"));
            }
        }

        @Test
        void from_the_start_works_too() throws IOException {
            try (var server = new ScriptedSmtp(Map.of(), tls, true)) {
                assertThat(attempt(server.port(), Security.TLS, null, Messages.PATIENT))
                        .isInstanceOf(Accepted.class);
            }
        }

        @Test
        void with_another_hosts_certificate_is_refused() throws IOException {
            try (var server = new ScriptedSmtp(Map.of(), tls, true)) {
                var settings = new SmtpSettings(
                        new Server("127.0.0.1", server.port(), Security.TLS), null, FROM, Messages.PATIENT);
                assertThat(new EmailChannel(settings, tls.client()).attempt(Messages.to("kim@aarhus.example")))
                        .isEqualTo(new TemporaryFailure("TLS failed or the certificate is not the host's"));
            }
        }

        @Test
        void a_password_is_never_set_up_without_it() {
            var server = new Server("mail.example", 25, Security.NONE);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SmtpSettings(server, new Login("u", "p"), FROM, Timeouts.USUAL));
            assertThat(new Login("u", "p")).asString().doesNotContain("p\"").isEqualTo("Login[u]");
        }

        @Test
        void a_login_that_is_refused_may_be_put_right() throws IOException {
            var refuses = Map.of("EHLO", "250-test\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 no");
            try (var server = new ScriptedSmtp(refuses, tls, true)) {
                assertThat(attempt(server.port(), Security.TLS, new Login("u", "p"), Messages.PATIENT))
                        .isEqualTo(new TemporaryFailure("the mail server refused our login"));
            }
        }
    }
}
