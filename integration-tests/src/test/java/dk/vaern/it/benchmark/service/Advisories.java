package dk.vaern.it.benchmark.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** Real advisories, each time under an id that was never used: those that lie beside the project, or the one that is in it. */
final class Advisories {

    private static final Path BESIDE = Path.of("../shared/data/csaf");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Advisory> all;
    private final AtomicLong next = new AtomicLong();

    private Advisories(List<Advisory> all) {
        this.all = all;
    }

    static Advisories read() throws IOException {
        List<Advisory> all = new ArrayList<>();
        if (Files.isDirectory(BESIDE)) {
            try (var files = Files.newDirectoryStream(BESIDE, "*.json")) {
                for (Path file : files) {
                    all.add(Advisory.of(Files.readAllBytes(file)));
                }
            }
        } else {
            try (InputStream in =
                    Objects.requireNonNull(Advisories.class.getResourceAsStream("/csaf/icsa-23-131-01.json"))) {
                all.add(Advisory.of(in.readAllBytes()));
            }
        }
        return new Advisories(all);
    }

    /** The next one in turn. */
    byte[] fresh() {
        long number = next.getAndIncrement();
        return all.get((int) (number % all.size())).under(number);
    }

    @Override
    public String toString() {
        int[] sizes = all.stream()
                .mapToInt(advisory -> advisory.text().length)
                .sorted()
                .toArray();
        return "%d advisories, median %,d kB, largest %,d kB"
                .formatted(sizes.length, sizes[sizes.length / 2] / 1_000, sizes[sizes.length - 1] / 1_000);
    }

    /**
     * One of them.
     *
     * @param places where its id stands
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Advisory(byte[] text, int length, int[] places) {

        static Advisory of(byte[] text) {
            String id = JSON.readTree(text).at("/document/tracking/id").stringValue();
            // One character for each byte, so that places in one are places in the other.
            String bytes = new String(text, StandardCharsets.ISO_8859_1);
            int[] places = java.util.stream.IntStream.iterate(
                            bytes.indexOf(id), place -> place >= 0, place -> bytes.indexOf(id, place + 1))
                    .toArray();
            return new Advisory(text, id.length(), places);
        }

        byte[] under(long number) {
            byte[] copy = text.clone();
            byte[] id = new byte[length];
            Arrays.fill(id, (byte) 'B');
            byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(digits, 0, id, length - digits.length, digits.length);
            for (int place : places) {
                System.arraycopy(id, 0, copy, place, length);
            }
            return copy;
        }
    }
}
