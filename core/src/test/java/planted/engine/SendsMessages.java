package planted.engine;

import org.springframework.integration.channel.DirectChannel;

public interface SendsMessages {
  DirectChannel toAnotherRoom();
}
