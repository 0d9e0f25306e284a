package dk.vaern.it.story;

import dk.vaern.it.world.World;

/** The night, with tokens that are there at once. */
class ANightTest extends ANight {

    ANightTest() {
        super(World.begin());
    }
}
