package io.dozvon.web.admin;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    security = @SecurityRequirement(name = "token"),
    info =
        @Info(
            title = "Dozvon: admin API",
            version = "1",
            description =
                "Errors are application/problem+json (RFC 9457); `id` is stable, `title` and `detail` are in the"
                    + " language of Accept-Language (ru, en). Instants are ISO 8601 in UTC.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
class AdminApiDescription {}
