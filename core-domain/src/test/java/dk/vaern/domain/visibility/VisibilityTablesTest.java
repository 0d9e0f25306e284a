package dk.vaern.domain.visibility;

import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.JOINT;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.SUPPLIER;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may see what of an incident of Aarhus, reported by Kim and shared with all kinds of others: as tables. */
class VisibilityTablesTest {

    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    @TestFactory
    Stream<DynamicTest> the_incident() {
        return Table.of("""
                        incident     | reporter | colleague | Aarhus | coordinating | participant | individual | Odense | looking on | stranger
                        CLEAR        | true     | true      | true   | true         | true        | true       | true   | true       | false
                        GREEN        | true     | true      | true   | true         | true        | true       | true   | true       | false
                        AMBER        | true     | true      | true   | true         | true        | true       | true   | true       | false
                        AMBER_STRICT | true     | true      | true   | false        | false       | true       | true   | true       | false
                        RED          | true     | false     | true   | false        | false       | true       | true   | false      | false
                        """)
                .holdsFor((label, who) ->
                        Boolean.toString(Visibility.ofIncident(viewer(who), sharing(Tlp.valueOf(label)), NOW)));
    }

    /** Each row is the incident's label and the entry's; the entry is by Lene of Læsø, a participant, and names Olav. */
    @TestFactory
    Stream<DynamicTest> an_entry() {
        return Table.of("""
                        incident, entry    | reporter | colleague | coordinating | participant | individual | looking on | author | author's colleague | named | stranger
                        CLEAR CLEAR        | true     | true      | true         | true        | true       | true       | true   | true               | true  | false
                        AMBER CLEAR        | true     | true      | true         | true        | true       | true       | true   | true               | true  | false
                        AMBER AMBER        | true     | true      | true         | true        | true       | true       | true   | true               | true  | false
                        AMBER AMBER_STRICT | true     | true      | false        | false       | true       | true       | true   | true               | true  | false
                        AMBER RED          | true     | false     | false        | false       | true       | false      | true   | false              | true  | false
                        AMBER_STRICT CLEAR | true     | true      | false        | false       | true       | true       | false  | false              | false | false
                        AMBER_STRICT RED   | true     | false     | false        | false       | true       | false      | false  | false              | false | false
                        RED CLEAR          | true     | false     | false        | false       | true       | false      | false  | false              | false | false
                        """).holdsFor((labels, who) -> {
            String[] label = labels.split(" ", 2);
            var entry =
                    new Entry(NOW, Tlp.valueOf(label[1]), new Named("lene", LAESOE), Set.of(new Named("olav", ODENSE)));
            return Boolean.toString(Visibility.ofEntry(viewer(who), entry, sharing(Tlp.valueOf(label[0])), NOW));
        });
    }

    /** What Odense, invited now with this history, sees of what was recorded then. */
    @TestFactory
    Stream<DynamicTest> the_history_given() {
        return Table.of("""
                        history    | long ago | an hour ago | just before | now  | later
                        all        | true     | true        | true        | true | true
                        since then | false    | true        | true        | true | true
                        from now   | false    | false       | false       | true | true
                        """).holdsFor((history, recorded) -> {
            Sharing sharing = Sharing.of(AARHUS, Tlp.AMBER, new Named("kim", AARHUS))
                    .joined(ODENSE, history(history).seenFrom(NOW));
            return Boolean.toString(
                    Visibility.ofEntry(Viewer.organisation(ODENSE), entryOfAarhus(recorded(recorded)), sharing, LATER));
        });
    }

    /** Who comes near at which level, and for how long broken glass helps. */
    @TestFactory
    Stream<DynamicTest> coming_near() {
        return Table.of("""
                        shared                 | joint-municipal | national-centre | municipality-0461 | supplier-demo
                        with nobody            | false           | false           | false             | false
                        escalated to JOINT     | true            | false           | false             | false
                        escalated to NATIONAL  | true            | true            | false             | false
                        and handed back        | false           | false           | false             | false
                        opened until then      | false           | false           | false             | false
                        opened until later     | false           | true            | false             | false
                        with a supplier        | false           | false           | false             | true
                        and it left            | false           | false           | false             | false
                        """).holdsFor((shared, organisation) -> {
            var viewer = Viewer.organisation(new OrganisationId(organisation));
            return Boolean.toString(Visibility.ofIncident(viewer, shared(shared), NOW));
        });
    }

    private static Sharing shared(String how) {
        Sharing alone = Sharing.of(AARHUS, Tlp.GREEN, new Named("kim", AARHUS));
        return switch (how) {
            case "with nobody" -> alone;
            case "escalated to JOINT" -> alone.escalated(EscalationLevel.JOINT);
            case "escalated to NATIONAL" -> alone.escalated(EscalationLevel.NATIONAL);
            case "and handed back" -> alone.escalated(EscalationLevel.NATIONAL).escalated(EscalationLevel.LOCAL);
            case "opened until then" -> alone.opened(CENTRE, NOW);
            case "opened until later" -> alone.opened(CENTRE, NOW.plusNanos(1)).opened(CENTRE, NOW);
            case "with a supplier" -> alone.joined(SUPPLIER, NOW);
            case "and it left" -> alone.joined(SUPPLIER, NOW).left(SUPPLIER);
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static History history(String name) {
        return switch (name) {
            case "all" -> new History.All();
            case "since then" -> new History.Since(NOW.minus(Duration.ofHours(1)));
            case "from now" -> new History.FromNow();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Instant recorded(String name) {
        return switch (name) {
            case "long ago" -> NOW.minus(Duration.ofDays(400));
            case "an hour ago" -> NOW.minus(Duration.ofHours(1));
            case "just before" -> NOW.minusNanos(1);
            case "now" -> NOW;
            case "later" -> LATER;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Entry entryOfAarhus(Instant recordedAt) {
        return new Entry(recordedAt, Tlp.AMBER, new Named("kim", AARHUS), Set.of());
    }

    /** Escalated to the joint organisation, Odense and Læsø take part, Olga of Odense is named, the centre looks on. */
    private static Sharing sharing(Tlp label) {
        return Sharing.of(AARHUS, label, new Named("kim", AARHUS))
                .escalated(EscalationLevel.JOINT)
                .joined(ODENSE, Instant.MIN)
                .joined(LAESOE, Instant.MIN)
                .naming(new Named("olga", ODENSE))
                .opened(CENTRE, LATER);
    }

    private static Viewer viewer(String who) {
        return switch (who) {
            case "reporter" -> new Viewer("kim", AARHUS);
            case "colleague" -> new Viewer("noa", AARHUS);
            case "Aarhus" -> Viewer.organisation(AARHUS);
            case "coordinating" -> new Viewer("joan", JOINT);
            case "participant" -> new Viewer("otto", ODENSE);
            case "individual" -> new Viewer("olga", ODENSE);
            case "named" -> new Viewer("olav", ODENSE);
            case "Odense" -> Viewer.organisation(ODENSE);
            case "looking on" -> new Viewer("nina", CENTRE);
            case "author" -> new Viewer("lene", LAESOE);
            case "author's colleague" -> new Viewer("lars", LAESOE);
            // The same subject elsewhere is somebody else.
            case "stranger" -> new Viewer("kim", SUPPLIER);
            default -> throw new IllegalArgumentException(who);
        };
    }
}
