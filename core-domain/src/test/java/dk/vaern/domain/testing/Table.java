package dk.vaern.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A table of cases as people read it: a header, then a row each, cells divided by bars. */
public record Table(List<String> columns, List<Row> rows) {

    /** What one kind of thing answers in each column. */
    public record Row(String name, List<String> cells) {}

    public static Table of(String text) {
        List<List<String>> lines = text.lines().map(Table::cells).toList();
        return new Table(
                rest(lines.getFirst()),
                rest(lines).stream()
                        .map(line -> new Row(line.getFirst(), rest(line)))
                        .toList());
    }

    /** One test a cell: what is answered for a row and a column is what the table says. */
    public Stream<DynamicTest> holdsFor(BiFunction<String, String, String> answer) {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, columns.size())
                        .mapToObj(i -> DynamicTest.dynamicTest(
                                row.name() + ", " + columns.get(i) + ": "
                                        + row.cells().get(i),
                                () -> assertThat(answer.apply(row.name(), columns.get(i)))
                                        .isEqualTo(row.cells().get(i)))));
    }

    /** {@code yes}, or the name of the refusal. */
    public static String answerOf(Runnable asked) {
        try {
            asked.run();
            return "yes";
        } catch (Refused refused) {
            return refused.refusal().name();
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
    }

    private static <T> List<T> rest(List<T> list) {
        return list.subList(1, list.size());
    }
}
