package dk.vaern.it.benchmark.report;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param ratio empty where there is nothing to compare with
 * @param goal empty for a figure that only explains others
 */
public record Row(String work, String against, String ratio, String figures, String goal, Outcome outcome) {

    /** Whether the goal was reached. */
    public enum Outcome {
        REACHED("yes"),
        MISSED("**no**"),
        NO_GOAL("–"),
        SKIPPED("not run"),
        FAILED("**failed**");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        public static Outcome of(boolean reached) {
            return reached ? REACHED : MISSED;
        }
    }

    /** A share of a limit, which is to be at least so much. */
    public static Row atLeast(String work, String against, double ratio, double goal, String figures) {
        return new Row(work, against, number(ratio), figures, "≥ " + goal, Outcome.of(ratio >= goal));
    }

    /** A share that nobody has set a goal for. */
    public static Row compared(String work, String against, double ratio, String figures) {
        return new Row(work, against, number(ratio), figures, "", Outcome.NO_GOAL);
    }

    /** Something that is to stay within a bound. */
    public static Row within(String work, String against, boolean reached, String goal, String figures) {
        return new Row(work, against, "", figures, goal, Outcome.of(reached));
    }

    /** A figure that only explains others. */
    public static Row seen(String work, String figures) {
        return new Row(work, "", "", figures, "", Outcome.NO_GOAL);
    }

    public static Row skipped(String work, String why) {
        return new Row(work, "", "", why, "", Outcome.SKIPPED);
    }

    public static Row failed(String work, Throwable why) {
        return new Row(work, "", "", oneLine(String.valueOf(why)), "", Outcome.FAILED);
    }

    /** The row as Markdown writes it. */
    public String markdown() {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(oneLine(work), oneLine(against), ratio, oneLine(figures), goal, outcome.word());
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, ratio >= 10 ? "%.1f" : "%.2f", ratio);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").replace("|", "\\|");
        return line.length() <= 300 ? line : line.substring(0, 299) + "…";
    }
}
