package io.dozvon.contactcentre;

import centre.CentreTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// As [CentreTest], with an exchange for the line that a test can take away and look at.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CentreTest
@Import({StandInLine.class, Floor.class})
@TestPropertySource(
    properties = {
      "dozvon.contact-centre.seats=500",
      "dozvon.contact-centre.seat-secret=a secret of the tests"
    })
@interface FloorTest {}
