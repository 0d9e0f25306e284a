package dk.vaern.domain.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A closed list of codes, one a line, kept beside the classes: a new edition of the list is a new file. */
final class CodeList {

    private CodeList() {}

    static Set<String> read(String file) {
        try (InputStream in = Objects.requireNonNull(CodeList.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
