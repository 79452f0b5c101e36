package io.dozvon.web.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses what is too large, or of unknown size, before any of it is read.
@Configuration(proxyBeanMethods = false)
class UploadBounds implements WebMvcConfigurer, HandlerInterceptor {
  private static final int LARGEST_RESULT = 4_096;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/cabinet/check/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals(HttpMethod.POST.name())) {
      long length = request.getContentLengthLong();
      if (length < 0) {
        throw new ResponseStatusException(HttpStatus.LENGTH_REQUIRED);
      }
      if (length > largest(request.getRequestURI())) {
        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
      }
    }
    return true;
  }

  private static int largest(String path) {
    return path.endsWith("/bytes") ? MeasuredBytes.MOST_UP : LARGEST_RESULT;
  }
}
