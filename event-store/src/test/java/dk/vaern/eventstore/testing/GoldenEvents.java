package dk.vaern.eventstore.testing;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.StoredName;
import dk.vaern.eventstore.StoredNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pins how events are stored, byte for byte: one file per stored name and revision, {@code incident.reported.r1.json}, kept
 * for as long as such an event may be in a record. A changed file is a changed past; a new form is a new revision with an
 * upcaster, and the old file stays.
 *
 * <p>With {@code -Dgolden.write=true} the files that are missing are written; none is ever changed.
 */
public final class GoldenEvents {

    private static final Pattern FILE = Pattern.compile("(.+)\\.r([0-9]+)\\.json");

    private final StoredNames names;
    private final EventCodec codec;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    /** @param folder usually {@code src/test/resources/golden} of the module that has the events */
    public GoldenEvents(StoredNames names, JsonMapper json, Path folder) {
        this(names, new EventCodec(names, json), folder);
    }

    /** @param codec seals with what is the same each time, so that its bytes can be pinned */
    public GoldenEvents(StoredNames names, EventCodec codec, Path folder) {
        this.names = names;
        this.codec = codec;
        this.folder = folder;
    }

    /** Where all of them are thought to be stored. */
    private static Place place(StoredName name) {
        return Place.ofEvent("golden", 0, name);
    }

    /**
     * Checks one sample of every event that is stored today, and that every file of yesterday can still be read.
     *
     * @throws AssertionError with everything that is wrong
     */
    public void check(Collection<?> samples) {
        samples.forEach(this::checkSample);
        Set<String> missing =
                names.current().stream().map(StoredName::toString).collect(Collectors.toCollection(TreeSet::new));
        samples.forEach(sample -> missing.remove(codec.nameOf(sample.getClass()).toString()));
        missing.forEach(name -> faults.add(name + " has no sample"));
        checkFiles();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    private void checkSample(Object sample) {
        StoredName name = codec.nameOf(sample.getClass());
        Path file = folder.resolve("%s.r%d.json".formatted(name.name(), name.revision()));
        String now = new String(codec.write(sample, place(name)), StandardCharsets.UTF_8);
        try {
            if (Files.notExists(file) && Boolean.getBoolean("golden.write")) {
                Files.createDirectories(folder);
                Files.writeString(file, now + "\n");
            }
            if (Files.notExists(file)) {
                faults.add("%s is not pinned; it is stored as %s".formatted(name, now));
                return;
            }
            String pinned = Files.readString(file).strip();
            if (!pinned.equals(now)) {
                faults.add("%s was stored as %s and would be stored as %s".formatted(name, pinned, now));
            } else if (!sample.equals(codec.read(0, name, pinned.getBytes(StandardCharsets.UTF_8), place(name)))) {
                faults.add("%s does not read back as what was written".formatted(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkFiles() {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(this::checkReadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkReadable(Path file) {
        Matcher matcher = FILE.matcher(file.getFileName().toString());
        if (!matcher.matches()) {
            faults.add(file + " is not named after a stored event");
            return;
        }
        StoredName name = new StoredName(matcher.group(1), Integer.parseInt(matcher.group(2)));
        try {
            Object _ =
                    codec.read(0, name, Files.readString(file).strip().getBytes(StandardCharsets.UTF_8), place(name));
        } catch (IOException | RuntimeException e) {
            faults.add("%s can no longer be read: %s".formatted(name, e));
        }
    }
}
