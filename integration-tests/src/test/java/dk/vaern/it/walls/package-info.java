/**
 * The database's own wall, looked at from behind each role: what a forgotten condition, a reused session or a new table would
 * give away.
 */
@NullMarked
package dk.vaern.it.walls;

import org.jspecify.annotations.NullMarked;
