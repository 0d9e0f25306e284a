/**
 * What is personal in a stored event, encrypted under the person's own key: the person is erased by destroying the key.
 *
 * <p>A service says by a {@link dk.vaern.eventstore.person.PersonalType} which of its types holds a person's data, and by a
 * {@link dk.vaern.eventstore.person.MasterKeys} what wraps the persons' keys. Where such a type stands in an event or a
 * snapshot, its text is stored as {@code {"person": …, "sealed": …}}; everything else about the event is stored as ever.
 * Reading it gives the text, or says that the person is erased; a key that cannot be had is neither, and fails.
 */
@NullMarked
package dk.vaern.eventstore.person;

import org.jspecify.annotations.NullMarked;
