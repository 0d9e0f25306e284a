package dk.vaern.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GrowingSetTest {

    @Property(tries = 200)
    void is_the_set_of_what_was_put_in(@ForAll @Size(max = 200) List<@IntRange(max = 300) Integer> elements) {
        GrowingSet<Integer> growing = GrowingSet.of(Set.of());
        Set<Integer> plain = new HashSet<>();
        for (Integer element : elements) {
            growing = growing.with(element);
            plain.add(element);

            assertThat(growing.size()).isEqualTo(plain.size());
        }
        assertThat(growing).isEqualTo(plain).hasSameHashCodeAs(plain);
        for (int i = 0; i <= 300; i++) {
            assertThat(growing.contains(i)).isEqualTo(plain.contains(i));
        }
    }

    @Property(tries = 200)
    void leaves_the_smaller_one_as_it_was(@ForAll Set<Integer> elements, @ForAll int one, @ForAll int other) {
        GrowingSet<Integer> before = GrowingSet.of(elements).with(one);
        var copy = Set.copyOf(before);

        before.with(other);
        before.with(other + 1);

        assertThat(before).isEqualTo(copy);
        assertThat(GrowingSet.of(before)).isSameAs(before);
    }
}
