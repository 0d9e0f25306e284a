package dk.vaern.standalone.organisations;

import dk.vaern.domain.kernel.OrganisationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
