package dk.vaern.eventstore.person;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A bean that says: values of this type are a person's data, wherever they stand in what is stored.
 *
 * @param type a class of its own, that is not a stored event itself
 * @param person the id that the person's key goes by
 * @param text what is known, empty when the person is erased
 * @param make a value of a person's id, and of the text or nothing
 */
public record PersonalType<T>(
        Class<T> type,
        Function<T, String> person,
        Function<T, Optional<String>> text,
        BiFunction<String, Optional<String>, T> make) {}
