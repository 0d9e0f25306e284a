package dk.vaern.standalone.ground;

/** Hears what the run is doing, line by line, so that a slow first start never looks hung. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
