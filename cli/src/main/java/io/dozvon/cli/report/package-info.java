/// Reports: what the line, its agents and the calls to patients came to, by intervals.
@NullMarked
package io.dozvon.cli.report;

import org.jspecify.annotations.NullMarked;
