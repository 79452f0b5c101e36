package io.dozvon.messages;

import org.springframework.core.io.ByteArrayResource;

/// An image's bytes, as a browser shows them.
public record ImageFile(String mediaType, ByteArrayResource bytes) {}
