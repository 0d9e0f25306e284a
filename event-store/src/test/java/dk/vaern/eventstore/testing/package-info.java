/** What tests of any module need of the store: a real PostgreSQL and a fresh, migrated database on it. */
@NullMarked
package dk.vaern.eventstore.testing;

import org.jspecify.annotations.NullMarked;
