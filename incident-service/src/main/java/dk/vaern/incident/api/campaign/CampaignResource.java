package dk.vaern.incident.api.campaign;

import static dk.vaern.domain.campaign.CampaignRefusal.CAMPAIGN_ENDED;
import static dk.vaern.domain.campaign.CampaignRefusal.DUE_IN_THE_PAST;
import static dk.vaern.domain.campaign.CampaignRefusal.NOT_FOUND;
import static dk.vaern.domain.campaign.CampaignRefusal.NOT_YOURS_TO_END;
import static dk.vaern.domain.campaign.CampaignRefusal.NO_TARGETS;
import static dk.vaern.domain.campaign.CampaignRefusal.ONLY_COORDINATORS_RUN_CAMPAIGNS;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.LEADER;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.domain.warning.WarningRefusal.RED_IS_FOR_INDIVIDUALS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.campaign.Campaign;
import dk.vaern.domain.campaign.CampaignCommand.EndCampaign;
import dk.vaern.domain.campaign.CampaignCommand.StartCampaign;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.campaign.CampaignRefusal;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.Audience;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.view.campaign.CampaignBoard;
import dk.vaern.incident.view.campaign.CampaignPicture;
import dk.vaern.incident.view.organisation.OrganisationDirectory;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.incident.view.sharing.WarningGate;
import dk.vaern.incident.view.warning.AudienceText;
import dk.vaern.web.json.Text;
import dk.vaern.web.openapi.Creates;
import dk.vaern.web.openapi.Example;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns: one action to many organisations, and its progress. */
@RestController
@RequestMapping(path = "/api/v1/campaigns", produces = APPLICATION_JSON_VALUE)
class CampaignResource {

    private final CampaignBoard board;
    private final OrganisationDirectory organisations;
    private final WarningGate warnings;
    private final Writes writes;
    private final ReadYourWrite readYourWrite;

    CampaignResource(
            CampaignBoard board,
            OrganisationDirectory organisations,
            WarningGate warnings,
            Writes writes,
            ReadYourWrite readYourWrite) {
        this.board = board;
        this.organisations = organisations;
        this.warnings = warnings;
        this.writes = writes;
        this.readYourWrite = readYourWrite;
    }

    @Example(
            "{'title': 'Patch the gateway', 'description': 'Version 4.2', 'dueAt': '2035-01-01T12:00:00Z', 'audience': {'kinds': ['MUNICIPALITY']}}")
    record NewCampaign(
            @Text(max = 200) String title,
            @Text(max = 20_000, multiline = true) String description,
            @Nullable Instant dueAt,
            AudienceText audience,
            @Nullable WarningId warningId) {}

    @Example("{'reason': 'All have patched'}")
    record CampaignEnd(@Text(max = 4_000, multiline = true) String reason) {}

    /** Gives one action to every organisation of an audience. */
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, ANALYST})
    @Creates
    @RefusedBy.Campaign({NOT_FOUND, ONLY_COORDINATORS_RUN_CAMPAIGNS, NO_TARGETS, DUE_IN_THE_PAST})
    @RefusedBy.Warning(RED_IS_FOR_INDIVIDUALS)
    ResponseEntity<Written> startCampaign(@Valid @RequestBody NewCampaign body, Write write) {
        if (body.warningId() != null) {
            requireForOrganisations(body.warningId(), write.by().actor());
        }
        var id = new CampaignId(write.newId());
        Audience audience = body.audience().audience();
        var command = new StartCampaign(
                id,
                body.title(),
                body.description(),
                body.dueAt(),
                audience,
                organisations.members(audience),
                body.warningId(),
                write.by());
        long version = writes.give(write, Campaign.COMMANDS, id.toString(), command);
        return Written.created("/api/v1/campaigns/" + id, id.value(), version);
    }

    /** A campaign is no less strict than the warning that it follows from, and RED is for no organisation. */
    private void requireForOrganisations(WarningId warning, Actor actor) {
        if (warnings.openHistory(warning, Viewer.of(actor)).label() == Tlp.RED) {
            throw new Refused(RED_IS_FOR_INDIVIDUALS, 0);
        }
    }

    /** Ends it; what was given stays given. */
    @PostMapping(path = "/{id}/end", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, ANALYST})
    @RefusedBy.Campaign({NOT_YOURS_TO_END, CAMPAIGN_ENDED})
    ResponseEntity<Written> endCampaign(
            @PathVariable CampaignId id, @Valid @RequestBody CampaignEnd body, Write write) {
        long version =
                writes.give(write, Campaign.COMMANDS, id.toString(), new EndCampaign(id, body.reason(), write.by()));
        return Written.changed(id.value(), version);
    }

    /** Lists the campaigns that the caller may see, newest first. */
    @GetMapping
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, LEADER, SERVICE})
    ResponseEntity<Page<CampaignPicture>> listCampaigns(PageRequest page, Actor actor) {
        var found = board.list(
                Viewer.of(actor), page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE), page.beyond());
        return page.page(found, placed -> Cursor.after(placed.position()), Placed::item);
    }

    /** Reads a campaign and its progress. */
    @GetMapping("/{id}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, LEADER, SERVICE})
    ResponseEntity<CampaignPicture> readCampaign(@PathVariable CampaignId id, MinVersion least, Actor actor) {
        CampaignPicture picture = readYourWrite
                .read(least, () -> board.find(id, Viewer.of(actor)), CampaignPicture::version)
                .orElseThrow(() -> new Refused(CampaignRefusal.NOT_FOUND));
        return Written.read(picture, picture.version());
    }
}
