/// The launcher `./dozvon` and its tools, run as they are by a shell: with made-up programs on PATH
/// where they look for something, with what this build has made where they start it.
@NullMarked
package io.dozvon.cli.launcher;

import org.jspecify.annotations.NullMarked;
