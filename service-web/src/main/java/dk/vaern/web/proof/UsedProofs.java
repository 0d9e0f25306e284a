package dk.vaern.web.proof;

import dk.vaern.web.token.RememberedTokens.Hash;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The proofs that this node has taken, for as long as they could be taken again. In two generations, each as long as a
 * proof lives, so that forgetting costs nothing. When there are too many no further one is taken: forgetting one early
 * would let it be used twice.
 */
final class UsedProofs {

    enum Verdict {
        FIRST,
        USED,
        NO_ROOM
    }

    private final long life;
    private final int most;
    private final LongSupplier nanoTime;

    private Set<Hash> young = new HashSet<>();
    private Set<Hash> old = Set.of();
    private long begun;

    /**
     * None yet.
     *
     * @param life from when a proof is first taken until it is too old
     * @param most of all that are kept
     */
    UsedProofs(Duration life, int most, LongSupplier nanoTime) {
        this.life = life.toNanos();
        this.most = Math.max(1, most / 2);
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    /** Asked at the same moment for the same proof, it says {@code FIRST} to one. */
    synchronized Verdict take(Hash proof) {
        turnOver();
        if (old.contains(proof) || young.contains(proof)) {
            return Verdict.USED;
        }
        if (young.size() >= most) {
            return Verdict.NO_ROOM;
        }
        young.add(proof);
        return Verdict.FIRST;
    }

    private void turnOver() {
        long age = nanoTime.getAsLong() - begun;
        if (age > life) {
            old = age > 2 * life ? Set.of() : young;
            young = new HashSet<>();
            begun = nanoTime.getAsLong();
        }
    }
}
