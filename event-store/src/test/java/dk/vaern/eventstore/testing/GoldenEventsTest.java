package dk.vaern.eventstore.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.json.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenEventsTest {

    record Noted(String text) {}

    @TempDir
    private Path folder;

    private final StoredNames first =
            StoredNames.builder().event(Noted.class, "thing.noted", 1).build();

    private final StoredNames second = StoredNames.builder()
            .event(Noted.class, "thing.noted", 2)
            .upcaster("thing.noted", 1, json -> json)
            .build();

    @BeforeEach
    void pin() throws IOException {
        Files.writeString(folder.resolve("thing.noted.r1.json"), "{\"text\":\"a\"}\n");
    }

    @Test
    void agrees_with_what_was_pinned() {
        assertThatCode(() -> golden(first).check(List.of(new Noted("a")))).doesNotThrowAnyException();
    }

    @Test
    void refuses_another_form_a_missing_sample_and_a_name_that_is_not_pinned() {
        assertThatThrownBy(() -> golden(first).check(List.of(new Noted("b")))).hasMessageContaining("was stored as");
        assertThatThrownBy(() -> golden(first).check(List.of())).hasMessageContaining("thing.noted r1 has no sample");
        assertThatThrownBy(() -> golden(second).check(List.of(new Noted("a"))))
                .hasMessageContaining("thing.noted r2 is not pinned");
    }

    @Test
    void refuses_to_forget_how_to_read_what_is_stored() throws IOException {
        Files.writeString(folder.resolve("thing.forgotten.r1.json"), "{}");

        assertThatThrownBy(() -> golden(first).check(List.of(new Noted("a"))))
                .hasMessageContaining("thing.forgotten r1 can no longer be read");
    }

    private GoldenEvents golden(StoredNames names) {
        return new GoldenEvents(names, StoredJson.mapper(), folder);
    }
}
