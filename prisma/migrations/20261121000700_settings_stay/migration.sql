-- A State's choice is never edited: a newer one with its own day and order stands beside it.
revoke update on state_settings from antyodaya_app;
drop policy changed_in_my_area on state_settings;
