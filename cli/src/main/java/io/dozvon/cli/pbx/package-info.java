/// The exchanges' configuration: made from a plan, without any service.
@NullMarked
package io.dozvon.cli.pbx;

import org.jspecify.annotations.NullMarked;
