/// ICD-10: which list the service has, and taking another one in.
@NullMarked
package io.dozvon.cli.icd10;

import org.jspecify.annotations.NullMarked;
