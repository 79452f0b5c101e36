package io.dozvon.web.admin;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/// Takes input that can be malformed.
@ApiResponse(
    responseCode = "400",
    description =
        "Unreadable: `json-malformed`, `field-missing`, `field-unknown`, `field-too-long`, `id-malformed`,"
            + " `phone-malformed`, `date-malformed`, … with `field` naming the culprit and `errors` all of them",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemDetail.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface BadRequest {}
