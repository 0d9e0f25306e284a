package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.StoredName;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TailWindowTest {

    private static final int MOST = 4_096;

    @Test
    void holds_what_came_in_one_by_one_and_in_pages() {
        TailWindow window = TailWindow.startingAt(10);
        window = window.extendedBy(entries(11, 11, 1), 11).extendedBy(entries(13, 40, 1), 45);

        assertThat(positions(window.after(10, 100))).startsWith(11L, 13L).hasSize(29);
        assertThat(positions(window.after(12, 2))).containsExactly(13L, 14L);
        assertThat(window.after(40, 100)).isEmpty();
        assertThat(window.to()).isEqualTo(45);
        assertThat(window.reaches(10)).isTrue();
        assertThat(window.reaches(9)).isFalse();
    }

    @Test
    void forgets_the_oldest_and_knows_that_it_does() {
        TailWindow window = TailWindow.startingAt(0);
        for (long position = 1; position <= 3 * MOST; position++) {
            window = window.extendedBy(entries(position, position, 1), position);
        }

        assertThat(window.reaches(2 * MOST)).isTrue();
        assertThat(window.reaches(2 * MOST - 1)).isFalse();
        assertThat(positions(window.after(2 * MOST, 2 * MOST)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2 * MOST + 1, 3 * MOST).boxed().toList());
    }

    @Test
    void holds_no_more_bytes_than_its_bound() {
        TailWindow window = TailWindow.startingAt(0).extendedBy(entries(1, 10, 1 << 20), 10);

        assertThat(positions(window.after(2, 100))).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(window.reaches(2)).isTrue();
        assertThat(window.reaches(1)).isFalse();
    }

    @Test
    void is_not_changed_by_its_successor() {
        TailWindow before = TailWindow.startingAt(0).extendedBy(entries(1, 3, 1), 3);
        before.extendedBy(entries(4, 2 * MOST, 1), 2 * MOST);

        assertThat(positions(before.after(0, 100))).containsExactly(1L, 2L, 3L);
        assertThat(before.reaches(0)).isTrue();
        assertThat(before.to()).isEqualTo(3);
    }

    private static List<Long> positions(List<TailEntry> entries) {
        return entries.stream().map(TailEntry::position).toList();
    }

    private static List<TailEntry> entries(long first, long last, int bytes) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> new TailEntry(new EventRow(
                        position,
                        "Parcel",
                        "p",
                        position,
                        "event-" + position,
                        new StoredName("parcel.scanned", 1),
                        Instant.EPOCH,
                        null,
                        new byte[0],
                        new byte[bytes])))
                .toList();
    }
}
