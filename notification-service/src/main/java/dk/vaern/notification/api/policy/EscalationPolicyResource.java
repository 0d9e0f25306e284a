package dk.vaern.notification.api.policy;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.domain.policy.EscalationPolicyRefusal.ALREADY_ADOPTED;
import static dk.vaern.domain.policy.EscalationPolicyRefusal.NOT_YOUR_POLICY;
import static dk.vaern.domain.policy.EscalationPolicyRefusal.NO_SUCH_CONTACT_POINT;
import static dk.vaern.domain.policy.EscalationPolicyRefusal.TELLS_ITSELF;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.policy.EscalationPolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand;
import dk.vaern.domain.policy.EscalationPolicyCommand.AdoptPolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.ChangePolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.DropPolicy;
import dk.vaern.domain.policy.EscalationPolicyId;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.view.duty.AdoptedPolicy;
import dk.vaern.notification.view.duty.EscalationPolicies;
import dk.vaern.web.openapi.Creates;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which steps organisations want to be told, until somebody answers. */
@RestController
@RequestMapping(path = "/api/v1/escalation-policies", produces = APPLICATION_JSON_VALUE)
class EscalationPolicyResource {

    private final EscalationPolicies policies;
    private final Facts facts;
    private final Writes writes;
    private final ReadYourWrite readYourWrite;

    EscalationPolicyResource(EscalationPolicies policies, Facts facts, Writes writes, ReadYourWrite readYourWrite) {
        this.policies = policies;
        this.facts = facts;
        this.writes = writes;
        this.readYourWrite = readYourWrite;
    }

    /** Lists the caller's own, and those of organisations whose escalated incidents it handles. */
    @GetMapping
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    ResponseEntity<Page<EscalationPolicyPicture>> listEscalationPolicies(PageRequest page, Actor actor) {
        String after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.page(
                policies.list(actor.organisation(), after, page.beyond()),
                policy -> Cursor.after(policy.organisation()),
                EscalationPolicyPicture::of);
    }

    /** Reads an escalation policy. */
    @GetMapping("/{id}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    ResponseEntity<EscalationPolicyPicture> readEscalationPolicy(
            @PathVariable EscalationPolicyId id, MinVersion least, Actor actor) {
        AdoptedPolicy policy =
                readYourWrite.see(least, () -> policies.see(id, actor.organisation()), AdoptedPolicy::version);
        return Written.read(EscalationPolicyPicture.of(policy), policy.version());
    }

    /** Adopts one for the caller's organisation, which until then has all its contact points told at once. */
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Creates
    @PolicyRefusals({ALREADY_ADOPTED, NO_SUCH_CONTACT_POINT, TELLS_ITSELF})
    ResponseEntity<Written> adoptEscalationPolicy(@Valid @RequestBody EscalationPlan body, Write write) {
        var organisation = write.by().organisation();
        var known = facts.organisation(organisation).contactPointIds();
        var command = new AdoptPolicy(organisation, body.rules(), known, write.by());
        return Written.created(
                "/api/v1/escalation-policies/" + command.policyId(),
                command.policyId().value(),
                give(write, command));
    }

    /** Tells by other rules from now on; what is under way goes on by those that it began with. */
    @PutMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @PolicyRefusals({NOT_YOUR_POLICY, NO_SUCH_CONTACT_POINT, TELLS_ITSELF})
    ResponseEntity<Written> changeEscalationPolicy(
            @PathVariable EscalationPolicyId id, @Valid @RequestBody EscalationPlan body, Write write) {
        AdoptedPolicy policy = policies.see(id, write.by().organisation());
        var known = facts.organisation(policy.organisation()).contactPointIds();
        long version = give(write, new ChangePolicy(policy.organisation(), body.rules(), known, write.by()));
        return Written.changed(id.value(), version);
    }

    /** Drops it: from now on all contact points are told at once, and nobody else. */
    @DeleteMapping("/{id}")
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @PolicyRefusals(NOT_YOUR_POLICY)
    ResponseEntity<Written> dropEscalationPolicy(@PathVariable EscalationPolicyId id, Write write) {
        AdoptedPolicy policy = policies.see(id, write.by().organisation());
        return Written.changed(id.value(), give(write, new DropPolicy(policy.organisation(), write.by())));
    }

    private long give(Write write, EscalationPolicyCommand command) {
        return writes.give(write, EscalationPolicy.COMMANDS, command.policyId().toString(), command);
    }
}
