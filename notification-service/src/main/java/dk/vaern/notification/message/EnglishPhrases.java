package dk.vaern.notification.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** English. */
record EnglishPhrases() implements Phrases {

    @Override
    public String heading(MatterKind kind) {
        return switch (kind) {
            case WARNING_PUBLISHED -> "New warning";
            case WARNING_REVISED -> "Warning revised";
            case WARNING_WITHDRAWN -> "Warning withdrawn";
            case ACKNOWLEDGEMENT_OVERDUE -> "Warning not acknowledged";
            case INCIDENT_ESCALATED -> "Incident escalated";
            case PARTICIPANT_INVITED -> "Invitation to an incident";
            case COMMANDER_APPOINTED -> "You lead an incident";
            case ACTION_ASSIGNED -> "New action";
            case ACTION_DUE_SOON -> "Action due soon";
            case ACTION_OVERDUE -> "Action overdue";
            case ACTION_BLOCKED -> "Action blocked";
            case BREAK_GLASS -> "Your incident was opened by emergency access";
            case OWNERSHIP_OFFERED -> "You are asked to take over an incident";
            case OWNERSHIP_DECLINED -> "Incident not taken over";
            case OWNERSHIP_HANDED_OVER -> "Incident taken over";
            case CONTACT_POINT_CODE -> "Code for a contact point";
            case NOBODY_REACHABLE -> "Somebody cannot be reached";
            case SCHEDULE_GAP_AHEAD -> "Gap in the schedule";
            case DOUBLE_COVER_AHEAD -> "Double cover";
            case ONBOARDING_INCOMPLETE -> "Onboarding is incomplete";
            case STATUTORY_DEADLINE -> "Statutory deadline";
            case HEARTBEAT -> "Heartbeat";
        };
    }

    @Override
    public String sentence(MatterKind kind, String title, String organisation) {
        return switch (kind) {
            case WARNING_PUBLISHED -> organisation + " has published the warning “" + title + "”.";
            case WARNING_REVISED -> organisation + " has published a new version of the warning “" + title + "”.";
            case WARNING_WITHDRAWN -> organisation + " has withdrawn the warning “" + title + "”.";
            case ACKNOWLEDGEMENT_OVERDUE -> organisation + " has not acknowledged the warning “" + title + "”.";
            case INCIDENT_ESCALATED -> "The incident “" + title + "” at " + organisation + " is escalated to you.";
            case PARTICIPANT_INVITED -> organisation + " invites you to take part in the incident “" + title + "”.";
            case COMMANDER_APPOINTED ->
                "You are appointed to lead the incident “" + title + "” at " + organisation + ".";
            case ACTION_ASSIGNED -> organisation + " has assigned you the action “" + title + "”.";
            case ACTION_DUE_SOON -> "The action “" + title + "”, which " + organisation + " has, is due soon.";
            case ACTION_OVERDUE -> "The action “" + title + "”, which " + organisation + " has, was not done in time.";
            case ACTION_BLOCKED -> organisation + " is blocked in the action “" + title + "”.";
            case BREAK_GLASS ->
                organisation + " has opened your incident “" + title
                        + "” by emergency access. The reason stands in the incident's timeline.";
            case OWNERSHIP_OFFERED -> organisation + " asks you to take over the incident “" + title + "”.";
            case OWNERSHIP_DECLINED -> organisation + " has declined to take over the incident “" + title + "”.";
            case OWNERSHIP_HANDED_OVER -> organisation + " has taken over the incident “" + title + "”.";
            case CONTACT_POINT_CODE ->
                "The code “" + title + "” confirms that messages to " + organisation
                        + " arrive here. Give it to whoever added the contact point.";
            case NOBODY_REACHABLE ->
                "Somebody whom " + organisation
                        + " relies on has no verified way of being reached that works for what is urgent.";
            case SCHEDULE_GAP_AHEAD ->
                "There are gaps in the schedules of " + organisation + " within the next 14 days.";
            case DOUBLE_COVER_AHEAD ->
                "Several are on call at once in the schedules of " + organisation + " within the next 14 days.";
            case ONBOARDING_INCOMPLETE ->
                organisation + " lacks contact points or schedules that go with its step of onboarding.";
            case STATUTORY_DEADLINE ->
                "A report that the law asks for about the incident “" + title + "” is due from " + organisation + ".";
            case HEARTBEAT -> "Messages from Værn to " + organisation + " arrive. Nothing needs to be done.";
        };
    }

    @Override
    public Optional<String> deadline(MatterKind kind, String time) {
        return switch (kind) {
            case WARNING_PUBLISHED, WARNING_REVISED -> Optional.of("Acknowledge by " + time + ".");
            case ACKNOWLEDGEMENT_OVERDUE, ACTION_OVERDUE -> Optional.of("It was due " + time + ".");
            case ACTION_ASSIGNED, ACTION_DUE_SOON, ACTION_BLOCKED -> Optional.of("It is due " + time + ".");
            case BREAK_GLASS -> Optional.of("Access ends " + time + ".");
            case WARNING_WITHDRAWN,
                    INCIDENT_ESCALATED,
                    PARTICIPANT_INVITED,
                    COMMANDER_APPOINTED,
                    OWNERSHIP_OFFERED,
                    OWNERSHIP_DECLINED,
                    OWNERSHIP_HANDED_OVER,
                    NOBODY_REACHABLE,
                    SCHEDULE_GAP_AHEAD,
                    DOUBLE_COVER_AHEAD,
                    ONBOARDING_INCOMPLETE,
                    HEARTBEAT -> Optional.empty();
            case CONTACT_POINT_CODE -> Optional.of("The code is good until " + time + ".");
            case STATUTORY_DEADLINE -> Optional.of("It is due " + time + ".");
        };
    }

    @Override
    public String several(long count, long urgent, boolean warnings) {
        return count + (warnings ? " warnings" : " messages") + (urgent == 0 ? "" : ", " + urgent + " urgent");
    }

    @Override
    public String andMore(long rest) {
        return "- and " + rest + " more";
    }

    @Override
    public String longTime(Instant instant) {
        return WallClock.of(instant, "EEEE d MMMM yyyy 'at' HH:mm", Locale.UK) + " Danish time" + which(instant);
    }

    @Override
    public String shortTime(Instant instant) {
        return WallClock.of(instant, "d MMM HH:mm", Locale.UK) + which(instant);
    }

    private static String which(Instant instant) {
        return WallClock.whichOfTwo(instant, " (summer time)", " (winter time)");
    }

    @Override
    public String attention() {
        return "Værn: something needs your attention";
    }

    @Override
    public String attentionSentence() {
        return "Something needs your attention.";
    }

    @Override
    public String logInToSee() {
        return "Log in to Værn to see what it is:";
    }

    @Override
    public String logInToAct() {
        return "Log in to Værn to read more and to answer:";
    }

    @Override
    public String logIn() {
        return "Log in:";
    }

    @Override
    public String logInToHearMore() {
        return "Log in to Værn to read more and to answer.";
    }

    @Override
    public String answerHere() {
        return "Acknowledge without logging in:";
    }

    @Override
    public String answer(Optional<String> reply) {
        return reply.map(words -> "Reply " + words + " or acknowledge:").orElse("Acknowledge:");
    }

    @Override
    public String signature() {
        return "Sent automatically by Værn. Replies are not read.";
    }
}
