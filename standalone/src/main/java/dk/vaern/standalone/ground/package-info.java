/** What every part of the standalone run stands on: the data folder, ports, words while starting, a reason not to start. */
@NullMarked
package dk.vaern.standalone.ground;

import org.jspecify.annotations.NullMarked;
