package dk.vaern.web.version;

import dk.vaern.web.problem.InputFault;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The version that a reader must see at least, its own write's ({@code Min-Version}, an ETag as a write answered it). A
 * controller takes it as an argument and gives it to {@link ReadYourWrite}.
 *
 * @param version 0 for any
 */
public record MinVersion(long version) {

    public static final MinVersion ANY = new MinVersion(0);

    static MinVersion parse(@Nullable String header) {
        if (header == null) {
            return ANY;
        }
        String text = header.strip();
        Optional<String> tag = text.startsWith("\"")
                ? EntityTags.parse(text)
                        .filter(tags -> tags.strong().size() == 1)
                        .map(tags -> tags.strong().getFirst())
                : Optional.of(text);
        return tag.flatMap(EntityTags::version)
                .map(MinVersion::new)
                .orElseThrow(() -> new ProblemThrown(
                        Problem.of(InputFault.header("Min-Version", "must be an entity tag like \"7\""))));
    }
}
