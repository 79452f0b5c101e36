package io.dozvon.web.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names a thing that may not exist. See [DescribedProblems].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface NotFound {}
