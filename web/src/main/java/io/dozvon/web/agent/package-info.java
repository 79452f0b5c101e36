/// The console: an agent takes the callers of the line, sees who they may be, and writes down what
/// the call was about. It is open all day, and its phone works while this service is away.
@NullMarked
package io.dozvon.web.agent;

import org.jspecify.annotations.NullMarked;
