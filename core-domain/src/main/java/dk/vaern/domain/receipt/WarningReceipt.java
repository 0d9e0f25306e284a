package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.Refused;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's answer to one warning: takes commands in turn, and remembers what it decided. It does not look at
 * the warning again, so a warning that was withdrawn may still be answered.
 */
public final class WarningReceipt {

    /** The name under which all commands to a receipt travel. */
    public static final String COMMANDS = "warning-receipt";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private ReceiptState state = new ReceiptState.Unissued();
    private long version;

    /** Answers the version after the command: how many events the receipt has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(ReceiptCommand command, MetaData metaData) {
        String correlation = command.receiptId().warningId().toString();
        Handling.handle(metaData, version, correlation, new Handling.Decision<ReceiptEvent>() {
            @Override
            public void admit() {
                ReceiptAdmission.admit(command, state);
            }

            @Override
            public List<ReceiptEvent> decide() {
                return WarningReceipt.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(ReceiptEvent event) {
        id = event.receiptId().toString();
        state = state.after(event);
        version++;
    }

    /** What happens when this is asked of a receipt in this state; {@link Refused} when a rule says no. */
    static List<ReceiptEvent> decide(ReceiptCommand command, ReceiptState state) {
        return switch (state) {
            case ReceiptState.Unissued _ -> ReceiptDecisions.ofUnissued(command);
            case ReceiptState.Issued issued -> ReceiptDecisions.ofIssued(command, issued);
        };
    }
}
