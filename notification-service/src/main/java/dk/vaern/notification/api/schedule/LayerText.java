package dk.vaern.notification.api.schedule;

import dk.vaern.domain.rota.Layer;
import dk.vaern.domain.rota.Restriction;
import dk.vaern.web.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who take turns, as clients write and read it.
 *
 * @param people contact points of the organisation, in the order of their turns
 * @param restrictions when there is anybody at all; absent or none: always
 */
record LayerText(
        @Text(max = 200) String name,
        @Valid RotationText rotation,
        @Size(min = 1, max = 100) List<UUID> people,
        @Size(max = 20) @Nullable List<RestrictionText> restrictions) {

    /**
     * On which days from when to when somebody is on call.
     *
     * @param days on which it begins
     * @param to on the next day when it is not later than {@code from}; the same is a whole day
     */
    record RestrictionText(@Size(min = 1) Set<DayOfWeek> days, WallTime from, WallTime to) {

        RestrictionText {
            new Restriction(days, from.time(), to.time());
        }
    }

    Layer layer() {
        return new Layer(
                name,
                rotation.rotation(),
                people,
                Objects.requireNonNullElse(restrictions, List.<RestrictionText>of()).stream()
                        .map(text -> new Restriction(
                                text.days(), text.from().time(), text.to().time()))
                        .toList());
    }

    static LayerText of(Layer layer) {
        return new LayerText(
                layer.name(),
                RotationText.of(layer.rotation()),
                layer.people(),
                layer.restrictions().stream()
                        .map(one -> new RestrictionText(one.days(), WallTime.of(one.from()), WallTime.of(one.to())))
                        .toList());
    }
}
