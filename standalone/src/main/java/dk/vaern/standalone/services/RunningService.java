package dk.vaern.standalone.services;

import dk.vaern.standalone.ground.CannotStart;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One service, started. */
public final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @param settings which outrank its own
     * @param additions beans that this run adds to it
     * @throws CannotStart when it does not
     */
    public static RunningService start(
            Class<?>[] application, Map<String, Object> settings, Consumer<GenericApplicationContext> additions) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try {
            return new RunningService(new SpringApplicationBuilder(application)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .logStartupInfo(false)
                    .initializers(starting -> additions.accept((GenericApplicationContext) starting))
                    .run(arguments));
        } catch (RuntimeException e) {
            throw new CannotStart("A service did not start; the log in the data folder says why: " + e.getMessage(), e);
        }
    }

    /** A part of the running service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
