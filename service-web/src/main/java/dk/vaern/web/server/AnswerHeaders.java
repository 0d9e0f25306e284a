package dk.vaern.web.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer carries for the sake of browsers that stray here (OWASP ASVS 5.0, chapter 3.4). A page of our own
 * sets its own Content-Security-Policy over this one.
 */
final class AnswerHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private AnswerHeaders() {}

    static void on(HttpServletResponse response, boolean secure) {
        ALWAYS.forEach(response::setHeader);
        if (secure) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
    }
}
