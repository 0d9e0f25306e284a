package dk.vaern.web.version;

import dk.vaern.domain.kernel.Refusal;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.web.problem.InputFault;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The versions on which the caller decided ({@code If-Match}; RFC 9110, section 13.1.1). A controller takes it as an
 * argument. Without the header, and with {@code *}, any version will do: what does not exist is refused anyway.
 *
 * @param versions newest first; empty for any
 */
public record IfMatch(List<Long> versions) {

    public static final IfMatch ANY = new IfMatch(List.of());

    /** A command, given on the ground of a version; returns the version that it led to. */
    @FunctionalInterface
    public interface Attempt {
        long on(OptionalLong expectedVersion);
    }

    /**
     * Gives the command on the ground of each version that the caller named, until one is the present version.
     *
     * @return the aggregate's version since
     * @throws Refused when none is
     */
    public long attempt(Attempt command) {
        if (versions.isEmpty()) {
            return command.on(OptionalLong.empty());
        }
        for (long version : versions.subList(0, versions.size() - 1)) {
            try {
                return command.on(OptionalLong.of(version));
            } catch (Refused refused) {
                if (refused.refusal().kind() != Refusal.Kind.PRECONDITION) {
                    throw refused;
                }
            }
        }
        return command.on(OptionalLong.of(versions.getLast()));
    }

    /**
     * @throws ProblemThrown 400 for what is no list of entity tags; 412 when no tag in it can ever match, as weak ones
     *     can't: that is so whether the resource exists or not, and gives nothing away
     */
    static IfMatch parse(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return ANY;
        }
        EntityTags tags = EntityTags.parse(header)
                .orElseThrow(() -> new ProblemThrown(
                        Problem.of(InputFault.header("If-Match", "must be *, or entity tags like \"7\""))));
        List<Long> versions = tags.strong().stream()
                .map(EntityTags::version)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (versions.isEmpty()) {
            throw new ProblemThrown(Problem.of(WebProblem.VERSION_MISMATCH));
        }
        return new IfMatch(versions);
    }
}
