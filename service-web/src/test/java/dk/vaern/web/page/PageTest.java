package dk.vaern.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.web.problem.ProblemThrown;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class PageTest {

    @Nested
    class A_cursor {

        private final UUID id = UUID.randomUUID();
        private final Instant at = Instant.parse("2026-11-01T02:00:00.000001Z");

        @Test
        void comes_back_as_it_went() {
            Cursor read =
                    Cursor.read(Cursor.after(at, 7L, id, "æ\",\\ \uD83D\uDE00").write());
            assertThat(read.instant(0)).isEqualTo(at);
            assertThat(read.number(1)).isEqualTo(7);
            assertThat(read.id(2)).isEqualTo(id);
            assertThat(read.text(3)).isEqualTo("æ\",\\ \uD83D\uDE00");
        }

        @Test
        void that_was_changed_anywhere_is_refused() {
            String good = Cursor.after(7L, id).write();
            for (int i = 0; i < good.length(); i++) {
                String tampered = good.substring(0, i) + (good.charAt(i) == 'A' ? 'B' : 'A') + good.substring(i + 1);
                assertThatThrownBy(() -> Cursor.read(tampered)).as(tampered).isInstanceOf(ProblemThrown.class);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "AAAAAAAA", "bnVsbA0000000", "????", "e30b0a0c0d0e0f"})
        void that_was_made_up_is_refused(String text) {
            assertThatThrownBy(() -> Cursor.read(text)).isInstanceOf(ProblemThrown.class);
        }

        @Test
        void of_another_list_is_refused_where_its_parts_do_not_fit() {
            Cursor other = Cursor.read(Cursor.after("text").write());
            assertThatThrownBy(() -> other.number(0)).isInstanceOf(ProblemThrown.class);
            assertThatThrownBy(() -> other.instant(0)).isInstanceOf(ProblemThrown.class);
            assertThatThrownBy(() -> other.id(0)).isInstanceOf(ProblemThrown.class);
            assertThatThrownBy(() -> other.text(1)).isInstanceOf(ProblemThrown.class);
        }
    }

    @Nested
    class A_page {

        private static PageRequest asked(String query) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/things");
            request.setQueryString(query.isEmpty() ? null : query);
            for (String pair : query.split("&", -1)) {
                if (pair.contains("=")) {
                    request.addParameter(pair.split("=", 2)[0], pair.split("=", 2)[1]);
                }
            }
            return new PageArgument().resolve(new ServletWebRequest(request));
        }

        private static ResponseEntity<Page<Integer>> page(PageRequest request, int all) {
            int from = request.after().map(cursor -> (int) cursor.number(0)).orElse(0);
            List<Integer> rows = IntStream.rangeClosed(from + 1, all)
                    .limit(request.beyond())
                    .boxed()
                    .toList();
            return request.page(rows, Cursor::after);
        }

        private static Page<Integer> body(ResponseEntity<Page<Integer>> answer) {
            return Objects.requireNonNull(answer.getBody());
        }

        @Test
        void leads_to_the_next_until_the_end() {
            ResponseEntity<Page<Integer>> first = page(asked("limit=2&q=a%20b"), 5);
            assertThat(body(first).items()).containsExactly(1, 2);
            String next = body(first).nextCursor();
            assertThat(first.getHeaders().getFirst("Link"))
                    .isEqualTo("</things?limit=2&q=a%20b&cursor=" + next + ">; rel=\"next\"");
            ResponseEntity<Page<Integer>> second = page(asked("limit=2&q=a%20b&cursor=" + next), 5);
            assertThat(body(second).items()).containsExactly(3, 4);
            assertThat(second.getHeaders().getFirst("Link")).containsOnlyOnce("cursor=");
            ResponseEntity<Page<Integer>> last =
                    page(asked("limit=2&cursor=" + body(second).nextCursor()), 5);
            assertThat(body(last).items()).containsExactly(5);
            assertThat(body(last).nextCursor()).isNull();
            assertThat(last.getHeaders().getFirst("Link")).isNull();
        }

        @Test
        void that_is_exactly_full_is_the_last() {
            assertThat(body(page(asked("limit=5"), 5)).nextCursor()).isNull();
        }

        @Test
        void holds_fifty_when_nobody_said_how_many() {
            assertThat(asked("").limit()).isEqualTo(50);
            assertThat(asked("").after()).isEqualTo(Optional.empty());
        }

        @ParameterizedTest
        @CsvSource({"limit=0", "limit=201", "limit=-1", "limit=x", "limit=", "limit=1&limit=2", "limit=01", "cursor="})
        void of_no_size_or_place_is_refused(String query) {
            assertThatThrownBy(() -> asked(query)).isInstanceOf(ProblemThrown.class);
        }
    }
}
