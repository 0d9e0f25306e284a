package dk.vaern.domain.rota;

import java.util.UUID;

/**
 * Somebody is on call.
 *
 * @param who a contact point of the organisation; a person's other ways of being reached are looked up when it matters
 */
public record Shift(Span during, UUID who, Reason reason) {

    /** Why this one. */
    public sealed interface Reason {}

    /**
     * It is their turn.
     *
     * @param layer its place in the plan, from 0
     * @param turn from 0
     */
    public record Turn(int layer, long turn) implements Reason {}

    /** It is another's turn, and they have swapped. */
    public record Swapped(int layer, long turn, UUID swap) implements Reason {}

    /** It was agreed, whoever's turn it is. */
    public record Overridden(UUID override) implements Reason {}

    Shift in(Span part) {
        return new Shift(part, who, reason);
    }

    /** The same, going on. */
    boolean continues(Shift before) {
        return during.from().equals(before.during.to()) && who.equals(before.who) && reason.equals(before.reason);
    }
}
