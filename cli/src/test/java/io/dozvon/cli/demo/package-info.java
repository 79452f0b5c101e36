@NullMarked
package io.dozvon.cli.demo;

import org.jspecify.annotations.NullMarked;
