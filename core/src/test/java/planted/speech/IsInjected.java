package planted.speech;

import org.springframework.beans.factory.annotation.Autowired;

public class IsInjected {
  @Autowired private String greeting = "";

  public String greeting() {
    return greeting;
  }
}
