/** What lists have in common: rows are sieved by the database, decided by the rule, and cut into pages. */
@NullMarked
package dk.vaern.incident.view.page;

import org.jspecify.annotations.NullMarked;
