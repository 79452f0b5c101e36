package planted.engine;

import org.apache.velocity.VelocityContext;

public interface FillsTemplates {
  VelocityContext values();
}
