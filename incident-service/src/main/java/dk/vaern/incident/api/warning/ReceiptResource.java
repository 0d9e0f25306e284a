package dk.vaern.incident.api.warning;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.domain.receipt.ReceiptRefusal.JUSTIFICATION_NEEDED;
import static dk.vaern.domain.receipt.ReceiptRefusal.NOT_ASSESSED;
import static dk.vaern.domain.receipt.ReceiptRefusal.NOT_EXPOSED;
import static dk.vaern.domain.receipt.ReceiptRefusal.NOT_YOUR_RECEIPT;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.receipt.ReceiptCommand.AcknowledgeWarning;
import dk.vaern.domain.receipt.ReceiptCommand.AssessExposure;
import dk.vaern.domain.receipt.ReceiptCommand.ReportMitigation;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.warning.WarningBodies.Assessment;
import dk.vaern.incident.api.warning.WarningBodies.Mitigation;
import dk.vaern.incident.view.sharing.WarningGate;
import dk.vaern.incident.view.warning.ReceiptBoard;
import dk.vaern.incident.view.warning.ReceiptPicture;
import dk.vaern.incident.view.warning.ReceiptPictures;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answered what to a warning. */
@RestController
@RequestMapping(path = "/api/v1/warnings/{id}/receipts", produces = APPLICATION_JSON_VALUE)
@RefusedBy.Receipt(NOT_YOUR_RECEIPT)
class ReceiptResource {

    private final WarningGate gate;
    private final ReceiptBoard board;
    private final ReceiptPictures pictures;
    private final ReceiptDesk desk;
    private final ReadYourWrite readYourWrite;

    ReceiptResource(
            WarningGate gate,
            ReceiptBoard board,
            ReceiptPictures pictures,
            ReceiptDesk desk,
            ReadYourWrite readYourWrite) {
        this.gate = gate;
        this.board = board;
        this.pictures = pictures;
        this.desk = desk;
        this.readYourWrite = readYourWrite;
    }

    /** Lists the receipts that the caller may see: its own, or all for those who watch the shared picture. */
    @GetMapping
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    ResponseEntity<Page<ReceiptPicture>> listReceipts(@PathVariable WarningId id, PageRequest page, Actor actor) {
        Viewer viewer = Viewer.of(actor);
        gate.open(id, viewer);
        String after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.page(board.list(id, viewer, after, page.beyond()), receipt -> Cursor.after(receipt.organisation()));
    }

    /** Reads one organisation's receipt. */
    @GetMapping("/{organisation}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    ResponseEntity<ReceiptPicture> readReceipt(
            @PathVariable WarningId id, @PathVariable OrganisationId organisation, MinVersion least, Actor actor) {
        Viewer viewer = Viewer.of(actor);
        gate.open(id, viewer);
        var receipt = new ReceiptId(id, organisation);
        ReceiptPicture picture = readYourWrite.see(least, () -> pictures.see(receipt, viewer), ReceiptPicture::version);
        return Written.read(picture, picture.version());
    }

    /** Says that the organisation has read and understood it; said again, it changes nothing. */
    @PostMapping(path = "/{organisation}/acknowledgement", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR, SERVICE})
    ResponseEntity<Written> acknowledgeWarning(
            @PathVariable WarningId id,
            @PathVariable OrganisationId organisation,
            @Valid @RequestBody(required = false) @Nullable Nothing body,
            Write write) {
        return desk.give(write, new AcknowledgeWarning(new ReceiptId(id, organisation), write.by()));
    }

    /** Says whether the organisation is exposed, in VEX's words. */
    @PostMapping(path = "/{organisation}/assessment", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Receipt(JUSTIFICATION_NEEDED)
    ResponseEntity<Written> assessExposure(
            @PathVariable WarningId id,
            @PathVariable OrganisationId organisation,
            @Valid @RequestBody Assessment body,
            Write write) {
        var command =
                new AssessExposure(new ReceiptId(id, organisation), body.exposure(), body.justification(), write.by());
        return desk.give(write, command);
    }

    /** Says what was done about it. */
    @PostMapping(path = "/{organisation}/mitigation", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Receipt({NOT_ASSESSED, NOT_EXPOSED})
    ResponseEntity<Written> reportMitigation(
            @PathVariable WarningId id,
            @PathVariable OrganisationId organisation,
            @Valid @RequestBody Mitigation body,
            Write write) {
        return desk.give(write, new ReportMitigation(new ReceiptId(id, organisation), body.text(), write.by()));
    }
}
