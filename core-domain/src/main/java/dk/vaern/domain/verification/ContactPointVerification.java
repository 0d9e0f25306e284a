package dk.vaern.domain.verification;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.verification.VerificationCommand.RequestCode;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Whether one contact point reaches anybody: takes commands in turn, and remembers what it decided. */
public final class ContactPointVerification {

    /** The name under which all commands to a verification travel. */
    public static final String COMMANDS = "verification";

    /** For how long a code is good. */
    public static final Duration GOOD_FOR = Duration.ofHours(24);

    /** After which another code has to be asked for. */
    public static final int MOST_MISTAKES = 5;

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private VerificationState state = new VerificationState.Unasked();
    private long version;

    /** Answers the version after the command: how many events the verification has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(VerificationCommand command, MetaData metaData) {
        Handling.handle(metaData, version, correlation(command), new Handling.Decision<VerificationEvent>() {
            @Override
            public void admit() {
                VerificationDecisions.admit(command, state);
            }

            @Override
            public List<VerificationEvent> decide() {
                return VerificationDecisions.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(VerificationEvent event) {
        id = event.verificationId().toString();
        state = state.after(event);
        version++;
    }

    /** What is found out belongs to the organisation whose contact point it is. */
    private String correlation(VerificationCommand command) {
        return switch (state) {
            case VerificationState.Awaited awaited -> awaited.organisation().value();
            case VerificationState.Verified verified -> verified.organisation().value();
            case VerificationState.Unasked _ ->
                command instanceof RequestCode(var _, OrganisationId organisation, var _, var _)
                        ? organisation.value()
                        : command.verificationId().toString();
        };
    }
}
