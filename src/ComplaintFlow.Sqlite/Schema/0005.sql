-- Workers lease by tenant, so that one with much due work leaves room for the others: what is due is found tenant by tenant.
DROP INDEX cf_alarm_due;
CREATE INDEX cf_alarm_due ON cf_alarm (tenant, wake_at) WHERE parked = 0;

DROP INDEX cf_message_due;
CREATE INDEX cf_message_due ON cf_message (tenant, due_at, sequence) WHERE behind = 0 AND died_at IS NULL;
