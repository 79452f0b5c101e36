package io.dozvon.web.admin;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A part of the admin API, described with the errors every part has.
@RestController
@RequestMapping("/api/admin/v1")
@SecurityRequirement(name = "token")
@ApiResponse(
    responseCode = "401",
    description = "No token, or one nobody has: `token-missing`, `token-unknown`",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
    responseCode = "429",
    description = "Too many requests without a valid token: `too-many-requests`",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemDetail.class)))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AdminApi {}
