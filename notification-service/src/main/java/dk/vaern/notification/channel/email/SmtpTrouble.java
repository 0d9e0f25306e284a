package dk.vaern.notification.channel.email;

import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import dk.vaern.notification.channel.email.SmtpReply.Stage;
import dk.vaern.notification.channel.http.NetworkTrouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Finds out from the mail library's exceptions what the server or the network did. */
final class SmtpTrouble {

    private static final int CHAIN = 20;

    private SmtpTrouble() {}

    static Delivery of(MessagingException trouble) {
        return chain(trouble)
                .flatMap(one -> meaning(one).stream())
                .findFirst()
                .orElseGet(() -> new TemporaryFailure("the mail server did not take it"));
    }

    private static Optional<Delivery> meaning(Exception one) {
        return switch (one) {
            case SMTPAddressFailedException refused ->
                Optional.of(reply(Stage.RECIPIENT, refused.getReturnCode(), refused.getMessage()));
            case SMTPSenderFailedException refused ->
                Optional.of(reply(Stage.SENDER, refused.getReturnCode(), refused.getMessage()));
            // Of several things that went wrong the one below knows better; alone, it is the content that was refused.
            case SMTPSendFailedException refused
            when refused.getNextException() == null ->
                Optional.of(reply(Stage.CONTENT, refused.getReturnCode(), refused.getMessage()));
            case AuthenticationFailedException _ ->
                Optional.of(new TemporaryFailure("the mail server refused our login"));
            case IOException network -> Optional.of(NetworkTrouble.of(network));
            default -> Optional.empty();
        };
    }

    private static Delivery reply(Stage stage, int code, @Nullable String text) {
        return SmtpReply.of(stage, code, Objects.requireNonNullElse(text, "")).meaning();
    }

    /** {@code getNextException} also holds the cause where there is one. */
    private static Stream<Exception> chain(MessagingException first) {
        return Stream.<Exception>iterate(
                        first, one -> one instanceof MessagingException more ? more.getNextException() : null)
                .takeWhile(one -> one != null)
                .limit(CHAIN);
    }
}
