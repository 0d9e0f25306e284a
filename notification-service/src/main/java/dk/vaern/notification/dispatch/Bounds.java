package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Urgency;

/**
 * How many of a node's hands may work for one at the same time. What is urgent may have half as many again, and a quarter of
 * all that nothing else has: so neither an organisation that floods nor a receiver that is slow is felt by it.
 *
 * @param all hands
 */
record Bounds(int all) {

    int bulk() {
        return all - all / 4;
    }

    int organisation() {
        return atLeastOne(all * 3 / 8);
    }

    /** Of a lane that is a provider's. */
    int provider() {
        return atLeastOne(all / 2);
    }

    /** Of a lane that is one receiver's. */
    int receiver() {
        return atLeastOne(all / 8);
    }

    int organisation(Urgency urgency) {
        return extended(organisation(), urgency);
    }

    int lane(Lane lane, Urgency urgency) {
        return extended(lane.isShared() ? provider() : receiver(), urgency);
    }

    private static int extended(int bound, Urgency urgency) {
        return urgency == Urgency.URGENT ? bound * 3 / 2 : bound;
    }

    private static int atLeastOne(int bound) {
        return Math.max(1, bound);
    }
}
