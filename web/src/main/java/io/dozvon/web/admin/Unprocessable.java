package io.dozvon.web.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes input that can be read and still make no sense. See [DescribedProblems].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Unprocessable {}
