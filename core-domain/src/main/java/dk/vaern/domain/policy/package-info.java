/** By which steps an organisation wants somebody to be reached, until one answers. */
@NullMarked
package dk.vaern.domain.policy;

import org.jspecify.annotations.NullMarked;
