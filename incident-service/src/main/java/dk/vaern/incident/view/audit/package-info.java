/** The audit log, as auditors are shown it. */
@NullMarked
package dk.vaern.incident.view.audit;

import org.jspecify.annotations.NullMarked;
