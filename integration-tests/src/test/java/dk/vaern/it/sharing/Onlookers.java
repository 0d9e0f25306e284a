package dk.vaern.it.sharing;

import static dk.vaern.it.sharing.Night.AARHUS;
import static dk.vaern.it.sharing.Night.CENTRE;
import static dk.vaern.it.sharing.Night.JOINT;
import static dk.vaern.it.sharing.Night.ODENSE;
import static dk.vaern.it.sharing.Night.soon;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Role;
import dk.vaern.it.world.EventStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All who are not the owner, who listen from before it begins, and what they find of its canaries wherever they ask. */
final class Onlookers implements AutoCloseable {

    static final String STRANGER = "municipality-0101";
    static final String SUPPLIER = "supplier-demo";
    static final String AUTHORITY = "authority-datatilsynet";
    static final List<String> OTHERS = List.of(ODENSE, STRANGER, SUPPLIER, AUTHORITY, JOINT, CENTRE);
    static final Set<Role> READ_INCIDENTS =
            Set.of(Role.RESPONDER, Role.COORDINATOR, Role.ANALYST, Role.REVIEWER, Role.SERVICE);

    private static final int AT_ONCE = 8;

    private final Night night;
    private final Map<String, String> overviews = new HashMap<>();
    private final Map<String, EventStream> streams = new HashMap<>();
    private final List<Crawler> crawlers;
    private final Canaries canaries;

    /** Who was sent a message about the incident. */
    private final Set<String> told = new TreeSet<>(Set.of(AARHUS));

    /** Listens first and only then has the incident handled. */
    Onlookers(Night night) {
        this.night = night;
        for (String organisation : OTHERS) {
            overviews.put(organisation, overview(organisation));
            streams.put(organisation, EventStream.of(night.coordinator(organisation), null));
        }
        this.canaries = new Canaries(
                night.coordinator(AARHUS), AARHUS, night.world.clock().instant().toString());
        this.crawlers = List.of(
                new Crawler(night.incidents, canaries, AARHUS), new Crawler(night.notifications(), canaries, AARHUS));
    }

    Canaries canaries() {
        return canaries;
    }

    /** From now on its messages may name the incident. */
    void isTold(String organisation) {
        told.add(organisation);
    }

    /** How many questions were asked so far. */
    int asked() {
        return crawlers.stream().mapToInt(Crawler::asked).sum();
    }

    void assertThatOverviewsAreAsBefore() {
        assertThat(overviews)
                .allSatisfy((organisation, before) ->
                        assertThat(overview(organisation)).as(organisation).isEqualTo(before));
    }

    private String overview(String organisation) {
        var overview = night.coordinator(organisation)
                .get("/api/v1/overview")
                .expect(200)
                .json();
        return overview.path("incidents").toString() + overview.path("actions") + overview.path("campaigns");
    }

    /** Every role of every organisation, those of the owner that incidents are not for included. */
    private static Stream<String> everybody() {
        Stream<String> others = OTHERS.stream()
                .flatMap(organisation -> Stream.of(Role.values()).map(role -> organisation + "." + role.claim()));
        Stream<String> own =
                Stream.of(Role.values()).filter(not(READ_INCIDENTS::contains)).map(role -> AARHUS + "." + role.claim());
        return Stream.concat(others, own);
    }

    static Predicate<String> readersOf(String organisation) {
        return who -> READ_INCIDENTS.stream().anyMatch(role -> who.equals(organisation + "." + role.claim()));
    }

    List<String> leaks(Predicate<String> to) {
        return together(crawlers.stream()
                .flatMap(crawler -> everybody().filter(to).map(who -> () -> crawler.leaksTo(who, told))));
    }

    /** In what is answered to a question that is refused. */
    List<String> leaksInRefusalsTo(String organisation) {
        return together(Stream.of("coordinator", "responder", "service")
                .map(role -> () -> crawlers.getFirst().leaksInRefusalsTo(organisation + "." + role)));
    }

    /** An answer waits for what is noted of it, more than for a processor: many may wait at once. */
    private static List<String> together(Stream<Supplier<List<String>>> rounds) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<List<String>>> begun = rounds.map(
                            round -> CompletableFuture.supplyAsync(round, threads))
                    .toList();
            return begun.stream().flatMap(round -> round.join().stream()).toList();
        }
    }

    List<String> toldWhileListening(String organisation) {
        return told(organisation, Objects.requireNonNull(streams.get(organisation)));
    }

    List<String> toldFromTheBeginning(String organisation) {
        try (var stream = EventStream.of(night.coordinator(organisation), 0L)) {
            return told(organisation, stream);
        }
    }

    /** After something of its own, which comes last, a stream has told all that it will tell of what was before. */
    private List<String> told(String organisation, EventStream stream) {
        String marker = night.deeds.report(organisation, "AMBER");
        soon(() -> assertThat(stream.events())
                .anyMatch(event -> event.data().toString().contains(marker)));
        List<String> found = new ArrayList<>();
        stream.events().forEach(event -> found.addAll(canaries.in(event.data().toString())));
        return found;
    }

    @Override
    public void close() {
        streams.values().forEach(EventStream::close);
    }
}
