package io.dozvon.callbacks;

import io.dozvon.dialling.PhoneCall;
import java.util.List;

/// A callback with all that was tried, the first first.
public record CallbackDetails(Callback callback, List<PhoneCall> tries) {}
