package dk.vaern.standalone.organisations;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** One of the organisations that are registered at first start; from then on the record knows better. */
public record FirstOrganisation(OrganisationId id, String name) {

    private static final String LIST = "municipalities.csv";

    private static final List<FirstOrganisation> BESIDE_THE_MUNICIPALITIES = List.of(
            new FirstOrganisation(OrganisationId.JOINT_MUNICIPAL, "Den fælleskommunale cyberorganisation"),
            new FirstOrganisation(OrganisationId.NATIONAL_CENTRE, "Det nationale analyse- og varslingscenter"),
            new FirstOrganisation(new OrganisationId("supplier-demo"), "Demoleverandøren"));

    /** The 98 municipalities in the order of their codes, then the organisations that they work with. */
    public static List<FirstOrganisation> all() {
        return Stream.concat(municipalities(), BESIDE_THE_MUNICIPALITIES.stream())
                .toList();
    }

    /** The ways to reach it: a function on duty, at addresses that lead nowhere. */
    List<ContactPoint> contactPoints() {
        var mail = contactPoint(Channel.EMAIL, "vagt@" + id + ".example", Urgency.INFORMATIONAL);
        return switch (id.kind()) {
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> List.of(mail);
            // No Danish number begins with a zero.
            case JOINT_MUNICIPAL -> List.of(mail, contactPoint(Channel.SMS, "+4500000001", Urgency.URGENT));
            case NATIONAL_CENTRE -> List.of(mail, contactPoint(Channel.SMS, "+4500000002", Urgency.URGENT));
        };
    }

    private ContactPoint contactPoint(Channel channel, String address, Urgency from) {
        var contactPoint = derived("contact-point/" + channel);
        var function = PersonId.of(id, derived("function-on-duty"));
        return new ContactPoint(
                contactPoint,
                channel,
                PersonalData.of(function, "Vagthavende"),
                PersonalData.of(function, address),
                from);
    }

    /** The same id at every start. */
    private UUID derived(String what) {
        return UUID.nameUUIDFromBytes((id + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<FirstOrganisation> municipalities() {
        var list = Objects.requireNonNull(FirstOrganisation.class.getResourceAsStream(LIST), LIST);
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(FirstOrganisation::municipality).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FirstOrganisation municipality(String line) {
        var comma = line.indexOf(',');
        return new FirstOrganisation(
                new OrganisationId("municipality-" + line.substring(0, comma)), line.substring(comma + 1));
    }
}
