package dk.vaern.notification.message;

import dk.vaern.domain.kernel.Tlp;
import java.util.Comparator;
import java.util.List;

/**
 * Matters that are told in one message.
 *
 * @param matters two or more, the oldest first
 * @param urgent how many of them are urgent by now
 */
public record Several(List<Matter> matters, long urgent) {

    /** @throws IllegalArgumentException when there are not two */
    public Several {
        matters = List.copyOf(matters);
        if (matters.size() < 2) {
            throw new IllegalArgumentException("several are more than one");
        }
    }

    /** The strictest of all. */
    Tlp tlp() {
        return matters.stream().map(Matter::tlp).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether a message may say what each of them is about; of one that may not be told, the others give nothing away. */
    boolean mayBeTold() {
        return matters.stream().allMatch(Matter::mayBeTold);
    }

    boolean areWarnings() {
        return matters.stream().allMatch(matter -> matter.kind().isOfWarning());
    }
}
