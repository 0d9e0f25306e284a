package dk.vaern.notification.api.answer;

import dk.vaern.notification.answer.Answers;
import dk.vaern.notification.answer.Token;
import dk.vaern.web.rate.Rates;
import dk.vaern.web.security.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a message's link. Looking at it does nothing, for mail is looked at by machines first. */
@RestController
@RequestMapping(path = Answers.PATH + "{token}")
class AnswerResource {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Answers answers;
    private final Rates rates;
    private final URI login;

    AnswerResource(Answers answers, AnswerRates rates, Environment environment) {
        this.answers = answers;
        this.rates = rates.rates();
        this.login = environment.getProperty("vaern.public-url", URI.class, URI.create("http://localhost:8080"));
    }

    /** Asks. */
    @GetMapping
    @Allowed(open = true)
    ResponseEntity<String> ask(Locale locale, HttpServletResponse response) {
        return html(HttpStatus.OK, page(locale).question(), response);
    }

    /** Acknowledges; again, it says the same. */
    @PostMapping
    @Allowed(open = true)
    ResponseEntity<String> answer(
            @PathVariable String token, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        rates.takeUnknown(request.getRemoteAddr());
        boolean taken = Token.of(token).filter(answers::byLink).isPresent();
        return taken
                ? html(HttpStatus.OK, page(locale).thanks(), response)
                : html(HttpStatus.NOT_FOUND, page(locale).refusal(), response);
    }

    private AnswerPage page(Locale locale) {
        return new AnswerPage(locale.getLanguage().equals("en"), login);
    }

    private static ResponseEntity<String> html(HttpStatus status, String page, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", AnswerPage.POLICY);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }
}
