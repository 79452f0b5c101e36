package planted.speech;

import org.mockito.Mockito;

public final class Mocks {
  public Runnable agreesToEverything() {
    return Mockito.mock(Runnable.class);
  }
}
