package io.dozvon.web.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Depends on the state of things. See [DescribedProblems].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Conflict {}
