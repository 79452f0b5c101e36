package io.dozvon.web.consents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dozvon.patients.Consents;
import io.dozvon.patients.PatientRefusal;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.web.problems.RefusedWish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Fails closed: a patient who does not agree to all documents in force is asked before anything of
/// the cabinet is shown or done. Open pages show signs of life all the time; for those it is enough
/// to have looked within the last minute.
@Configuration(proxyBeanMethods = false)
class ConsentGate implements WebMvcConfigurer, HandlerInterceptor {
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);
  private static final int REMEMBERED = 100_000;

  private final Consents consents;
  private final Cache<PatientId, Boolean> agreed =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).build();

  ConsentGate(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/cabinet", "/cabinet/**", "/live", "/live/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!isOfPatientWithoutConsents(isSignOfLife(request))) {
      return true;
    }
    if (request.getMethod().equals(HttpMethod.GET.name())
        && request.getRequestURI().equals("/cabinet")) {
      response.sendRedirect("/consents");
      return false;
    }
    throw new RefusedWish(new PatientRefusal.ConsentsDue());
  }

  private static boolean isSignOfLife(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/live/");
  }

  private boolean isOfPatientWithoutConsents(boolean lately) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null
        && who.getPrincipal() instanceof Actor.Patient(var patient)
        && !(lately ? haveLatelyAgreed(patient) : consents.areComplete(patient));
  }

  /// Only who agrees is remembered: who does not may do so at any moment.
  private boolean haveLatelyAgreed(PatientId patient) {
    if (agreed.getIfPresent(patient) != null) {
      return true;
    }
    boolean complete = consents.areComplete(patient);
    if (complete) {
      agreed.put(patient, true);
    }
    return complete;
  }
}
