/** The tokens of a real Keycloak: what our stand-ins for an identity provider can only assume. */
@NullMarked
package dk.vaern.it.keycloak;

import org.jspecify.annotations.NullMarked;
