/// Carriers, phones and browsers played by SIPp: what the far side does is written here step by
/// step and turned into SIPp's scenario files (sipp.readthedocs.io, "Create your own XML
/// scenarios").
@NullMarked
package io.dozvon.pbx.sipp;

import org.jspecify.annotations.NullMarked;
