package dk.vaern.it.sharing;

import dk.vaern.it.openapi.Description;
import dk.vaern.it.openapi.Description.Operation;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Asks a service for everything that its description knows how to ask for, with the canaries' words and ids everywhere. */
final class Crawler {

    private static final String UNKNOWN = "01980000-0000-7000-8000-000000000000";
    private static final List<String> BESIDES =
            List.of("/actuator/health", "/actuator/info", "/actuator/prometheus", "/error");

    private final Service service;
    private final Canaries canaries;
    private final String owner;
    private final Description description;
    private final List<String> questions;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param owner whose incident it is */
    Crawler(Service service, Canaries canaries, String owner) {
        this.service = service;
        this.canaries = canaries;
        this.owner = owner;
        this.description = Description.of(service.anonymous());
        // The stream never ends; it is listened to apart.
        Stream<String> described = description.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.path().endsWith("/stream"))
                .flatMap(this::questions);
        this.questions = Stream.concat(described, BESIDES.stream()).distinct().toList();
    }

    /** How many questions were asked so far. */
    int asked() {
        return asked.get();
    }

    /**
     * What this one was shown of the canaries; nothing, if all is well.
     *
     * @param told organisations that were sent a message about it, which stays told: its id stands in their list of messages
     */
    List<String> leaksTo(String who, Set<String> told) {
        Api api = service.as(who);
        List<String> leaks = new ArrayList<>();
        for (String question : questions) {
            boolean ownMessages =
                    question.contains("/notifications") && told.contains(who.substring(0, who.indexOf('.')));
            boolean ownQuestions = question.contains("/audit");
            leaks.addAll(leaks(who + " GET " + question, api.get(question), ownMessages || ownQuestions));
        }
        return leaks;
    }

    /** What a refusal gives away to somebody who tries to do everything with what is not for them. */
    List<String> leaksInRefusalsTo(String who) {
        Api api = service.as(who);
        List<String> leaks = new ArrayList<>();
        for (Operation operation : description.operations()) {
            boolean about = operation.path().matches(".*/(incidents|actions)/\\{id}.*");
            if (about && !operation.method().equals("GET") && !operation.id().equals("breakGlass")) {
                byte[] body =
                        operation.takesBody() ? description.example(operation).getBytes(StandardCharsets.UTF_8) : null;
                for (String path : paths(operation).toList()) {
                    Answer answer = api.send(operation.method(), path, body, Map.of());
                    String question = who + " " + operation.method() + " " + path;
                    leaks.addAll(leaks(question, answer, false));
                    if (!Set.of(403, 404).contains(answer.status())) {
                        leaks.add(question + " " + answer.status());
                    }
                }
            }
        }
        return leaks;
    }

    /** @param idsAreKnown the answer may say of what the asker was told or has asked: ids, and no word */
    private List<String> leaks(String question, Answer answer, boolean idsAreKnown) {
        asked.incrementAndGet();
        List<String> leaks = new ArrayList<>();
        var found = new TreeSet<>(
                canaries.in(answer.text() + " " + answer.response().headers().map()));
        if (idsAreKnown) {
            found.removeAll(List.of(canaries.incident(), canaries.action()));
        }
        if (!found.isEmpty()) {
            leaks.add(question + " " + answer.status() + ": " + found);
        }
        if (answer.status() >= 500) {
            leaks.add(question + " " + answer.status() + ": " + answer.text());
        }
        return leaks;
    }

    private Stream<String> questions(Operation operation) {
        return paths(operation)
                .flatMap(path -> Stream.concat(
                        Stream.of(path),
                        parameters(operation)
                                .flatMap(name -> values(name).map(value -> path + "?" + name + "=" + encoded(value)))));
    }

    private Stream<String> paths(Operation operation) {
        return Stream.of(canaries.incident(), canaries.action(), UNKNOWN)
                .map(id -> operation
                        .path()
                        .replace("{organisation}", owner)
                        .replace("/organisations/{id}", "/organisations/" + owner)
                        .replace("{name}", "incident-board")
                        .replaceAll("\\{[a-zA-Z]+}", id))
                .distinct();
    }

    private Stream<String> parameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(description::at)
                .filter(parameter -> parameter.path("in").stringValue("").equals("query"))
                .map(parameter -> parameter.path("name").stringValue(""));
    }

    /** What a curious reader would put into a parameter to learn of the incident. */
    private Stream<String> values(String parameter) {
        return switch (parameter) {
            case "q" ->
                Stream.concat(
                        canaries.words().stream(), Stream.of("-ingenting", String.join(" or ", canaries.searched())));
            case "incident" -> Stream.of(canaries.incident());
            case "organisation", "participant", "assignee", "as" -> Stream.of(owner);
            case "at" -> Stream.of("1000000");
            case "limit" -> Stream.of("200");
            case "from" -> Stream.of("2020-01-01T00:00:00Z");
            default -> Stream.of();
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
