alter table access.code
  drop constraint code_purpose_check,
  add constraint code_purpose_check check (purpose in ('registration', 'password-reset', 'phone-change', 'verification'));
