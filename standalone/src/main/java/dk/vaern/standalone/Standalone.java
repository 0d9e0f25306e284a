package dk.vaern.standalone;

import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.identity.ProductionProfile;
import java.util.Locale;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** Værn on one machine: everything in one process, started by {@code ./run}, stopped by Ctrl-C. */
public final class Standalone {

    private static final int FAILED = 1;

    private Standalone() {}

    public static void main(String... arguments) {
        Locale.setDefault(Locale.ROOT);
        var terminal = new Terminal(System.out, System::nanoTime);
        var parts = new Parts(terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
        try {
            start(parts, terminal);
        } catch (CannotStart e) {
            parts.close();
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    private static void start(Parts parts, Terminal terminal) {
        var environment = new StandardEnvironment();
        ProductionProfile.refuse(environment);
        var settings = StandaloneSettings.of(environment);
        var folder = parts.start(() -> DataFolder.open(settings.dataFolder()));
        parts.start(() -> () -> terminal.say("Stopped; the data is kept"));
        logInto(folder, environment);
        new Launch(settings, folder, parts, terminal).everything();
        parts.start(() -> () -> terminal.say("Stopping"));
        giveBackWhatStartingTook();
        parts.whileRunning(() -> terminal.show(Welcome.text(settings, folder, terminal.elapsedSeconds())));
    }

    /** Before anything logs: every context of this process then finds it done. */
    private static void logInto(DataFolder folder, ConfigurableEnvironment environment) {
        var configuration = "classpath:dk/vaern/standalone/logback.xml";
        System.setProperty("vaern.log", folder.resolve("vaern.log").toString());
        System.setProperty(LoggingApplicationListener.CONFIG_PROPERTY, configuration);
        var logging = LoggingSystem.get(Standalone.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(environment), configuration, null);
    }

    /** Starting needs twice the memory of running; the heap shrinks only when it is collected whole. */
    private static void giveBackWhatStartingTook() {
        System.gc();
    }
}
