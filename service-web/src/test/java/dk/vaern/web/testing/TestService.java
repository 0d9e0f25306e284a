package dk.vaern.web.testing;

import dk.vaern.web.WebConfiguration;
import dk.vaern.web.security.OpenPath;
import dk.vaern.web.server.BodyLimit;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** The smallest service that imports the web side. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({WebConfiguration.class, ThingResource.class, FaultResource.class})
public class TestService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OpenPath open() {
        return new OpenPath("/open/**");
    }

    @Bean
    BodyLimit imports() {
        return new BodyLimit("/things/imports", DataSize.ofMegabytes(8));
    }
}
