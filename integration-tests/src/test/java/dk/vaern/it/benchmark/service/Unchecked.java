package dk.vaern.it.benchmark.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** A service that looks at each token once, and then believes whoever sends the same bytes: neither read nor counted again. */
@Configuration(proxyBeanMethods = false)
class Unchecked {

    private final Map<String, SecurityContext> believed = new ConcurrentHashMap<>();

    @Bean
    @Order(1)
    SecurityFilterChain believing(HttpSecurity http) {
        return http.securityMatcher(request -> believed.containsKey(token(request)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .addFilterBefore(new Believing(), AuthorizationFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> remembering() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Remembering());
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static String token(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private final class Believing extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            SecurityContext known = believed.get(token(request));
            if (known != null) {
                SecurityContextHolder.setContext(known);
            }
            chain.doFilter(request, response);
        }
    }

    private final class Remembering extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            SecurityContext context = SecurityContextHolder.getContext();
            if (context.getAuthentication() != null) {
                believed.putIfAbsent(token(request), context);
            }
            chain.doFilter(request, response);
        }
    }
}
