package dk.vaern.it.chart.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The repository's chart in the hands of Helm itself; nothing here needs a cluster. */
public final class Chart {

    public static final Path SOURCE = Path.of("..", "helm", "vaern");
    public static final String RELEASE = "test";
    public static final String NAMESPACE = "beredskab";
    private static final String KUBERNETES = "1.34.0";

    /**
     * The same chart but for the name of the hook annotations: the binding leaves hooks out of what it renders, and a hook
     * by another name is a manifest like the others.
     */
    private static final Path HOOKS_SHOWN = copy(template -> template.replace("helm.sh/hook", Manifest.HOOK_SHOWN));

    private Chart() {}

    /** Everything that Helm would send to the cluster, hooks included. */
    public static Manifests render(Setup setup, String... furtherValues) {
        return Manifests.parse(template(HOOKS_SHOWN, valueFiles(setup, furtherValues)));
    }

    /** What Helm manages as part of the release, so without what it takes for a hook. */
    public static Manifests renderWithoutHooks(Setup setup, String... furtherValues) {
        return Manifests.parse(template(SOURCE, valueFiles(setup, furtherValues)));
    }

    /** Why Helm refuses these values, standing alone or over a set. */
    public static String refusal(Setup setup, String furtherValues) {
        return refusal(valueFiles(setup, furtherValues));
    }

    public static String refusalOfDefaults() {
        return refusal(List.of());
    }

    public static String notes(Setup setup, String... furtherValues) {
        var install = new Helm(SOURCE)
                .install()
                .clientOnly()
                .withDryRunOption(DryRun.CLIENT)
                .dryRun()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES);
        valueFiles(setup, furtherValues).forEach(install::withValuesFile);
        return install.call().getOutput();
    }

    /** The text that this chart renders to with the smallest set of values. */
    public static String rendered(Path chart) {
        return template(chart, List.of(Setup.OUTSIDE.file()));
    }

    public static List<String> lint(Path chart) {
        var result = new Helm(chart).lint().strict().call();
        return result.isFailed() ? result.getMessages() : List.of();
    }

    /** A chart of its own, to be changed and thrown away. */
    public static Path copy(UnaryOperator<String> change) {
        try (Stream<Path> paths = Files.walk(SOURCE)) {
            Path copy = Files.createTempDirectory("chart");
            for (Path path : paths.toList()) {
                Path target = copy.resolve(SOURCE.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.writeString(target, change.apply(Files.readString(path)));
                }
                // Deleted in the opposite order, so what is in a folder goes before the folder.
                target.toFile().deleteOnExit();
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(List<Path> values) {
        try {
            template(SOURCE, values);
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("Helm accepted what it should refuse");
    }

    private static String template(Path chart, List<Path> values) {
        var template = new Helm(chart)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES);
        values.forEach(template::withValuesFile);
        return template.call();
    }

    private static List<Path> valueFiles(Setup setup, String... further) {
        List<Path> files = new ArrayList<>(List.of(setup.file()));
        Arrays.stream(further).map(Chart::temporary).forEach(files::add);
        return files;
    }

    private static Path temporary(String values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
