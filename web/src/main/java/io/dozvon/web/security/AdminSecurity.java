package io.dozvon.web.security;

import io.dozvon.web.problems.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Doors for machines: a bearer token, or a signed message, and nothing else. They set no cookies
/// and read none, so there is nothing for CSRF to ride on.
@Configuration(proxyBeanMethods = false)
class AdminSecurity {
  /// The admin API, metrics, and whatever else of management an installation opens: with a token.
  @Bean
  @Order(2)
  SecurityFilterChain withToken(
      HttpSecurity http, AdminTokens tokens, RateLimits limits, ProblemWriter problems) {
    return forMachines(http)
        .securityMatcher("/api/admin/**", "/actuator", "/actuator/**")
        .anonymous(anonymous -> anonymous.disable())
        .addFilterBefore(new AdminTokenFilter(tokens, limits, problems), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(SignedIn.ADMIN))
        .build();
  }

  /// Health and the API's description: for everybody. Without a token health names parts and tells
  /// no details.
  @Bean
  @Order(1)
  SecurityFilterChain forEverybody(HttpSecurity http, AdminTokens tokens, RateLimits limits) {
    return forMachines(http)
        .securityMatcher(
            "/actuator/health", "/actuator/health/**", "/api/openapi", "/api/openapi.yaml")
        .addFilterBefore(new KnownTokenFilter(tokens, limits), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /// What providers and organisations tell us; each message proves by itself whom it is from.
  @Bean
  @Order(1)
  SecurityFilterChain webHooks(HttpSecurity http, RateLimits limits, ProblemWriter problems) {
    return forMachines(http)
        .securityMatcher("/webhooks/**")
        .addFilterBefore(new WebHookLimitFilter(limits, problems), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /// Not measured filter by filter: it costs each request more than the filters themselves, and the
  /// request is measured as a whole.
  @Bean
  SecurityObservationSettings filtersUnmeasured() {
    return SecurityObservationSettings.noObservations();
  }

  private static HttpSecurity forMachines(HttpSecurity http) {
    return http.csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
