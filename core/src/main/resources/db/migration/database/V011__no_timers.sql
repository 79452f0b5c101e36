-- What time has to say of a call stands in the call's own rows; the scheduler is left with its jobs.
delete from database.scheduled_tasks where task_name in ('consultation-due', 'reach-due');
