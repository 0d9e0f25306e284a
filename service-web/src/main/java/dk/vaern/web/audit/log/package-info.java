/** The audit log itself: entries, and how they come into the database before anything is answered. */
@NullMarked
package dk.vaern.web.audit.log;

import org.jspecify.annotations.NullMarked;
