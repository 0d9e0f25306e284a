/**
 * What every aggregate speaks of: who acts, when, how secret it is, and how a refusal is said.
 *
 * <p>People: prefer not to store anything about them, since an event names who acted by the token's subject. Where a name, a
 * mail address or a telephone number must be stored, the event's component is a {@link
 * dk.vaern.domain.kernel.PersonalData}, made by {@code PersonalData.of(person, text)} for a {@link
 * dk.vaern.domain.kernel.PersonId} of the organisation whose event it is. Whoever reads it asks {@code text()}, and does
 * without when it is empty: the person is erased. An aggregate's state remembers the {@code PersonId} and not the text, and
 * read models read the text from the record when it is asked for.
 */
@NullMarked
package dk.vaern.domain.kernel;

import org.jspecify.annotations.NullMarked;
