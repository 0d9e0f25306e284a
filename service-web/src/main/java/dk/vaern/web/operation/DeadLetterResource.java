package dk.vaern.web.operation;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.web.operation.OperationRefusal.NOT_FOUND;
import static dk.vaern.web.operation.OperationRefusal.ONLY_OPERATORS;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that a policy could not handle, and those of the same incident, warning or message that wait behind them. */
@RestController
@RequestMapping(path = "/api/v1/processors/{name}/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
class DeadLetterResource {

    private final LettersInHand letters;

    DeadLetterResource(LettersInHand letters) {
        this.letters = letters;
    }

    /**
     * Lists a policy's dead letters, in the order in which they were put aside.
     *
     * @param name of the policy
     */
    @GetMapping
    @Allowed(ADMINISTRATOR)
    @OperationRefusal.May({ONLY_OPERATORS, NOT_FOUND})
    ResponseEntity<Page<DeadLetterView>> listDeadLetters(@PathVariable String name, PageRequest page, Actor actor) {
        Operators.require(actor);
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return page.page(
                letters.list(name, after, page.beyond()), letter -> Cursor.after(letter.id()), DeadLetterView::of);
    }

    /**
     * Tries the sequence that this letter is in again, from its first letter on, until one fails or none is left.
     *
     * @param name of the policy
     * @param id of the letter
     */
    @PostMapping("/{id}/retry")
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @OperationRefusal.May({ONLY_OPERATORS, NOT_FOUND})
    Retried retryDeadLetter(@PathVariable String name, @PathVariable long id, Actor actor) {
        Operators.require(actor);
        return letters.retry(name, id);
    }

    /**
     * Gives this letter up: its event will not be handled by this policy. The reason is kept.
     *
     * @param name of the policy
     * @param id of the letter
     */
    @PostMapping(path = "/{id}/eviction", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @OperationRefusal.May({ONLY_OPERATORS, NOT_FOUND})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evictDeadLetter(@PathVariable String name, @PathVariable long id, @Valid @RequestBody Eviction body, By by) {
        Operators.require(by.actor());
        letters.evict(name, id, body.reason(), by);
    }
}
