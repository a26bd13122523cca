-- A signed finding and the time line of an application stand as they were written (F57, R19).
revoke update on verifications, application_steps from antyodaya_app;
