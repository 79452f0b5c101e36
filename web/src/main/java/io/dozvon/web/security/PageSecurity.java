package io.dozvon.web.security;

import io.dozvon.access.Locks;
import io.dozvon.access.Sessions;
import io.dozvon.web.problems.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Everything a browser meets: a signed cookie says who it is, a token in a header or a form says
/// that the request comes from a page of ours.
@Configuration(proxyBeanMethods = false)
class PageSecurity {
  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()";

  /// Where pages find the token that their requests have to bring.
  @Bean
  CsrfTokenRepository pageTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(token -> token.sameSite("Strict"));
    return tokens;
  }

  /// A page's token stays the same from one sign-in to the next. Spring Security takes a stateless
  /// session for a sign-in with every request and would change the token each time: a request that
  /// is under way while another one's answer brings the next token would be refused.
  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http,
      SessionCookie cookie,
      Sessions sessions,
      Locks locks,
      CsrfTokenRepository pageTokens,
      RateLimits limits,
      DeviceCookie device,
      MultipartConfigElement uploads,
      ProblemWriter problems,
      SignInNeeded signInNeeded,
      ContentPolicy policy) {
    return http.sessionManagement(
            none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.spa()
                .csrfTokenRepository(pageTokens)
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .addFilterBefore(new UploadLimitFilter(uploads.getMaxRequestSize()), CsrfFilter.class)
        .addFilterBefore(new SessionFilter(cookie, sessions, locks), CsrfFilter.class)
        .addFilterAfter(new ActionLimitFilter(limits, device, problems), CsrfFilter.class)
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
                .requestMatchers(
                    "/",
                    "/error",
                    "/assets/**",
                    "/dev/sign-in/**",
                    "/dev/messages",
                    "/dev/phone",
                    "/sign-out",
                    "/sign-in",
                    "/sign-in/code",
                    "/lock",
                    "/lock/open",
                    "/invitation",
                    "/invitation/**",
                    "/password-reset/**",
                    "/register",
                    "/register/**",
                    "/guest/**",
                    "/language/**")
                .permitAll()
                .requestMatchers("/cabinet", "/cabinet/**")
                .hasRole(SignedIn.PATIENT)
                .requestMatchers("/consents", "/consents/**", "/profile", "/profile/**")
                .hasRole(SignedIn.PATIENT)
                .requestMatchers("/doctor", "/doctor/**")
                .hasRole(SignedIn.DOCTOR)
                .requestMatchers("/staff/people", "/staff/people/**")
                .hasRole(SignedIn.STAFF_ADMIN)
                .requestMatchers("/staff", "/staff/**")
                .hasAnyRole(SignedIn.DOCTOR, SignedIn.STAFF)
                .requestMatchers("/agent/knowledge/edit", "/agent/knowledge/edit/**")
                .hasRole(SignedIn.SUPERVISOR)
                .requestMatchers("/agent", "/agent/**")
                .hasRole(SignedIn.AGENT)
                .requestMatchers("/supervisor", "/supervisor/**")
                .hasRole(SignedIn.SUPERVISOR)
                .requestMatchers("/live", "/live/**")
                .hasAnyRole(SignedIn.PATIENT, SignedIn.DOCTOR, SignedIn.AGENT, SignedIn.SUPERVISOR)
                .anyRequest()
                .authenticated())
        .build();
  }
}
