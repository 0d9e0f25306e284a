package dk.vaern.it.chart.helm;

import java.nio.file.Path;

/** The sets of values that come with the chart, each a way to run it. */
public enum Setup {
    /** An outside PostgreSQL and nothing more than must be said. */
    OUTSIDE("outside"),
    /** PostgreSQL by CloudNativePG, backed up and watched, and people reached through a Gateway. */
    CLOUDNATIVEPG("cloudnativepg"),
    /** Everything switched on beside an outside PostgreSQL. */
    FULL("full");

    private final String name;

    Setup(String name) {
        this.name = name;
    }

    public Path file() {
        return Chart.SOURCE.resolve("ci").resolve(name + "-values.yaml");
    }
}
