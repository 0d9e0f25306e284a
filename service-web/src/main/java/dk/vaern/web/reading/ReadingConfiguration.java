package dk.vaern.web.reading;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a service that declares its {@link ReaderRole}. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {

    @Bean(destroyMethod = "close")
    Readings readings(DataSource database, ReaderRole reader) throws SQLException {
        return new Readings(database.unwrap(HikariDataSource.class), reader);
    }
}
