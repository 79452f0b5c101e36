/// What a patient sees and changes of their own data (R17).
@NullMarked
package io.dozvon.web.profile;

import org.jspecify.annotations.NullMarked;
