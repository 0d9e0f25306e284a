/** The audit log over HTTP: pages, and exports for those who collect logs. */
@NullMarked
package dk.vaern.incident.api.audit;

import org.jspecify.annotations.NullMarked;
