package dk.vaern.incident.imports.csaf;

import static dk.vaern.incident.imports.csaf.RealDocument.array;
import static dk.vaern.incident.imports.csaf.RealDocument.at;
import static dk.vaern.incident.imports.csaf.RealDocument.meta;
import static dk.vaern.incident.imports.csaf.RealDocument.tracking;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Languages that are none, and a history of revisions that cannot have been. */
class CsafRevisionRefusalTest extends CsafRefusals {

    private static final String HISTORY = "/document/tracking/revision_history";

    static Stream<Break> breaks() {
        return Stream.of(
                breaking(
                        "6.1.12",
                        "/document/lang",
                        "a language that nobody speaks",
                        document -> meta(document).put("lang", "qq")),
                breaking(
                        "6.1.12",
                        "/document/lang",
                        "a country that is none",
                        document -> meta(document).put("lang", "en-OO")),
                breaking(
                        "6.1.15",
                        "/document/source_lang",
                        "a translation from nothing",
                        document -> at(document, "/document/publisher").put("category", "translator")),
                breaking(
                        "6.1.28",
                        "/document/source_lang",
                        "a translation into the same language",
                        document -> meta(document).put("source_lang", "en-US")),
                breaking(
                        "6.1.14",
                        HISTORY + "/2",
                        "numbers that run against the dates",
                        document -> history(document, "2", """
                        [{'number':'1','date':'2021-07-20T10:00:00Z','summary':'s'},{'number':'3','date':'2021-07-21T10:00:00Z','summary':'s'},
                        {'number':'2','date':'2021-07-22T10:00:00Z','summary':'s'}]""")),
                breaking(
                        "6.1.16",
                        "/document/tracking/version",
                        "a version that no revision made",
                        document -> tracking(document).put("version", "2")),
                breaking("6.1.17", "/document/tracking/status", "a draft's version", document -> {
                            tracking(document).put("version", "0");
                            at(document, HISTORY + "/0").put("number", "0");
                        })
                        .alongWith("6.1.18"),
                breaking(
                        "6.1.18",
                        HISTORY + "/0/number",
                        "a draft in the history of a release",
                        document -> history(document, "1", """
                        [{'number':'0','date':'2021-07-21T10:00:00Z','summary':'s'},{'number':'1','date':'2021-07-22T10:00:00Z','summary':'s'}]""")),
                breaking("6.1.19", HISTORY + "/0/number", "a pre-release in the history of a draft", document -> {
                    history(
                            document,
                            "1.0.0-rc.1",
                            "[{'number':'1.0.0-rc.1','date':'2021-07-21T10:00:00Z','summary':'s'}]");
                    tracking(document).put("status", "draft");
                }),
                breaking(
                                "6.1.20",
                                "/document/tracking/version",
                                "a pre-release that was released",
                                document -> history(
                                        document,
                                        "1.0.0-rc.1",
                                        "[{'number':'1.0.0','date':'2021-07-21T10:00:00Z','summary':'s'}]"))
                        .alongWith("6.1.16", "6.1.17"),
                breaking("6.1.21", HISTORY, "a revision left out", document -> history(document, "3", """
                        [{'number':'1','date':'2021-07-21T10:00:00Z','summary':'s'},{'number':'3','date':'2021-07-22T10:00:00Z','summary':'s'}]""")),
                breaking(
                        "6.1.21",
                        HISTORY,
                        "the first revision left out",
                        document ->
                                history(document, "2", "[{'number':'2','date':'2021-07-21T10:00:00Z','summary':'s'}]")),
                breaking("6.1.22", HISTORY + "/1/number", "a revision twice", document -> history(document, "1", """
                        [{'number':'1','date':'2021-07-21T10:00:00Z','summary':'s'},{'number':'1','date':'2021-07-22T10:00:00Z','summary':'s'}]""")),
                breaking(
                        "6.1.30",
                        HISTORY + "/1/number",
                        "two ways of counting",
                        document -> history(document, "2.0.0", """
                        [{'number':'1','date':'2021-07-21T10:00:00Z','summary':'s'},{'number':'2.0.0','date':'2021-07-22T10:00:00Z','summary':'s'}]""")));
    }

    private static void history(ObjectNode document, String version, String revisions) {
        tracking(document).put("version", version).set("revision_history", array(revisions));
    }
}
