create index reach_due on dialling.reach (due_at) where due_at is not null;
