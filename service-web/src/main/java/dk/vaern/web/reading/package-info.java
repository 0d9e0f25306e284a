/**
 * Reading the service's tables for somebody, behind the database's own wall: as a role that sees what the viewer's organisation
 * may come near, and nothing without a viewer.
 */
@NullMarked
package dk.vaern.web.reading;

import org.jspecify.annotations.NullMarked;
