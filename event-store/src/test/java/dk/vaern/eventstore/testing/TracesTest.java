package dk.vaern.eventstore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.boot.ServiceSchema;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TracesTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final String WORD = "Kanariefugl-7f3a";

    private final JdbcClient database = JdbcClient.create(DATABASE.asOwner());

    @BeforeEach
    void begin() {
        database.sql("drop table if exists incident.planted").update();
        database.sql("create table incident.planted (text text, bytes bytea, more jsonb, list text[])")
                .update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private List<String> tables() {
        return new Traces(DATABASE.asOwner(), List.of(WORD)).inTables();
    }

    @Test
    void nothing_is_found_where_nothing_was_planted() {
        assertThat(tables()).isEmpty();
        assertThat(new Traces(DATABASE.asOwner(), List.of(WORD)).inFiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text) values ('x' || :word || 'y')",
                "text) values (encode(convert_to('..' || :word, 'UTF8'), 'hex'))",
                "text) values (encode(convert_to(:word, 'UTF8'), 'base64'))",
                "text) values (encode(convert_to('1' || :word || '2', 'UTF8'), 'base64'))",
                "text) values (encode(convert_to('12' || :word || '345', 'UTF8'), 'base64'))",
                "bytes) values (convert_to(:word, 'UTF8'))",
                "bytes) values (convert_to('{\"a\":\"' || encode(convert_to('ab' || :word, 'UTF8'), 'base64') || '\"}', 'UTF8'))",
                "more) values (jsonb_build_object('deep', jsonb_build_array(:word::text)))",
                "list) values (array['a', :word])"
            })
    void a_word_that_was_planted_is_found_in_whatever_form(String planting) {
        database.sql("insert into incident.planted (" + planting)
                .param("word", WORD)
                .update();

        assertThat(tables()).isNotEmpty().allMatch(found -> found.startsWith("incident.planted."));
    }

    @Test
    void a_word_that_was_deleted_is_still_found_on_the_disk() {
        database.sql("insert into incident.planted (text) values (:word)")
                .param("word", WORD)
                .update();
        database.sql("delete from incident.planted").update();

        assertThat(tables()).isEmpty();
        assertThat(new Traces(DATABASE.asOwner(), List.of(WORD)).inFiles()).isNotEmpty();
    }
}
