package dk.vaern.it.benchmark;

import dk.vaern.it.benchmark.load.Turns;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What every benchmark is given.
 *
 * @param folder for files of the run
 * @param progress tells whoever waits how far it is
 */
public record Stage(Scale scale, Path folder, Consumer<String> progress) {

    public void say(String what) {
        progress.accept(what);
    }

    public Turns turns() {
        return new Turns(scale.rounds(), scale.turn(), scale.warmUp(), progress);
    }
}
