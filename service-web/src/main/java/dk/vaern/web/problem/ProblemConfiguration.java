package dk.vaern.web.problem;

import dk.vaern.web.json.ApiJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** One mapper, one list of what can go wrong, one way to say it. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    JsonMapper jsonMapper() {
        return ApiJson.mapper();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    Problems problems(ObjectProvider<ProblemMapping> mappings) {
        return new Problems(mappings.orderedStream().toList());
    }

    @Bean
    ProblemResolver problemResolver(Problems problems, ProblemWriter writer) {
        return new ProblemResolver(problems, writer);
    }

    @Bean
    @Order(1)
    ProblemMapping refusalProblems() {
        return new RefusalProblems();
    }

    /** Before the body's own faults: a body cut off at its limit looks malformed as well. */
    @Bean
    @Order(2)
    ProblemMapping wordedProblems() {
        return thrown -> Causes.first(thrown, ProblemThrown.class).map(ProblemThrown::problem);
    }

    @Bean
    @Order(100)
    ProblemMapping databaseProblems() {
        return new DatabaseProblems();
    }

    @Bean
    @Order(101)
    ProblemMapping jsonProblems() {
        return new JsonProblems();
    }

    @Bean
    @Order(102)
    ProblemMapping inputProblems() {
        return new InputProblems();
    }

    @Bean
    @Order(103)
    ProblemMapping httpProblems() {
        return new HttpProblems();
    }
}
