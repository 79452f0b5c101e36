package io.dozvon.web.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A part of the admin API.
@RestController
@RequestMapping("/api/admin/v1")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AdminApi {}
