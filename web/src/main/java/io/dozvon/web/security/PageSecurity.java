package io.dozvon.web.security;

import io.dozvon.web.problems.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Everything a browser meets: a signed cookie says who it is, a token in a header or a form says
/// that the request comes from a page of ours.
@Configuration(proxyBeanMethods = false)
class PageSecurity {
  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()";

  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http,
      SessionCookie cookie,
      RateLimits limits,
      ProblemWriter problems,
      SignInNeeded signInNeeded,
      ContentPolicy policy) {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(token -> token.sameSite("Strict"));
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .addFilterBefore(new SessionFilter(cookie), CsrfFilter.class)
        .addFilterAfter(new ActionLimitFilter(limits, problems), CsrfFilter.class)
        .exceptionHandling(
            no -> no.authenticationEntryPoint(signInNeeded).accessDeniedHandler(signInNeeded))
        .headers(headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy.policy()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(header -> header.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener ->
                    opener.policy(
                        org.springframework.security.web.header.writers
                            .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                            .SAME_ORIGIN)))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/", "/error", "/assets/**", "/dev/sign-in/**", "/sign-out")
                .permitAll()
                .requestMatchers("/cabinet", "/cabinet/**")
                .hasRole(SignedIn.PATIENT)
                .requestMatchers("/doctor", "/doctor/**")
                .hasRole(SignedIn.DOCTOR)
                .requestMatchers("/live", "/live/**")
                .hasAnyRole(SignedIn.PATIENT, SignedIn.DOCTOR)
                .anyRequest()
                .authenticated())
        .build();
  }
}
