package dk.vaern.web.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags in a header's list (RFC 9110, section 8.8.3). */
record EntityTags(List<String> strong) {

    private static final Pattern ONE =
            Pattern.compile("\\G[ \\t]*(?:,[ \\t]*)*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"[ \\t]*(?=,|$)");

    private static final Pattern REST = Pattern.compile("[ \\t,]*");

    /** Empty when it is no such list. Weak tags are read, and left out: they never match strongly. */
    static Optional<EntityTags> parse(String header) {
        List<String> strong = new ArrayList<>();
        Matcher tags = ONE.matcher(header);
        int end = 0;
        while (tags.find()) {
            end = tags.end();
            if (tags.group(1) == null) {
                strong.add(tags.group(2));
            }
        }
        return end > 0 && REST.matcher(header.substring(end)).matches()
                ? Optional.of(new EntityTags(List.copyOf(strong)))
                : Optional.empty();
    }

    /** A version from its tag's text; empty for a tag that we never gave. */
    static Optional<Long> version(String tag) {
        boolean ours = tag.length() <= 18
                && !tag.isEmpty()
                && tag.chars().allMatch(c -> c >= '0' && c <= '9')
                && (tag.length() == 1 || tag.charAt(0) != '0');
        return ours ? Optional.of(Long.valueOf(tag)) : Optional.empty();
    }
}
