package io.dozvon.web.consents;

import io.dozvon.patients.Consents;
import io.dozvon.patients.PatientRefusal;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.problems.RefusedWish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Fails closed: a patient who does not agree to all documents in force is asked before anything
/// new is begun in the cabinet. What they had before stays theirs: a conversation that runs while a
/// new version comes into force goes on, what waits can be cancelled (R15), and what was written
/// for them can be read.
@Configuration(proxyBeanMethods = false)
class ConsentGate implements WebMvcConfigurer, HandlerInterceptor {
  private final Consents consents;

  ConsentGate(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/cabinet", "/cabinet/**")
        .excludePathPatterns(
            "/cabinet/consultations/**", "/cabinet/windows/**", "/cabinet/conclusions/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!isOfPatientWithoutConsents()) {
      return true;
    }
    if (request.getMethod().equals(HttpMethod.GET.name())) {
      response.sendRedirect("/consents");
      return false;
    }
    throw new RefusedWish(new PatientRefusal.ConsentsDue());
  }

  private boolean isOfPatientWithoutConsents() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null
        && who.getPrincipal() instanceof Actor.Patient(var patient)
        && !consents.areComplete(patient);
  }
}
