-- Workers lease by tenant, so that one with much due work leaves room for the others: what is due is found tenant by tenant.
DROP INDEX cf_alarm_due;
CREATE INDEX cf_alarm_due ON cf_alarm (tenant, wake_at) WHERE wake_at IS NOT NULL AND NOT parked;

DROP INDEX cf_message_due;
CREATE INDEX cf_message_due ON cf_message (tenant, due_at, sequence) WHERE NOT behind AND died_at IS NULL;
