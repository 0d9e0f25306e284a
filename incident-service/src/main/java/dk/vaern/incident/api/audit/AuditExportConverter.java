package dk.vaern.incident.api.audit;

import dk.vaern.incident.view.audit.AuditBoard;
import dk.vaern.incident.view.audit.AuditBoard.Place;
import dk.vaern.incident.view.audit.AuditItem;
import dk.vaern.web.problem.AnswerCutOff;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an export page by page: however long it is, one page of it is in memory. */
@Component
class AuditExportConverter extends AbstractHttpMessageConverter<AuditExport> {

    private static final int PAGE = 500;
    private static final int BUFFER = 32 << 10;

    private final AuditBoard board;
    private final JsonMapper json;
    private final Clock clock;

    AuditExportConverter(AuditBoard board, JsonMapper json, Clock clock) {
        super(
                StandardCharsets.UTF_8,
                MediaType.parseMediaType(AuditExport.OCSF),
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
        this.board = board;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == AuditExport.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected AuditExport readInternal(Class<? extends AuditExport> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("an export is only ever given", message);
    }

    @Override
    protected void writeInternal(AuditExport export, HttpOutputMessage answer) throws IOException {
        MediaType type = answer.getHeaders().getContentType();
        boolean cef = type != null && type.isCompatibleWith(MediaType.TEXT_PLAIN);
        // The first page before the first byte: what goes wrong until then is still answered in words.
        List<AuditItem> page = board.after(Place.BEGINNING, export.auditor(), export.query(), PAGE);
        Instant end = clock.instant();
        OutputStream out = new BufferedOutputStream(answer.getBody(), BUFFER);
        while (!page.isEmpty()) {
            for (AuditItem item : page) {
                out.write(line(item, cef).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
            AuditItem last = page.getLast();
            page = page.size() < PAGE || last.at().isAfter(end) ? List.of() : next(export, Place.of(last));
        }
        out.flush();
    }

    /** An export that breaks off must not look like one that is complete. */
    private List<AuditItem> next(AuditExport export, Place place) {
        try {
            return board.after(place, export.auditor(), export.query(), PAGE);
        } catch (RuntimeException broken) {
            throw new AnswerCutOff();
        }
    }

    private String line(AuditItem item, boolean cef) {
        return cef ? Cef.line(item) : json.writeValueAsString(Ocsf.apiActivity(item));
    }
}
