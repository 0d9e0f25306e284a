package dk.vaern.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.organisation.OrganisationEvent;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    /**
     * A line that changes or goes here makes stored events unreadable; only new lines are ever right. In order of name,
     * with the class that carries it now.
     */
    private static final String PINNED = "stored-names.txt";

    @Test
    void the_stored_names_are_those_that_were_pinned() throws IOException {
        assertThat(EventCatalogue.names().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().getSimpleName())
                        .sorted())
                .containsExactlyElementsOf(pinned());
    }

    @Test
    void every_event_of_every_vocabulary_has_a_name_and_nothing_else_has() throws IOException {
        List<Class<?>> events = new ArrayList<>();
        for (Class<?> vocabulary : vocabularies()) {
            events.addAll(Arrays.asList(vocabulary.getPermittedSubclasses()));
        }

        assertThat(EventCatalogue.names().keySet()).hasSizeGreaterThan(60).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void no_two_events_share_a_name() {
        assertThat(EventCatalogue.names().values()).doesNotHaveDuplicates();
    }

    @Test
    void names_are_the_matter_and_what_happened_to_it() {
        assertThat(EventCatalogue.names().values()).allMatch(name -> name.matches("[a-z-]+\\.[a-z-]+"));
    }

    @Test
    void the_name_of_an_event_is_found_by_its_class() {
        assertThat(EventCatalogue.nameOf(IncidentEvent.IncidentReported.class)).isEqualTo("incident.reported");
    }

    @Test
    void a_revision_is_only_ever_raised() {
        assertThat(EventCatalogue.revisionOf(OrganisationEvent.ContactPointAdded.class))
                .isEqualTo(2);
        assertThat(EventCatalogue.revisionOf(IncidentEvent.IncidentReported.class))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_event_has_no_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventCatalogue.nameOf(String.class));
    }

    /** The sealed event interfaces, as they lie among the compiled classes. */
    private static List<Class<?>> vocabularies() throws IOException {
        Path classes = compiledClasses();
        try (Stream<Path> files = Files.walk(classes.resolve("dk/vaern/domain"))) {
            return files.map(file -> classes.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(name -> name.endsWith("Event.class"))
                    .<Class<?>>map(name -> classNamed(name.substring(0, name.length() - ".class".length())))
                    .filter(Class::isSealed)
                    .toList();
        }
    }

    private static Path compiledClasses() {
        try {
            return Path.of(EventCatalogue.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> pinned() throws IOException {
        try (InputStream in = Objects.requireNonNull(EventCatalogueTest.class.getResourceAsStream(PINNED), PINNED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
