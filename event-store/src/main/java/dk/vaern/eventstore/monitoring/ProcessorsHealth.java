package dk.vaern.eventstore.monitoring;

import dk.vaern.eventstore.boot.ProcessorStatus;
import dk.vaern.eventstore.boot.Processors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Degraded, never down, while a processor is stopped by an error or has dead letters: the node can still serve. */
public final class ProcessorsHealth extends AbstractHealthIndicator {

    private final Processors processors;

    public ProcessorsHealth(Processors processors) {
        super("The processors' health could not be read");
        this.processors = processors;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<ProcessorStatus> all = processors.all();
        for (ProcessorStatus processor : all) {
            health.withDetail(processor.name(), detail(processor));
        }
        boolean well = all.stream().allMatch(processor -> processor.error() == null && processor.deadLetters() == 0);
        health.status(well ? "UP" : RecordHealth.DEGRADED);
    }

    private static Map<String, Object> detail(ProcessorStatus processor) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("kind", processor.kind());
        detail.put("position", processor.position());
        detail.put("lag", processor.lag());
        detail.put("behindBySeconds", processor.behindBy().toSeconds());
        detail.put("rebuilding", processor.rebuilding());
        detail.put("deadLetters", processor.deadLetters());
        detail.put("stopped", processor.error() != null);
        return detail;
    }
}
