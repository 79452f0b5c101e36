package planted.state;

import org.springframework.stereotype.Component;

public sealed interface WithSpring {
  @Component
  record Ringing() implements WithSpring {}
}
