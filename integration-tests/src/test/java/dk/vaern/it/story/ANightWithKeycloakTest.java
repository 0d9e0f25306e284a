package dk.vaern.it.story;

import dk.vaern.it.keycloak.Keycloak;
import dk.vaern.it.world.World;

/** The same night, with the tokens of a real Keycloak. */
class ANightWithKeycloakTest extends ANight {

    ANightWithKeycloakTest() {
        super(World.begin(_ -> Keycloak.running()));
    }
}
