alter table access.code
  add check (purpose in ('registration', 'password-reset', 'phone-change'));
