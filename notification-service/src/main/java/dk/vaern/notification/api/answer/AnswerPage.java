package dk.vaern.notification.api.answer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The few words behind a message's link: no script, nothing from elsewhere, nothing of the matter, and the token nowhere: the
 * form goes to where the page came from. The button is for a thumb, at night.
 *
 * @param english otherwise Danish
 * @param login where people sign in
 */
record AnswerPage(boolean english, URI login) {

    private static final String STYLE = """
            :root { color-scheme: light dark; font: 1.25rem/1.5 system-ui, sans-serif }
            main { max-width: 28rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.5rem; line-height: 1.25 }
            button { width: 100%; padding: 1rem; font: inherit; font-weight: bold; border-radius: .5rem }
            """;

    /** Lets the page have this style and nothing else (Content Security Policy Level 3). */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Asks, whatever the token is: a program that follows every link learns nothing and answers nothing. */
    String question() {
        return english
                ? page(
                        "Something needs your attention",
                        "<p>Say that the message has reached you.</p>\n"
                                + "<form method=\"post\"><button type=\"submit\">Acknowledge</button></form>")
                : page(
                        "Noget kræver din opmærksomhed",
                        "<p>Kvittér for, at beskeden er nået frem til dig.</p>\n"
                                + "<form method=\"post\"><button type=\"submit\">Kvittér</button></form>");
    }

    String thanks() {
        return english
                ? page("Acknowledged", "<p>Thank you. It is recorded that the message has reached you.</p>")
                : page("Kvitteret", "<p>Tak. Det er noteret, at beskeden er nået frem til dig.</p>");
    }

    /** The same for every token that answers nothing. */
    String refusal() {
        return english
                ? page("This link does not hold", "<p>It has expired, or it never did. Please log in.</p>")
                : page("Linket gælder ikke", "<p>Det er udløbet, eller det har aldrig gældt. Log ind i stedet.</p>");
    }

    private String page(String heading, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow">
                <meta name="referrer" content="no-referrer">
                <title>Værn</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                <p><a href="%s" rel="noreferrer">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(
                english ? "en" : "da", STYLE, heading, content, login, english ? "Log in to Værn" : "Log ind i Værn");
    }
}
