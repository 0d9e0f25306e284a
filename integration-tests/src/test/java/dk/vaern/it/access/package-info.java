/**
 * Who may do what, over HTTP: each caller × operation × place of an id × standing of what it names, generated from what the
 * services describe of themselves.
 *
 * <p>A new operation fails the build until it has a row in {@code matrix.txt}: its id, its roles (the same as in its
 * {@code @Allowed}), and for each id that it takes, in path, query or body, the rule that says how what the id names must
 * stand to the caller's organisation. Most rows use a rule that is there. A new sort of thing (say, a schedule) also needs
 * things to be tried on: a class like {@code scene.IncidentThings} that makes one of each standing for each kind of
 * organisation, a line in {@code scene.Scene}, and a rule of that name: {@code schedule.seen = own shared}. Everything else,
 * who knocks where with which id and what must be the same bytes, is generated.
 */
@NullMarked
package dk.vaern.it.access;

import org.jspecify.annotations.NullMarked;
