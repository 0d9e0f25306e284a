package dk.vaern.it.benchmark;

import dk.vaern.it.benchmark.report.Row;
import java.util.List;

/** One thing that is measured. Leaves nothing behind: no database, no thread, no process. */
public interface Benchmark {

    /** What it is called on the command line. */
    String name();

    /** Measures, and says what was seen. */
    List<Row> run(Stage stage) throws Exception;
}
