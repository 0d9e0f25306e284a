package dk.vaern.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.standalone.ground.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StandaloneSettingsTest {

    @Test
    void are_the_usual_ones_when_nothing_is_said() {
        var settings = settings(Map.of());

        assertThat(settings.dataFolder()).isEqualTo(Path.of(".vaern"));
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.ports()).isEqualTo(new StandaloneSettings.Ports(8080, 8081, 9000, 5433));
        assertThat(settings.outsideDatabase()).isEmpty();
    }

    @Test
    void are_what_the_environment_says() {
        var settings = settings(Map.of(
                "VAERN_DATA", "/srv/vaern",
                "VAERN_PORT", "1",
                "VAERN_NOTIFICATION_PORT", "2",
                "VAERN_IDENTITY_PORT", "3",
                "VAERN_POSTGRES_PORT", " 4 "));

        assertThat(settings.dataFolder()).isEqualTo(Path.of("/srv/vaern"));
        assertThat(settings.ports()).isEqualTo(new StandaloneSettings.Ports(1, 2, 3, 4));
    }

    @Test
    void name_an_outside_database_by_the_usual_spring_variables() {
        var settings = settings(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/vaern",
                "SPRING_DATASOURCE_USERNAME", "owner",
                "SPRING_DATASOURCE_PASSWORD", "secret"));

        assertThat(settings.outsideDatabase())
                .contains(new StandaloneSettings.OutsideDatabase("jdbc:postgresql://db/vaern", "owner", "secret"));
    }

    @Test
    void refuse_a_port_that_is_not_a_number_and_name_the_setting() {
        assertThatThrownBy(() -> settings(Map.of("VAERN_PORT", "http")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("VAERN_PORT")
                .hasMessageContaining("http");
    }

    private static StandaloneSettings settings(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        return StandaloneSettings.of(environment);
    }
}
