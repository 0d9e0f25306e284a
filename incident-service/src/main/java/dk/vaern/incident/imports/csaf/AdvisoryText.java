package dk.vaern.incident.imports.csaf;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The notes of a document as one text for people: what it is about first, then each vulnerability. What lawyers wrote is
 * left out, and so is what was said already.
 */
final class AdvisoryText {

    static final int LONGEST = 20_000;

    private static final String CUT = "\n\n[… the rest is in the original document]";

    private static final List<String> ORDER = List.of("summary", "description", "general", "details", "faq", "other");

    private static final int SUMMARY = 0;

    private record Note(int rank, Part part) {}

    private final StringBuilder text = new StringBuilder();
    private final Set<String> said = new HashSet<>();
    private String heading = "";
    private boolean belowHeading;

    private AdvisoryText() {}

    static String of(CsafDocument document) {
        AdvisoryText text = new AdvisoryText();
        text.addNotes(document.document(), false);
        for (Part vulnerability : document.vulnerabilities()) {
            if (text.isFull()) {
                break;
            }
            text.addVulnerability(vulnerability);
        }
        return text.whole();
    }

    private void addVulnerability(Part vulnerability) {
        startSection(nameOf(vulnerability));
        addNotes(vulnerability, true);
        for (Part threat : vulnerability.items("threats")) {
            if (threat.textOrNone("category").equals("exploit_status")) {
                addParagraph("", threat.at("details"));
            }
        }
    }

    private static String nameOf(Part vulnerability) {
        String cve = vulnerability.textOrNone("cve");
        String title = TakeOver.line(vulnerability, "title");
        String what = title.isEmpty() || title.equals(cve) ? TakeOver.line(vulnerability.at("cwe"), "name") : title;
        return cve.isEmpty() || what.isEmpty() ? cve + what : cve + ": " + what;
    }

    /** @param titled the section has a title that makes that of a summary idle */
    private void addNotes(Part holder, boolean titled) {
        holder.items("notes").stream()
                .map(note -> new Note(ORDER.indexOf(note.textOrNone("category")), note))
                .filter(note -> note.rank >= 0)
                .sorted(Comparator.comparingInt(Note::rank))
                .forEach(note -> {
                    boolean idle = titled && note.rank == SUMMARY;
                    addParagraph(idle ? "" : TakeOver.line(note.part, "title"), note.part.at("text"));
                });
    }

    private void addParagraph(String title, Part foreign) {
        String words =
                Quote.lines(Quote.cut(foreign.text().orElse(""), LONGEST + 1)).strip();
        if (isFull() || words.isEmpty() || !said.add(words)) {
            return;
        }
        if (!title.isEmpty() && !title.equals(heading)) {
            startSection(title);
        }
        separate();
        text.append(words);
        belowHeading = false;
    }

    private void startSection(String title) {
        heading = title;
        if (!title.isEmpty()) {
            separate();
            text.append(title).append(':');
            belowHeading = true;
        }
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append(belowHeading ? "\n" : "\n\n");
        }
    }

    private boolean isFull() {
        return text.length() > LONGEST;
    }

    private String whole() {
        if (!isFull()) {
            return text.toString();
        }
        int room = LONGEST - CUT.length();
        int end = text.lastIndexOf(" ", room);
        return text.substring(0, end > room / 2 ? end : withoutHalfPair(room)) + CUT;
    }

    private int withoutHalfPair(int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
