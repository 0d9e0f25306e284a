package dk.vaern.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which class an event of a stored name is, and how older forms are brought to the present one. A name is chosen once: a
 * class may be renamed freely, a stored name only by {@link Builder#renamed}. Names of snapshots are kept here as well.
 */
public final class StoredNames {

    private final Map<Class<?>, StoredName> names;
    private final Map<StoredName, Class<?>> types;
    private final Map<StoredName, Step> steps;

    private StoredNames(Builder builder) {
        this.names = Map.copyOf(builder.names);
        this.types = Map.copyOf(builder.types);
        this.steps = Map.copyOf(builder.steps);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The name that a new event of this class is stored under.
     *
     * @throws IllegalArgumentException when the class was never registered
     */
    public StoredName nameOf(Class<?> type) {
        StoredName name = names.get(type);
        if (name == null) {
            throw new IllegalArgumentException("No stored name is registered for " + type.getName());
        }
        return name;
    }

    /** Every class that can be stored. */
    public Set<Class<?>> types() {
        return names.keySet();
    }

    /** Every name as it is written today. */
    public Set<StoredName> current() {
        return types.keySet();
    }

    Optional<Class<?>> typeOf(StoredName name) {
        return Optional.ofNullable(types.get(name));
    }

    @Nullable
    Step stepFrom(StoredName name) {
        return steps.get(name);
    }

    /** From one stored form to the next. */
    record Step(StoredName to, Upcaster upcaster) {}

    /** Collects the names; {@link #build} checks that every older form leads to a present one. */
    public static final class Builder {

        private final Map<Class<?>, StoredName> names = new HashMap<>();
        private final Map<StoredName, Class<?>> types = new HashMap<>();
        private final Map<StoredName, Step> steps = new HashMap<>();

        private Builder() {}

        /** Stores events of this class under this name from now on, in the form of this revision. */
        public Builder event(Class<?> type, String name, int revision) {
            StoredName stored = new StoredName(name, revision);
            boolean taken =
                    types.keySet().stream().anyMatch(other -> other.name().equals(name));
            if (taken || names.putIfAbsent(type, stored) != null) {
                throw new IllegalArgumentException(stored + " or " + type.getName() + " is registered twice");
            }
            types.put(stored, type);
            return this;
        }

        /** Stores snapshots of this aggregate's class; an older or unknown revision is ignored and rebuilt from events. */
        public Builder snapshot(Class<?> aggregate, String name, int revision) {
            return event(aggregate, name, revision);
        }

        /** Brings this revision of a name to the next one. */
        public Builder upcaster(String name, int fromRevision, Upcaster upcaster) {
            return step(new StoredName(name, fromRevision), new StoredName(name, fromRevision + 1), upcaster);
        }

        /** Reads what was stored under an earlier name as another. */
        public Builder renamed(StoredName from, StoredName to, Upcaster upcaster) {
            return step(from, to, upcaster);
        }

        private Builder step(StoredName from, StoredName to, Upcaster upcaster) {
            if (steps.putIfAbsent(from, new Step(to, upcaster)) != null) {
                throw new IllegalArgumentException("Two upcasters read " + from);
            }
            return this;
        }

        /**
         * The registry, from now on unchangeable.
         *
         * @throws IllegalArgumentException when an upcaster leads nowhere, in a circle, or away from a present form
         */
        public StoredNames build() {
            for (StoredName from : steps.keySet()) {
                if (types.containsKey(from)) {
                    throw new IllegalArgumentException(from + " is how it is stored today, and is upcast as well");
                }
                StoredName end = from;
                for (int hops = 0; steps.containsKey(end) && hops <= steps.size(); hops++) {
                    end = steps.get(end).to();
                }
                if (!types.containsKey(end)) {
                    throw new IllegalArgumentException("The upcasters of " + from + " do not lead to a present form");
                }
            }
            return new StoredNames(this);
        }
    }
}
