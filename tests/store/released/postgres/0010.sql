CREATE TABLE calendars (
    calendar_id text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    deployed_at text NOT NULL COLLATE pg_catalog."C",
    deployed_by text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C"
);
CREATE TABLE case_files (
    case_id text NOT NULL COLLATE pg_catalog."C",
    file text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE case_keys (
    key_id text NOT NULL COLLATE pg_catalog."C",
    secret text COLLATE pg_catalog."C",
    master text COLLATE pg_catalog."C",
    destroyed_at text COLLATE pg_catalog."C"
);
CREATE TABLE cases (
    case_id text NOT NULL COLLATE pg_catalog."C",
    procedure text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    phase text COLLATE pg_catalog."C",
    number text COLLATE pg_catalog."C",
    business_key text COLLATE pg_catalog."C",
    unit text COLLATE pg_catalog."C",
    applicant text COLLATE pg_catalog."C",
    started_at text NOT NULL COLLATE pg_catalog."C",
    ended_at text COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C",
    revision integer NOT NULL,
    history_length integer NOT NULL,
    chain text NOT NULL COLLATE pg_catalog."C",
    key_id text COLLATE pg_catalog."C",
    erased_at text COLLATE pg_catalog."C"
);
CREATE TABLE clocks (
    case_id text NOT NULL COLLATE pg_catalog."C",
    clock_id text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE commands (
    case_id text NOT NULL COLLATE pg_catalog."C",
    seq integer NOT NULL,
    command_id text COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    actor text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    answer text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE deployments (
    digest text NOT NULL COLLATE pg_catalog."C",
    procedure text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    files text NOT NULL COLLATE pg_catalog."C",
    deployed_at text NOT NULL COLLATE pg_catalog."C",
    deployed_by text COLLATE pg_catalog."C"
);
CREATE TABLE history (
    case_id text NOT NULL COLLATE pg_catalog."C",
    seq integer NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    element text NOT NULL COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    actor text COLLATE pg_catalog."C",
    details text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE incidents (
    case_id text NOT NULL COLLATE pg_catalog."C",
    incident_id text NOT NULL COLLATE pg_catalog."C",
    scope text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    element text NOT NULL COLLATE pg_catalog."C",
    problem text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    raised_at text NOT NULL COLLATE pg_catalog."C",
    resolved_at text COLLATE pg_catalog."C"
);
CREATE TABLE jobs (
    job_id text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    scope text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    element text NOT NULL COLLATE pg_catalog."C",
    handler text NOT NULL COLLATE pg_catalog."C",
    input text NOT NULL COLLATE pg_catalog."C",
    attempts integer NOT NULL,
    retries integer NOT NULL,
    due_at text NOT NULL COLLATE pg_catalog."C",
    lease_until text COLLATE pg_catalog."C",
    failure text COLLATE pg_catalog."C",
    topic text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    priority integer DEFAULT 0 NOT NULL,
    worker text COLLATE pg_catalog."C"
);
CREATE TABLE messages (
    message_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    correlation_key text COLLATE pg_catalog."C",
    data text NOT NULL COLLATE pg_catalog."C",
    published_at text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE motcua_migrations (
    name text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE moved_clocks (
    calendar_id text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    case_id text NOT NULL COLLATE pg_catalog."C",
    clock_id text NOT NULL COLLATE pg_catalog."C",
    due_before text NOT NULL COLLATE pg_catalog."C",
    due_after text NOT NULL COLLATE pg_catalog."C",
    appointed_at text COLLATE pg_catalog."C"
);
CREATE TABLE records (
    case_id text NOT NULL COLLATE pg_catalog."C",
    record_id text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE sequences (
    name text NOT NULL COLLATE pg_catalog."C",
    value integer NOT NULL
);
CREATE TABLE subscriptions (
    case_id text NOT NULL COLLATE pg_catalog."C",
    subscription_id text NOT NULL COLLATE pg_catalog."C",
    event text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    correlation_key text COLLATE pg_catalog."C",
    scope text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    element text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE tasks (
    task_id text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    scope text NOT NULL COLLATE pg_catalog."C",
    token text NOT NULL COLLATE pg_catalog."C",
    element text NOT NULL COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    form text COLLATE pg_catalog."C",
    input text NOT NULL COLLATE pg_catalog."C",
    role text COLLATE pg_catalog."C",
    unit text COLLATE pg_catalog."C",
    assignee text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    closed_at text COLLATE pg_catalog."C",
    closed_by text COLLATE pg_catalog."C",
    version text COLLATE pg_catalog."C",
    term text COLLATE pg_catalog."C"
);
CREATE TABLE timers (
    case_id text NOT NULL COLLATE pg_catalog."C",
    timer_id text NOT NULL COLLATE pg_catalog."C",
    due_at text NOT NULL COLLATE pg_catalog."C",
    scope text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    element text NOT NULL COLLATE pg_catalog."C",
    cycle text COLLATE pg_catalog."C",
    term text COLLATE pg_catalog."C",
    counted_from text COLLATE pg_catalog."C"
);
INSERT INTO case_keys VALUES ('1bkGlEBL', 'XLvwBvumggwUsMlSWG/ScSYoVKyRd1Zu2jth3POi67c=', NULL, NULL);
INSERT INTO case_keys VALUES ('xGsUYUac', '3ENPUloIzGdnd/51PfJTVtLS/yUgnzBXz+vnXHANioo=', NULL, NULL);
INSERT INTO case_keys VALUES ('TmxezB05', 'ceFM7pS/ZFEpz2oG+/ISVBEgK8u2K/o41Dg01zaAN3M=', NULL, NULL);
INSERT INTO case_keys VALUES ('B_W54e0h', 'Arl0XS1eN/y07fiJzeYobgnfHasU4JSc7yGdQW0NHjQ=', NULL, NULL);
INSERT INTO case_keys VALUES ('F9T0e84x', '8IugSa0xFlrteo4u+4tSmQrLTf4txJ2JDcgU7nmRZCM=', NULL, NULL);
INSERT INTO cases VALUES ('case-1', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'completed', NULL, 'H00-260105-0001', 'ended', NULL, 'man', '2026-01-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', 5, 16, '98804c7ac67baaf674997158a50f02bc8a53615f90e9936702024b44e68ceea0', '1bkGlEBL', NULL);
INSERT INTO cases VALUES ('case-2', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'active', NULL, 'H00-260205-0001', 'in-message', NULL, 'man', '2026-02-05T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 4, 11, '6ac7c7e053d734f71bb0be0f23deee2e0e134bbd12ca9f6f35488d43bbf11f93', 'xGsUYUac', NULL);
INSERT INTO cases VALUES ('case-3', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'active', NULL, 'H00-260308-0001', 'in-timer', NULL, 'man', '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 3, 8, 'ada5036600f6930e113827c53f0324e5f5d64fd6218b99e4cfa24ea63ef09ad9', 'TmxezB05', NULL);
INSERT INTO cases VALUES ('case-4', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'active', NULL, 'H00-260308-0002', 'in-task', NULL, 'man', '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 2, 5, 'b89945cfc257bf3c28b204b5e89c830b8c0a557f7ec92dd21dc9910b954afe27', 'B_W54e0h', NULL);
INSERT INTO cases VALUES ('case-5', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'active', NULL, NULL, 'in-job', NULL, 'man', '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 1, 3, 'b7c7a0f8cd8772cd77cce5826cf4823024b0519514e62dc856375d9d51e6eda6', 'F9T0e84x', NULL);
INSERT INTO commands VALUES ('case-1', 1, 'start-ended', 'start', '2026-01-05T01:00:00.000Z', '"~1bkGlEBL.MYiLWSwXrymPCRpHAwpVarj1PCxVi0oiNRrbRJXHHYI+gg3WYgPPbGspx2ah2H72zDIg"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-1","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[{"type":"entered","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"left","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"taken","element":"start-lookup","scope":"root"},{"type":"entered","element":"lookup","kind":"service-task","scope":"root","token":"2"}],"calendars":{},"sealed":"\"~1bkGlEBL.6f2UnfU8VCj+uMMJrc/SsiOBjRDbdK1g6foKvUatOESS3HIVcUjVfnSPtwE1L11wVJ+Rgqn3oNrUYxr/0nWVE7rqk+ibuscfPD/4kgEh/zIyWcu1cIgLwP2VI9o=\""}', '{"caseId":"case-1"}', '08b18c1f507f85406c5e983f1cfb6803ed70d9fd6e8edf34eeb638b255ceb417');
INSERT INTO commands VALUES ('case-1', 2, 'case-1.2:complete-job:0', 'complete-job', '2026-01-05T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[{"type":"left","element":"lookup","kind":"service-task","scope":"root","token":"2"},{"type":"taken","element":"lookup-review","scope":"root"},{"type":"entered","element":"review","kind":"user-task","scope":"root","token":"3"}],"calendars":{}}', '{}', '8ce71391ce894d82e50aa53f699f086d9a02a954a60790221901cb12328c5cce');
INSERT INTO commands VALUES ('case-1', 3, 'complete-case-1', 'complete-task', '2026-01-05T01:00:00.000Z', '{"id":"an","roles":["clerk"]}', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[{"type":"left","element":"review","kind":"user-task","scope":"root","token":"3"},{"type":"taken","element":"review-wait","scope":"root"},{"type":"entered","element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4"}],"calendars":{}}', '{"caseId":"case-1"}', 'e8c30ee5ae009ded5453d5738c5b94158dfa511e0920f39532ecfdafb02b1df2');
INSERT INTO commands VALUES ('case-1', 4, 'case-1:4:wait:0:2026-02-04T01:00:00.000Z', 'timer', '2026-02-05T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"trigger","listener":{"scope":"root","node":"wait","token":"4"},"event":"timer","data":{},"timer":{"id":"4:wait:0","dueAt":"2026-02-04T01:00:00.000Z"}},"entries":[],"outcomes":[{"type":"caught","element":"wait","event":"timer"},{"type":"left","element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4"},{"type":"taken","element":"wait-paper","scope":"root"},{"type":"entered","element":"paper","kind":"intermediate-catch-event","scope":"root","token":"5"}],"calendars":{}}', '{}', 'ed032d1d606f4a8eb6cbf7cbbfb94ec6730034e4a5c0def3eba799ab7fb6e34a');
INSERT INTO commands VALUES ('case-1', 5, NULL, 'message', '2026-02-05T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"trigger","listener":{"scope":"root","node":"paper","token":"5"},"event":"message","index":0,"data":{}},"entries":[],"outcomes":[{"type":"caught","element":"paper","event":"message"},{"type":"left","element":"paper","kind":"intermediate-catch-event","scope":"root","token":"5"},{"type":"taken","element":"paper-end","scope":"root"},{"type":"entered","element":"end","kind":"end-event","scope":"root","token":"6"},{"type":"left","element":"end","kind":"end-event","scope":"root","token":"6"},{"type":"ended","element":"released","status":"completed"}],"calendars":{}}', '{"caseId":"case-1"}', '98804c7ac67baaf674997158a50f02bc8a53615f90e9936702024b44e68ceea0');
INSERT INTO commands VALUES ('case-2', 1, 'start-in-message', 'start', '2026-02-05T01:00:00.000Z', '"~xGsUYUac.Daj4rZ+ldn3HcVXxMVriYQURzd/nFz7A5dIMqwBtX7id6HJc5Dcnj8AvdpG4nArCgzxH"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-2","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[{"type":"entered","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"left","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"taken","element":"start-lookup","scope":"root"},{"type":"entered","element":"lookup","kind":"service-task","scope":"root","token":"2"}],"calendars":{},"sealed":"\"~xGsUYUac.y4SaSZlBSB5s7zAGgfPwYGzspv9YXcMlfoKnZVO+0Ni2O9hvuKnKm6R/oOvkUpFDYqwiDa6SDAtM16UYAQ1I6T4IuS+5P9W+UKu81/M97rMs4PmUpmiDPyvunhXiWqvRAQ==\""}', '{"caseId":"case-2"}', '0176a5999eb882ece5db4b8dfd18f31b0b1bb42d0f432dc05a1eeed0dba166ac');
INSERT INTO commands VALUES ('case-2', 2, 'case-2.2:complete-job:0', 'complete-job', '2026-02-05T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[{"type":"left","element":"lookup","kind":"service-task","scope":"root","token":"2"},{"type":"taken","element":"lookup-review","scope":"root"},{"type":"entered","element":"review","kind":"user-task","scope":"root","token":"3"}],"calendars":{}}', '{}', '16b1b737c9718c96194965d6c1c674a0d25cfbb412265746ceabc6880d3cbfa9');
INSERT INTO commands VALUES ('case-2', 3, 'complete-case-2', 'complete-task', '2026-02-05T01:00:00.000Z', '"~xGsUYUac.P0AR9uwuj2XlKHF94LSFdpP9nHLM5Tml3dPlz/PLGZenpgcEbGQAL4yW3tKedLK7xdnIIo4gtQZQ1Fg5VCsBljOievW9fA2q4iuYjLVR"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[{"type":"left","element":"review","kind":"user-task","scope":"root","token":"3"},{"type":"taken","element":"review-wait","scope":"root"},{"type":"entered","element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4"}],"calendars":{}}', '{"caseId":"case-2"}', 'af95137f1b273295ec2daa5f5b60eab60001741f5673f267e088fcbacf1eb7f6');
INSERT INTO commands VALUES ('case-2', 4, 'case-2:4:wait:0:2026-03-07T01:00:00.000Z', 'timer', '2026-03-08T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"trigger","listener":{"scope":"root","node":"wait","token":"4"},"event":"timer","data":{},"timer":{"id":"4:wait:0","dueAt":"2026-03-07T01:00:00.000Z"}},"entries":[],"outcomes":[{"type":"caught","element":"wait","event":"timer"},{"type":"left","element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4"},{"type":"taken","element":"wait-paper","scope":"root"},{"type":"entered","element":"paper","kind":"intermediate-catch-event","scope":"root","token":"5"}],"calendars":{}}', '{}', '6ac7c7e053d734f71bb0be0f23deee2e0e134bbd12ca9f6f35488d43bbf11f93');
INSERT INTO commands VALUES ('case-3', 1, 'start-in-timer', 'start', '2026-03-08T01:00:00.000Z', '"~TmxezB05.mj5B+M4w2YkBGpWrRtIcpFVE02jcYF/qon9VXPcJrfwJQMhK6HYju/CkJ06mkj0Cfctf"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-3","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[{"type":"entered","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"left","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"taken","element":"start-lookup","scope":"root"},{"type":"entered","element":"lookup","kind":"service-task","scope":"root","token":"2"}],"calendars":{},"sealed":"\"~TmxezB05.EgIR+5E2OJBCWZ8vqefRTkjgV0de2xI+qNn+WUJo9n6kzSOGyD38VECLmcRtcBwZYpdE3ncCSyscnJ55UNTH9nSROWQmpJGEUCTFxqe6buuQ1E7729tyb7YZVdMrWFY=\""}', '{"caseId":"case-3"}', '3a8bd3aadf6edec319f670b1f96c3db07f7ad7cea2b5f55edf9416f3fe6a8b19');
INSERT INTO commands VALUES ('case-3', 2, 'case-3.2:complete-job:0', 'complete-job', '2026-03-08T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[{"type":"left","element":"lookup","kind":"service-task","scope":"root","token":"2"},{"type":"taken","element":"lookup-review","scope":"root"},{"type":"entered","element":"review","kind":"user-task","scope":"root","token":"3"}],"calendars":{}}', '{}', '99d75654c89a4453f5d5a042ae2808f4b9f16fc9dfef9ea4464302060dd5c549');
INSERT INTO commands VALUES ('case-3', 3, 'complete-case-3', 'complete-task', '2026-03-08T01:00:00.000Z', '{"id":"an","roles":["clerk"]}', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[{"type":"left","element":"review","kind":"user-task","scope":"root","token":"3"},{"type":"taken","element":"review-wait","scope":"root"},{"type":"entered","element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4"}],"calendars":{}}', '{"caseId":"case-3"}', 'ada5036600f6930e113827c53f0324e5f5d64fd6218b99e4cfa24ea63ef09ad9');
INSERT INTO commands VALUES ('case-4', 1, 'start-in-task', 'start', '2026-03-08T01:00:00.000Z', '"~B_W54e0h.AzxYahS9ODjUcNlZfdZ1GND2u0v/OqRmz1d8Iu3LAg8RGoEdNCG8D5M+xTMCw03TajnS"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-4","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[{"type":"entered","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"left","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"taken","element":"start-lookup","scope":"root"},{"type":"entered","element":"lookup","kind":"service-task","scope":"root","token":"2"}],"calendars":{},"sealed":"\"~B_W54e0h.x6ETyGsxhyZWqw3jYozcKYH+Y68yqi+mzPJO2N01zrEi+ageQf7eLaxIURwXZFkK964/0IQTn92n0wsexEfaPdBhBUBsegcitNN1mkIiSMhwhgCwN4dXmcjf2DH3/A==\""}', '{"caseId":"case-4"}', 'f20142fd7c152804fc8923d29974865da9dc0e60bde4985122f85354c89816fd');
INSERT INTO commands VALUES ('case-4', 2, 'case-4.2:complete-job:0', 'complete-job', '2026-03-08T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[{"type":"left","element":"lookup","kind":"service-task","scope":"root","token":"2"},{"type":"taken","element":"lookup-review","scope":"root"},{"type":"entered","element":"review","kind":"user-task","scope":"root","token":"3"}],"calendars":{}}', '{}', 'b89945cfc257bf3c28b204b5e89c830b8c0a557f7ec92dd21dc9910b954afe27');
INSERT INTO commands VALUES ('case-5', 1, 'start-in-job', 'start', '2026-03-08T01:00:00.000Z', '"~F9T0e84x.ImJPbZbtUcK8EDiJErsMeWyBZ07ENSBlT5Mu5n+KblckebRCw6W/cjgO2ahdCw6ldnTF"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-5","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[{"type":"entered","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"left","element":"start","kind":"start-event","scope":"root","token":"1"},{"type":"taken","element":"start-lookup","scope":"root"},{"type":"entered","element":"lookup","kind":"service-task","scope":"root","token":"2"}],"calendars":{},"sealed":"\"~F9T0e84x.Dl8ud+9AXK9wqK8VtliOTzP79HTIjmXGIH61HiDaZJjrNir9ciuCPKpW60v/MRgiqNbMM9zpwviU1ixScG1gbJJTaKjUuWpiZc4CNWXxL72DXlhVUglo4QBjgMco\""}', '{"caseId":"case-5"}', 'b7c7a0f8cd8772cd77cce5826cf4823024b0519514e62dc856375d9d51e6eda6');
INSERT INTO deployments VALUES ('12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'released', 1, '{"vi":"released"}', '[{"name":"process.bpmn","text":"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:motcua=\"https://motcua.dev/schema/bpmn/1.0\" targetNamespace=\"urn:motcua:test\"><process id=\"released\" name=\"released\" isExecutable=\"true\"><startEvent id=\"start\"/><serviceTask id=\"lookup\" motcua:handler=\"lookup\"/><userTask id=\"review\" motcua:role=\"clerk\"><extensionElements><motcua:caseNumber on=\"enter\"/></extensionElements></userTask><intermediateCatchEvent id=\"wait\"><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id=\"paper\"><messageEventDefinition messageRef=\"handing-in\"/></intermediateCatchEvent><endEvent id=\"end\"/><sequenceFlow id=\"start-lookup\" sourceRef=\"start\" targetRef=\"lookup\"/><sequenceFlow id=\"lookup-review\" sourceRef=\"lookup\" targetRef=\"review\"/><sequenceFlow id=\"review-wait\" sourceRef=\"review\" targetRef=\"wait\"/><sequenceFlow id=\"wait-paper\" sourceRef=\"wait\" targetRef=\"paper\"/><sequenceFlow id=\"paper-end\" sourceRef=\"paper\" targetRef=\"end\"/></process><message id=\"handing-in\" name=\"paper\" motcua:correlationKey=\"=key\"/></definitions>"}]', '2026-01-05T01:00:00.000Z', NULL);
INSERT INTO history VALUES ('case-1', 1, '2026-01-05T01:00:00.000Z', 'entered', 'start', 'start-event', '"~1bkGlEBL./7V0RkCGm0uREfhf/2GqofrercKQDzo2+WQGhyrbEg=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-1', 2, '2026-01-05T01:00:00.000Z', 'left', 'start', 'start-event', '"~1bkGlEBL.vGCK7gungEqMBtJPRMTe5WPLMrUCb0J7RzRzuAVrqA=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-1', 3, '2026-01-05T01:00:00.000Z', 'entered', 'lookup', 'service-task', '"~1bkGlEBL.NvLiifvzTGi9VKjndby2XYK1nvYQyHhtb9S1FelAEA=="', '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-1', 4, '2026-01-05T01:00:00.000Z', 'left', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-1', 5, '2026-01-05T01:00:00.000Z', 'entered', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-1', 6, '2026-01-05T01:00:00.000Z', 'completed', 'review', NULL, 'an', '{}');
INSERT INTO history VALUES ('case-1', 7, '2026-01-05T01:00:00.000Z', 'left', 'review', 'user-task', 'an', '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-1', 8, '2026-01-05T01:00:00.000Z', 'entered', 'wait', 'intermediate-catch-event', 'an', '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-1', 9, '2026-02-05T01:00:00.000Z', 'caught', 'wait', NULL, NULL, '"~1bkGlEBL.kZpB2ExMWm7cGeOrhiTyb0FFOGdQ39lTpA4c/A7pPPpYLyxXM8Ibi56gADEg"');
INSERT INTO history VALUES ('case-1', 10, '2026-02-05T01:00:00.000Z', 'left', 'wait', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-1', 11, '2026-02-05T01:00:00.000Z', 'entered', 'paper', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"5"}');
INSERT INTO history VALUES ('case-1', 12, '2026-02-05T01:00:00.000Z', 'caught', 'paper', NULL, NULL, '"~1bkGlEBL.IspOA5vTa5pEwyW4u2U0QliqPy2QoGI5ssNz6gTnEvdndWyRu7bzxk3AZd5Uw+g="');
INSERT INTO history VALUES ('case-1', 13, '2026-02-05T01:00:00.000Z', 'left', 'paper', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"5"}');
INSERT INTO history VALUES ('case-1', 14, '2026-02-05T01:00:00.000Z', 'entered', 'end', 'end-event', NULL, '{"kind":"end-event","scope":"root","token":"6"}');
INSERT INTO history VALUES ('case-1', 15, '2026-02-05T01:00:00.000Z', 'left', 'end', 'end-event', NULL, '{"kind":"end-event","scope":"root","token":"6"}');
INSERT INTO history VALUES ('case-1', 16, '2026-02-05T01:00:00.000Z', 'ended', 'released', NULL, NULL, '{"status":"completed"}');
INSERT INTO history VALUES ('case-2', 1, '2026-02-05T01:00:00.000Z', 'entered', 'start', 'start-event', '"~xGsUYUac.vg5Rczq9NgVBWU71OT1yPXI5BzmQ8Z6S5s0cmZF44g=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-2', 2, '2026-02-05T01:00:00.000Z', 'left', 'start', 'start-event', '"~xGsUYUac.3rTDSgfdT9kMOgkrgqIIVD9tUn+QkAIJhuhwjgOZdA=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-2', 3, '2026-02-05T01:00:00.000Z', 'entered', 'lookup', 'service-task', '"~xGsUYUac.mn/keWZGaiUXYZcQ5n1Cf2XADvW4Y4IWyEi+Q6zkag=="', '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-2', 4, '2026-02-05T01:00:00.000Z', 'left', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-2', 5, '2026-02-05T01:00:00.000Z', 'entered', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-2', 6, '2026-02-05T01:00:00.000Z', 'completed', 'review', NULL, 'binh', '{}');
INSERT INTO history VALUES ('case-2', 7, '2026-02-05T01:00:00.000Z', 'left', 'review', 'user-task', 'binh', '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-2', 8, '2026-02-05T01:00:00.000Z', 'entered', 'wait', 'intermediate-catch-event', 'binh', '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-2', 9, '2026-03-08T01:00:00.000Z', 'caught', 'wait', NULL, NULL, '"~xGsUYUac.fQg4p63wNhuDFgqzSe4SD1OxYwqprQ669FE+qlLBIO9EHLqNhTUUP9Cu/bfn"');
INSERT INTO history VALUES ('case-2', 10, '2026-03-08T01:00:00.000Z', 'left', 'wait', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-2', 11, '2026-03-08T01:00:00.000Z', 'entered', 'paper', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"5"}');
INSERT INTO history VALUES ('case-3', 1, '2026-03-08T01:00:00.000Z', 'entered', 'start', 'start-event', '"~TmxezB05.jWGmf3bjghRxfTpw/gs5dw0uUuHFZ2Fenp1LggWJ5A=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-3', 2, '2026-03-08T01:00:00.000Z', 'left', 'start', 'start-event', '"~TmxezB05.lAxA+mIyMXXhTDZJQymwnGdnrDs2BlF04OoyNQok+w=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-3', 3, '2026-03-08T01:00:00.000Z', 'entered', 'lookup', 'service-task', '"~TmxezB05.q5Wl8IrfkddJLT9DoluLYhII4mNzckr0a1mKnKi09Q=="', '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-3', 4, '2026-03-08T01:00:00.000Z', 'left', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-3', 5, '2026-03-08T01:00:00.000Z', 'entered', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-3', 6, '2026-03-08T01:00:00.000Z', 'completed', 'review', NULL, 'an', '{}');
INSERT INTO history VALUES ('case-3', 7, '2026-03-08T01:00:00.000Z', 'left', 'review', 'user-task', 'an', '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-3', 8, '2026-03-08T01:00:00.000Z', 'entered', 'wait', 'intermediate-catch-event', 'an', '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-4', 1, '2026-03-08T01:00:00.000Z', 'entered', 'start', 'start-event', '"~B_W54e0h.QU1PF12x4g7Vnq3poelZnk09A2ZbooM6vhDpr/+qDw=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-4', 2, '2026-03-08T01:00:00.000Z', 'left', 'start', 'start-event', '"~B_W54e0h.qqI7pAAmfhEiTi5oMsefsHUQlxcWdRxZdZ23EzV5lA=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-4', 3, '2026-03-08T01:00:00.000Z', 'entered', 'lookup', 'service-task', '"~B_W54e0h.YgdZh3EUWigxTF5avoEQL6SCvviaLqMFGXvei8dMhg=="', '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-4', 4, '2026-03-08T01:00:00.000Z', 'left', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-4', 5, '2026-03-08T01:00:00.000Z', 'entered', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-5', 1, '2026-03-08T01:00:00.000Z', 'entered', 'start', 'start-event', '"~F9T0e84x.pw2iuz53Vgh78S4kevftJhZ0pCVRvdApJGXp0v4Cpw=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-5', 2, '2026-03-08T01:00:00.000Z', 'left', 'start', 'start-event', '"~F9T0e84x.W01FFsA9ydElXxhpE8+5urK9CuuwDIRKYxprv7XEIw=="', '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-5', 3, '2026-03-08T01:00:00.000Z', 'entered', 'lookup', 'service-task', '"~F9T0e84x.fwGTt9pDVLEnP8xgYngLWWUhcG3Vhb1YySEkAwzBJA=="', '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO jobs VALUES ('case-5.2', 'case-5', 'root', '2', 'lookup', 'lookup', '"~F9T0e84x.0Rf7JZABgY+gKuglhxZfxhHWhjD99+vp76KHIiibfL9ehsgt9sfsLq8ghjOxkVBFKWT8m0NoqmdPqF6oOwKH/2HGoxUJlw1D"', 1, 3, '2026-03-08T01:00:00.855Z', NULL, '"~F9T0e84x.gSujMWUtYRQhAqPADQqYfI8YtGmRpMzv+aqffU6Atpk="', '', 0, NULL);
INSERT INTO messages VALUES ('kept', 'paper', 'in-timer', '{}', '2026-03-08T01:00:00.000Z', '2027-04-12T01:00:00.000Z');
INSERT INTO motcua_migrations VALUES ('0001-initial');
INSERT INTO motcua_migrations VALUES ('0002-messages');
INSERT INTO motcua_migrations VALUES ('0003-workers');
INSERT INTO motcua_migrations VALUES ('0004-calendars');
INSERT INTO motcua_migrations VALUES ('0005-called-tasks');
INSERT INTO motcua_migrations VALUES ('0006-personal-data');
INSERT INTO motcua_migrations VALUES ('0008-growth');
INSERT INTO motcua_migrations VALUES ('0010-counted-terms');
INSERT INTO records VALUES ('case-1', 'v:root', '"~1bkGlEBL.C6w8K6UQ1JXlb/MEb4D+DtyqUX9OpizkExWL/kwApe0McsMBpsqNzvP+p6dLlbO1B54/vomtz88UKjVE6viLwQgNSBNM9o80Ng/Cfo9aqbyfcqslxi6gshP6aIxw0pBd78rO9CaCaxDI+4yz4NPr5mB4zg=="');
INSERT INTO records VALUES ('case-3', 'head', '{"id":"head","kind":"head","caseId":"case-3","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":5}');
INSERT INTO records VALUES ('case-4', 'v:root', '"~B_W54e0h.lVLdLOO+FuZR5QlpfQPaT+0yY5hA/iuFtvq9sTmlNtWmCNYThyn5MIIG/zh9vQH088TZpcr3dfcMmJOvHqFZ99B4ulGdwFj2KOh1ISjDhfUgt3RYUuuo6yuR3rA1nGSHzMfmyZRqwLDVV85CThuBlu2PQN1k"');
INSERT INTO records VALUES ('case-4', 'root', '"~B_W54e0h.tT0UzZ7eanawCfGmxncL4j60LIdxd+Myg5IIi9DKkF7s5QeUg8bDJnpIfWOVycoDgqN6vSP6lNS6N0SH5kiEwnUhs/FR2JS6tBvMNvHvWKDsz/8DAOTmjUvfJGAh9pD0vD4ds1wpYx8+sIsEo2JR5PMzy6UiEOUPLm36sLnTzKYbtxDXkWUuTH//2RyFpneHC+z72n4VqG089uh8yjqb3LXmWOVXNc3caG4TWupgDZmj3BNIGX96C0EQ1b+6SDESUMEM+9Jq+TGTDAhcmHPtnpxUonFl7F0MY7Y7SvnsEbDUxa+mUXjWc5e8O3SH3jhThDf7AROn"');
INSERT INTO records VALUES ('case-4', 'head', '{"id":"head","kind":"head","caseId":"case-4","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":4}');
INSERT INTO records VALUES ('case-1', 'head', '{"id":"head","kind":"head","caseId":"case-1","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"completed","startedAt":"2026-01-05T01:00:00.000Z","next":7}');
INSERT INTO records VALUES ('case-2', 'v:root', '"~xGsUYUac.SJk6LAMjkLm6a5rLgE+K8nnY4PwcGIcUNfhBVLSxaFS7bDExE1Ev8zWISc/3eJx3dhdaDILTIP57XVQd7zoMGoHPBR0s4sjrDKHrOQrf2nStouIsy/S97AHdh/r9SfLPoZeje7L0ikLyby3MbXqk7xye57jx/GTY"');
INSERT INTO records VALUES ('case-5', 'head', '{"id":"head","kind":"head","caseId":"case-5","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":3}');
INSERT INTO records VALUES ('case-5', 'root', '"~F9T0e84x.f1sKj30rn4L+8clnNHaldlYAZUWe85Z2DIqXiaxCa+CfeuB3gtRbLq16y0Pi2ejswmngzkcylVAWCo1WkvaYCf6udzmqHU0ji3aKXFZx1bJAoSkDpC1S6xKE63wEwHRgD8smTTJTT0RwSFFe1L4O3Q+ouqPBel1x1aC2cZxzNKOzF64kVhI0H2x1ypJPuhNCZ+gfJgwZRgHIdIHuo964aR8SMblI0chQTeq6PCTCK2UGod+qDxyLwgvCOcOQ6NmmdfAzcSS7n7JtUW8nfSniMZ2dhK6l8rt+zphSqEzTW2pnHikZqgM3hZpdYdsV7iJkoHc9+5s="');
INSERT INTO records VALUES ('case-5', 'v:root', '"~F9T0e84x.DLg+ONrAw8XhvhL/KDwPshOZQ3PR8rly9R9JufVsZe3FKfKyFTQrS9Oy+x8wxUaxOsERVN9bwbcNiIHnxIKcGhWWdy1Bse9+TJKcU8uauHkw3inAf8C/kiA0h4D0o0TNjtO206+GcZ2FSojnHaN7+8t1GZo="');
INSERT INTO records VALUES ('case-2', 'root', '"~xGsUYUac.XwM1JND1Uz9fMGN9nOYdukeb3yHTS9lq6CksI8vQ5UcTcLCJ0zfvBYQA8qRIvi5mnU+27ty66KT7elpgC0wgFt0nAvsCndSOFc8jclcWKIMxTHmo5pCbQnveHxFVcoIpu+BnCBTogT3R7g+CSrcLVKIo07+RDFW6RSseXxe0kKIUKc2TDX4dr3a9zNXlsbiTTgG5kXAmDf+PuC1QyIti9efSqoOnu/GvG+EzMKQn+KVbhhJvdtkwhIFKkYWHwA1uw69F0RC9VEOTlRKtd5wJkIA3Q+vEwz64UQMRDN0feRkYArjGU5NeuP6b32SjMjBTUX4="');
INSERT INTO records VALUES ('case-2', 'head', '{"id":"head","kind":"head","caseId":"case-2","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"active","startedAt":"2026-02-05T01:00:00.000Z","next":6}');
INSERT INTO records VALUES ('case-3', 'v:root', '"~TmxezB05.GHbqbrVETaYshQf38Xfkyv5maFRTYor1dnmrrpG0b6ZT0fZWfbh9DKLp9zl/vNO0qrdEDtql0O+0gtc7rZcdjg1PQEIAW8+KNORkLO09nsR76KWGhZj8Wi0YB7IKY7VwWlXddAHJABRE6e/PFnSpiQUoUnn7mw=="');
INSERT INTO records VALUES ('case-3', 'root', '"~TmxezB05.jKXL5rvFW49XobHmuV1HTRRr5ZUiYeu7/gMsPtAfWn+R/Qvn1M9MXiqvjaVyIWfAsSmP9o3KJbDN8WGPGf9pwHGvn50JvBL6Ay9PlEtUY9eFuF9Cm1n59Fgohqf2cNwHw9ncYC+ebKe2J6SVppzpHaMh8OgRaCGP6iYIdoCSY6CCBezARYs+GeRDz1ibVHtEtMOCEUpYDfBmndhrb7mJc+Hv3Ic/2iE4p3sAXeEFz8hN4AzJviysbxi4GrLIbHJXvco95aV1wVlOljRUAiIM1w4OFV8okJ3vWRiz/QHjKw95gUzi+4dFMUF3iHrR6CJF/0w="');
INSERT INTO sequences VALUES ('H00-260105-', 1);
INSERT INTO sequences VALUES ('H00-260205-', 1);
INSERT INTO sequences VALUES ('H00-260308-', 2);
INSERT INTO subscriptions VALUES ('case-2', '5:paper:0', 'message', 'paper', 'in-message', 'root', '5', 'paper');
INSERT INTO tasks VALUES ('case-1.3', 'case-1', 'root', '3', 'review', NULL, NULL, '{}', 'clerk', NULL, NULL, 'completed', NULL, '2026-01-05T01:00:00.000Z', '2026-01-05T01:00:00.000Z', 'an', NULL, NULL);
INSERT INTO tasks VALUES ('case-2.3', 'case-2', 'root', '3', 'review', NULL, NULL, '{}', 'clerk', NULL, NULL, 'completed', NULL, '2026-02-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', 'binh', NULL, NULL);
INSERT INTO tasks VALUES ('case-3.3', 'case-3', 'root', '3', 'review', NULL, NULL, '{}', 'clerk', NULL, NULL, 'completed', NULL, '2026-03-08T01:00:00.000Z', '2026-03-08T01:00:00.000Z', 'an', NULL, NULL);
INSERT INTO tasks VALUES ('case-4.3', 'case-4', 'root', '3', 'review', NULL, NULL, '{}', 'clerk', NULL, NULL, 'open', NULL, '2026-03-08T01:00:00.000Z', NULL, NULL, NULL, NULL);
INSERT INTO timers VALUES ('case-3', '4:wait:0', '2026-04-07T01:00:00.000Z', 'root', '4', 'wait', NULL, NULL, NULL);
ALTER TABLE ONLY calendars
    ADD CONSTRAINT calendars_key PRIMARY KEY (calendar_id, version);
ALTER TABLE ONLY case_files
    ADD CONSTRAINT case_files_key PRIMARY KEY (case_id, file);
ALTER TABLE ONLY case_keys
    ADD CONSTRAINT case_keys_pkey PRIMARY KEY (key_id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT cases_number_key UNIQUE (number);
ALTER TABLE ONLY cases
    ADD CONSTRAINT cases_pkey PRIMARY KEY (case_id);
ALTER TABLE ONLY clocks
    ADD CONSTRAINT clocks_key PRIMARY KEY (case_id, clock_id);
ALTER TABLE ONLY commands
    ADD CONSTRAINT commands_command_id_key UNIQUE (command_id);
ALTER TABLE ONLY commands
    ADD CONSTRAINT commands_key PRIMARY KEY (case_id, seq);
ALTER TABLE ONLY deployments
    ADD CONSTRAINT deployments_pkey PRIMARY KEY (digest);
ALTER TABLE ONLY deployments
    ADD CONSTRAINT deployments_version UNIQUE (procedure, version);
ALTER TABLE ONLY history
    ADD CONSTRAINT history_key PRIMARY KEY (case_id, seq);
ALTER TABLE ONLY incidents
    ADD CONSTRAINT incidents_key PRIMARY KEY (case_id, incident_id);
ALTER TABLE ONLY jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (job_id);
ALTER TABLE ONLY messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (message_id);
ALTER TABLE ONLY motcua_migrations
    ADD CONSTRAINT motcua_migrations_pkey PRIMARY KEY (name);
ALTER TABLE ONLY moved_clocks
    ADD CONSTRAINT moved_clocks_key PRIMARY KEY (calendar_id, version, case_id, clock_id);
ALTER TABLE ONLY records
    ADD CONSTRAINT records_key PRIMARY KEY (case_id, record_id);
ALTER TABLE ONLY sequences
    ADD CONSTRAINT sequences_pkey PRIMARY KEY (name);
ALTER TABLE ONLY subscriptions
    ADD CONSTRAINT subscriptions_key PRIMARY KEY (case_id, subscription_id);
ALTER TABLE ONLY tasks
    ADD CONSTRAINT tasks_pkey PRIMARY KEY (task_id);
ALTER TABLE ONLY timers
    ADD CONSTRAINT timers_key PRIMARY KEY (case_id, timer_id);
CREATE INDEX case_files_file ON case_files USING btree (file);
CREATE INDEX cases_applicant ON cases USING btree (applicant, case_id);
CREATE INDEX cases_business_key ON cases USING btree (business_key, case_id) WHERE (business_key IS NOT NULL);
CREATE INDEX cases_ended ON cases USING btree (procedure, ended_at, case_id) WHERE (ended_at IS NOT NULL);
CREATE INDEX cases_erased ON cases USING btree (erased_at, case_id) WHERE (erased_at IS NOT NULL);
CREATE INDEX clocks_due ON clocks USING btree (status, due_at);
CREATE INDEX incidents_state ON incidents USING btree (state, raised_at);
CREATE INDEX jobs_case ON jobs USING btree (case_id, job_id);
CREATE INDEX jobs_claim ON jobs USING btree (topic, priority DESC, due_at, job_id);
CREATE INDEX jobs_due ON jobs USING btree (topic, due_at, job_id);
CREATE INDEX messages_expiry ON messages USING btree (expires_at);
CREATE INDEX subscriptions_name ON subscriptions USING btree (event, name, correlation_key, case_id, subscription_id);
CREATE INDEX tasks_assignee ON tasks USING btree (state, assignee, task_id) WHERE (assignee IS NOT NULL);
CREATE INDEX tasks_case ON tasks USING btree (case_id, state, task_id);
CREATE INDEX tasks_role ON tasks USING btree (state, role, task_id);
CREATE INDEX tasks_role_unit ON tasks USING btree (state, role, unit, task_id);
CREATE INDEX tasks_state ON tasks USING btree (state, task_id);
CREATE INDEX tasks_unit ON tasks USING btree (state, unit, task_id);
CREATE INDEX timers_due ON timers USING btree (due_at, case_id, timer_id);
