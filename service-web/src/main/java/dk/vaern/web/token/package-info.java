/** Bearer tokens: read strictly, verified by their issuer's keys, and remembered until they expire. */
@NullMarked
package dk.vaern.web.token;

import org.jspecify.annotations.NullMarked;
