package dk.vaern.domain.testing;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** How often something is asked: what leads further more often than what ends it, or courses stay short. */
public final class Odds {

    private Odds() {}

    public static <C> Tuple2<Integer, Arbitrary<? extends C>> often(Arbitrary<? extends C> command) {
        return Tuple.of(6, command);
    }

    public static <C> Tuple2<Integer, Arbitrary<? extends C>> seldom(Arbitrary<? extends C> command) {
        return Tuple.of(1, command);
    }
}
