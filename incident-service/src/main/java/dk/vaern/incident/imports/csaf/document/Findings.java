package dk.vaern.incident.imports.csaf.document;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong while a document was read: what refuses it, and what is only remarked. */
public final class Findings {

    /** So many of each are kept; a hostile document could break a rule once per byte. */
    public static final int KEPT = 100;

    private static final int LONGEST_POINTER = 300;

    private final List<CsafViolation> refusals = new ArrayList<>();
    private final List<CsafViolation> remarks = new ArrayList<>();

    /** The document cannot be taken. */
    public void refuse(String rule, Part part, String detail) {
        keep(refusals, rule, part, detail);
    }

    /** The document can be taken, but this was not as the standard wants it. */
    public void remark(String rule, Part part, String detail) {
        keep(remarks, rule, part, detail);
    }

    void refuseWhole(String rule, String detail) {
        refusals.add(new CsafViolation(rule, "", detail));
    }

    public boolean refused() {
        return !refusals.isEmpty();
    }

    public List<CsafViolation> refusals() {
        return List.copyOf(refusals);
    }

    public List<CsafViolation> remarks() {
        return List.copyOf(remarks);
    }

    private static void keep(List<CsafViolation> kept, String rule, Part part, String detail) {
        if (kept.size() < KEPT) {
            kept.add(new CsafViolation(rule, Quote.cut(part.pointer(), LONGEST_POINTER), detail));
        }
    }
}
