/** What those who run a service do over HTTP: see how its processors stand, rebuild, and see to dead letters. */
@NullMarked
package dk.vaern.web.operation;

import org.jspecify.annotations.NullMarked;
