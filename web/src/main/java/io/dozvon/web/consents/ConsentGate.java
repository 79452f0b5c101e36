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

/// Fails closed: a patient who does not agree to all documents in force is asked before anything of
/// the cabinet is shown or done.
@Configuration(proxyBeanMethods = false)
class ConsentGate implements WebMvcConfigurer, HandlerInterceptor {
  private final Consents consents;

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
    if (!isOfPatientWithoutConsents()) {
      return true;
    }
    if (request.getMethod().equals(HttpMethod.GET.name())
        && request.getRequestURI().equals("/cabinet")) {
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
