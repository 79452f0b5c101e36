/// The API for admins and machines (`/api/admin/v1`), with a bearer token. Its JSON is written here
/// and nowhere else.
@NullMarked
package io.dozvon.web.admin;

import org.jspecify.annotations.NullMarked;
