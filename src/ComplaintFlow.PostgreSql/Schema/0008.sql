-- What comes of a message leaves by a channel, to an endpoint of it. Workers lease by channel, so that one that is slow holds up no other.
-- The messages of one complaint and one lane leave one after another. No lane: the message waits for no other; a dead
-- delivery leaves its lane for good.
ALTER TABLE cf_message ADD COLUMN channel  text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE cf_message ADD COLUMN endpoint text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE cf_message ADD COLUMN lane     text COLLATE "C";

UPDATE cf_message SET lane = '1' WHERE kind = 1;

DROP INDEX cf_message_due;
CREATE INDEX cf_message_due ON cf_message (tenant, channel, due_at, sequence) WHERE NOT behind AND died_at IS NULL;

DROP INDEX cf_message_lane;
CREATE INDEX cf_message_lane ON cf_message (tenant, id, lane, sequence) WHERE lane IS NOT NULL;
