package dk.vaern.web.audit.log;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What to watch of the audit log. */
final class AuditMeters implements MeterBinder {

    private final AuditLog log;

    AuditMeters(AuditLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vaern.audit.waiting", log, AuditLog::waiting)
                .description("entries that are not stored yet")
                .register(registry);
        Gauge.builder("vaern.audit.failing", log, audit -> audit.isFailing() ? 1 : 0)
                .description("1 while entries cannot be stored, and nothing of an incident is shown")
                .register(registry);
        FunctionCounter.builder("vaern.audit.written", log, AuditLog::written)
                .description("entries stored")
                .register(registry);
        FunctionCounter.builder("vaern.audit.withheld", log, AuditLog::withheld)
                .description("answers withheld because their entry could not be stored")
                .register(registry);
        FunctionCounter.builder("vaern.audit.dropped", log, AuditLog::dropped)
                .description("entries without room: strangers' requests, and writes that are found in the record")
                .register(registry);
    }
}
