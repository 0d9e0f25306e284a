package dk.vaern.web.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says no. Holds nothing of the request: no path, no id, so that what is hidden and what never was get
 * the same bytes.
 *
 * @param headers the answer's further headers, by name
 */
public record Problem(
        int status,
        String code,
        String detail,
        List<InputFault> errors,
        @Nullable Long currentVersion,
        Map<String, String> headers) {

    /** Followed by the code it is the problem's type: an identifier, not an address to fetch. */
    public static final String TYPES = "https://vaern.dk/problems/";

    public static Problem of(WebProblem kind) {
        return of(kind.status(), kind.code(), kind.sentence());
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), null, Map.of());
    }

    /** Bad input, with the places that are wrong. */
    public static Problem of(InputFault... faults) {
        return of(WebProblem.INVALID_INPUT).withErrors(List.of(faults));
    }

    public Problem withDetail(String other) {
        return new Problem(status, code, other, errors, currentVersion, headers);
    }

    public Problem withErrors(List<InputFault> faults) {
        return new Problem(status, code, detail, List.copyOf(faults), currentVersion, headers);
    }

    public Problem withCurrentVersion(long version) {
        return new Problem(status, code, detail, errors, version, headers);
    }

    public Problem withHeader(String name, String value) {
        Map<String, String> more = Stream.concat(headers.entrySet().stream(), Stream.of(Map.entry(name, value)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last));
        return new Problem(status, code, detail, errors, currentVersion, more);
    }

    /** The code as a short phrase: the same for every occurrence, as RFC 9457 wants it. */
    public String title() {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
