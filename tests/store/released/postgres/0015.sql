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
)
WITH (fillfactor='85');
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
    hash text NOT NULL COLLATE pg_catalog."C",
    history_length integer
);
CREATE TABLE deployments (
    digest text NOT NULL COLLATE pg_catalog."C",
    procedure text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    files text NOT NULL COLLATE pg_catalog."C",
    deployed_at text NOT NULL COLLATE pg_catalog."C",
    deployed_by text COLLATE pg_catalog."C",
    calls text COLLATE pg_catalog."C"
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
    expires_at text NOT NULL COLLATE pg_catalog."C",
    sealed text COLLATE pg_catalog."C",
    secret text COLLATE pg_catalog."C",
    master text COLLATE pg_catalog."C"
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
    body text NOT NULL COLLATE pg_catalog."C",
    structure text COLLATE pg_catalog."C"
)
WITH (fillfactor='85');
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
INSERT INTO case_keys VALUES ('vCQfd4nd', 'CWzn67xF5NyWbLkbnLTjFXb6NSt+nROtqnJEOC+jkd0=', NULL, NULL);
INSERT INTO case_keys VALUES ('vCQfd4ne', '3LcABaxjwrcTH4U86D0cTWVz51SjFU0Rp/HpLJ7uds8=', NULL, NULL);
INSERT INTO case_keys VALUES ('vCQfd4nf', 'UjyJAoq0QzwYuUpS/31oNBjcITN93RNDJvsndIdobUs=', NULL, NULL);
INSERT INTO case_keys VALUES ('vCQfd4ng', 'FmJGgrsKPYjt0kEI/7DEx+HFF7WbrcolZq+mW/A5bzU=', NULL, NULL);
INSERT INTO case_keys VALUES ('vCQfd4nh', 'n/OzEE4sWrFm3nm1vPHpVG2kezZn3t/660hn7fpnEQM=', NULL, NULL);
INSERT INTO cases VALUES ('case-1', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'completed', NULL, 'H00-260105-0001', 'ended', NULL, 'man', '2026-01-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', 5, 16, '8a19997f3a6d655cee28883985d32840dd066781cb63c1b35a517c553f243cd6', 'vCQfd4nd', NULL);
INSERT INTO cases VALUES ('case-2', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'active', NULL, 'H00-260205-0001', 'in-message', NULL, 'man', '2026-02-05T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 4, 11, '3bb96c69e30a233a6dc5e716327ef1889a2dfb158885111e2b2bd3b26481a9ca', 'vCQfd4ne', NULL);
INSERT INTO cases VALUES ('case-3', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'active', NULL, 'H00-260308-0001', 'in-timer', NULL, 'man', '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 3, 8, '3bb04479af01f250dbd643314a904e0f749083f93c36c90d0fee2f46b2529a1b', 'vCQfd4nf', NULL);
INSERT INTO cases VALUES ('case-4', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'active', NULL, 'H00-260308-0002', 'in-task', NULL, 'man', '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 2, 5, 'd66af295011ea0d39ff5df59a0c193955f3edf83b899e605a71a7343acffd62c', 'vCQfd4ng', NULL);
INSERT INTO cases VALUES ('case-5', 'released', '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'active', NULL, NULL, 'in-job', NULL, 'man', '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 1, 3, '7fcf3289f343a3fb68d6cfec0e73e302384fe66d99257c2a0876e9dacc66b7e7', 'vCQfd4nh', NULL);
INSERT INTO commands VALUES ('case-1', 1, 'start-ended', 'start', '2026-01-05T01:00:00.000Z', '"~vCQfd4nd.dN5D3qpiyczi/d94tAPC2MBZO0/1OZ9X7NtXZeranEkaZJr0NQeYi0tFup/oFIGvucYR"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-1","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"sealed":"\"~vCQfd4nd.73EEuhJhOvED2CD9NUpfSOGOViy45catP305/B12D7SmzGsJF1WErOqURBKX6sv2Irchzn5ZLRfJzW2hwYNynW49WqGOMFA+pDy4RZbGiZ7XFOUoejIPRyckSAs=\""}', '{"caseId":"case-1"}', 'ed4029e3301492ae35d748d57acd34ea921099b4ebc332f5000c0f4d2117c88b', 3);
INSERT INTO commands VALUES ('case-1', 2, 'case-1.2:complete-job:0', 'complete-job', '2026-01-05T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[["left","lookup","service-task","root","2"],["taken","lookup-review","root"],["entered","review","user-task","root","3"]],"calendars":{}}', '{}', 'd1796561f7ca5f0afe1c00b33586da517eb58026b7d93723e587f7fc9524acd5', 5);
INSERT INTO commands VALUES ('case-1', 3, 'complete-case-1', 'complete-task', '2026-01-05T01:00:00.000Z', '{"id":"an","roles":["clerk"]}', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[["left","review","user-task","root","3"],["taken","review-wait","root"],["entered","wait","intermediate-catch-event","root","4"]],"calendars":{}}', '{"caseId":"case-1"}', '10c11127035448d60e4101f882463c9deb1db688cb01f4ab2cf12946918a5ae6', 8);
INSERT INTO commands VALUES ('case-1', 4, 'case-1:4:wait:0:2026-02-04T01:00:00.000Z', 'timer', '2026-02-05T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"trigger","listener":{"scope":"root","node":"wait","token":"4"},"event":"timer","data":{},"timer":{"id":"4:wait:0","dueAt":"2026-02-04T01:00:00.000Z"}},"entries":[],"outcomes":[["caught","wait","timer"],["left","wait","intermediate-catch-event","root","4"],["taken","wait-paper","root"],["entered","paper","intermediate-catch-event","root","5"]],"calendars":{}}', '{}', 'b6acc8617dad830eac3773af93fe78790341199f6beba7f1a0cc39a690f5032c', 11);
INSERT INTO commands VALUES ('case-1', 5, NULL, 'message', '2026-02-05T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"trigger","listener":{"scope":"root","node":"paper","token":"5"},"event":"message","index":0,"data":{}},"entries":[],"outcomes":[["caught","paper","message"],["left","paper","intermediate-catch-event","root","5"],["taken","paper-end","root"],["entered","end","end-event","root","6"],["left","end","end-event","root","6"],["ended","released","completed"]],"calendars":{}}', '{"caseId":"case-1"}', '8a19997f3a6d655cee28883985d32840dd066781cb63c1b35a517c553f243cd6', 16);
INSERT INTO commands VALUES ('case-2', 1, 'start-in-message', 'start', '2026-02-05T01:00:00.000Z', '"~vCQfd4ne.urG+S6SsRzN1LNo/NvuFYpUoD+ZQdsiMexVd+p9XXgCsE/wG0GVTBGA073yS/g0FREo+"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-2","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"sealed":"\"~vCQfd4ne.2OoRNi+HadA8cSOKKKQaujBORdeByZWK9iqpAiOS8NxzkgZE5wRvxEpYKgEevieS1riYTXGUU8ySFbMY0krG1UGz+123d8MKh/U0lQtEju35R2C3Ld3qhXkOncWcPpTWMg==\""}', '{"caseId":"case-2"}', '8e9c88a61ddf9f40f32f3edd67d542a39a568a6dd91a82802bc139da62442dd0', 3);
INSERT INTO commands VALUES ('case-2', 2, 'case-2.2:complete-job:0', 'complete-job', '2026-02-05T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[["left","lookup","service-task","root","2"],["taken","lookup-review","root"],["entered","review","user-task","root","3"]],"calendars":{}}', '{}', '966c673ce223de7388ff876655ebe49a10409d4e2b82e22ce97c9c7800c53925', 5);
INSERT INTO commands VALUES ('case-2', 3, 'complete-case-2', 'complete-task', '2026-02-05T01:00:00.000Z', '"~vCQfd4ne.PpBnFqtid5egLAdiHUlMk3AwHH2bBHtQHj1v3Tv1VAwUL8KLOoScMggC5LSSdMG5ETcxU8lGBm3CHbMRPs3q/22x44k/iUELFVnKROPO"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[["left","review","user-task","root","3"],["taken","review-wait","root"],["entered","wait","intermediate-catch-event","root","4"]],"calendars":{}}', '{"caseId":"case-2"}', 'c9b0f9a3ecd1b89fd45b70a95416e06e45eecaf8c7f777add743edf032e876ae', 8);
INSERT INTO commands VALUES ('case-2', 4, 'case-2:4:wait:0:2026-03-07T01:00:00.000Z', 'timer', '2026-03-08T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"trigger","listener":{"scope":"root","node":"wait","token":"4"},"event":"timer","data":{},"timer":{"id":"4:wait:0","dueAt":"2026-03-07T01:00:00.000Z"}},"entries":[],"outcomes":[["caught","wait","timer"],["left","wait","intermediate-catch-event","root","4"],["taken","wait-paper","root"],["entered","paper","intermediate-catch-event","root","5"]],"calendars":{}}', '{}', '3bb96c69e30a233a6dc5e716327ef1889a2dfb158885111e2b2bd3b26481a9ca', 11);
INSERT INTO commands VALUES ('case-3', 1, 'start-in-timer', 'start', '2026-03-08T01:00:00.000Z', '"~vCQfd4nf.L8otCTVNqvyehJkYvZJNVplRXtauZF69+OgT7hxHepIIzR7VRBZtZ6RLkLeKTx0MwvLx"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-3","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"sealed":"\"~vCQfd4nf.fR7HVOqMCbrV7u9MDOkSP1Geavr9hjFCBPRzYDTKiuhWX/8CEON2JuaTzqyNsCpRFnZ+gOv6VaigF8iAya2imIARUOMMP8CjGxr35a+cdMNnMeWowhajnQmSnmAM7ak=\""}', '{"caseId":"case-3"}', 'c24bd0034cae2db2bfb333a235e47f8bb4f10eee4b1947beeb4caf630ff2d3a9', 3);
INSERT INTO commands VALUES ('case-3', 2, 'case-3.2:complete-job:0', 'complete-job', '2026-03-08T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[["left","lookup","service-task","root","2"],["taken","lookup-review","root"],["entered","review","user-task","root","3"]],"calendars":{}}', '{}', '302392b41d12856e6b480b40e75330bb697bc455572431834fa0446b2ce016fb', 5);
INSERT INTO commands VALUES ('case-3', 3, 'complete-case-3', 'complete-task', '2026-03-08T01:00:00.000Z', '{"id":"an","roles":["clerk"]}', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[["left","review","user-task","root","3"],["taken","review-wait","root"],["entered","wait","intermediate-catch-event","root","4"]],"calendars":{}}', '{"caseId":"case-3"}', '3bb04479af01f250dbd643314a904e0f749083f93c36c90d0fee2f46b2529a1b', 8);
INSERT INTO commands VALUES ('case-4', 2, 'case-4.2:complete-job:0', 'complete-job', '2026-03-08T01:00:00.000Z', NULL, NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[["left","lookup","service-task","root","2"],["taken","lookup-review","root"],["entered","review","user-task","root","3"]],"calendars":{}}', '{}', 'd66af295011ea0d39ff5df59a0c193955f3edf83b899e605a71a7343acffd62c', 5);
INSERT INTO commands VALUES ('case-4', 1, 'start-in-task', 'start', '2026-03-08T01:00:00.000Z', '"~vCQfd4ng.1rb0bBq0SCE4pjKUPIA2NrZYM4nIqDqO7KteQTMNyp5PrNX0oNrQnEhMJziRn9doNKO1"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-4","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"sealed":"\"~vCQfd4ng.Uk94Bv4vufy9kqM1eb7/284/1CX29ubFmgOIylJOMhAv1i0QFv1YNV0OkJHign9GaEyX/2PCF3qS4fBYAhogCkjtov14cMpM81p1uzF6cpE+3dVF/6pL7y+h0U8RVA==\""}', '{"caseId":"case-4"}', '292c9f55ef9176fc257cc2ee56fa260c43bd21e6977afb0970b2ff04ee728922', 3);
INSERT INTO commands VALUES ('case-5', 1, 'start-in-job', 'start', '2026-03-08T01:00:00.000Z', '"~vCQfd4nh.D/t0YuMguH95JYCaBZHxqcvAjyzV5bhN7M995jJGZ1DlXtXWEo3IiWFAcmdwNyh4WOu+"', NULL, '12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', '{"command":{"type":"start","caseId":"case-5","process":"12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"sealed":"\"~vCQfd4nh.HrxdhJEbNLcXOImhZe9PH1/FAlz6XXrXl/HE3rgBrmQGB7WK4J246EOsk7zAZEiXPeAlIfgivOlCytmuEh5xAsk98uL87TH2CqaqEgTNBfAkJtztEWBE15u3TDX5\""}', '{"caseId":"case-5"}', '7fcf3289f343a3fb68d6cfec0e73e302384fe66d99257c2a0876e9dacc66b7e7', 3);
INSERT INTO deployments VALUES ('12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e', 'released', 1, '{"vi":"released"}', '[{"name":"process.bpmn","text":"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:motcua=\"https://motcua.dev/schema/bpmn/1.0\" targetNamespace=\"urn:motcua:test\"><process id=\"released\" name=\"released\" isExecutable=\"true\"><startEvent id=\"start\"/><serviceTask id=\"lookup\" motcua:handler=\"lookup\"/><userTask id=\"review\" motcua:role=\"clerk\"><extensionElements><motcua:caseNumber on=\"enter\"/></extensionElements></userTask><intermediateCatchEvent id=\"wait\"><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id=\"paper\"><messageEventDefinition messageRef=\"handing-in\"/></intermediateCatchEvent><endEvent id=\"end\"/><sequenceFlow id=\"start-lookup\" sourceRef=\"start\" targetRef=\"lookup\"/><sequenceFlow id=\"lookup-review\" sourceRef=\"lookup\" targetRef=\"review\"/><sequenceFlow id=\"review-wait\" sourceRef=\"review\" targetRef=\"wait\"/><sequenceFlow id=\"wait-paper\" sourceRef=\"wait\" targetRef=\"paper\"/><sequenceFlow id=\"paper-end\" sourceRef=\"paper\" targetRef=\"end\"/></process><message id=\"handing-in\" name=\"paper\" motcua:correlationKey=\"=key\"/></definitions>"}]', '2026-01-05T01:00:00.000Z', NULL, '{}');
INSERT INTO jobs VALUES ('case-5.2', 'case-5', 'root', '2', 'lookup', 'lookup', '"~vCQfd4nh.KSnQs70DM16qsrjESt8lllAkaqf4J+pVYxXmQV8GwCmyUUJwdfLrWKnNExUj5qrtWcqUJi8L+P5LkEIfMJHzhAQ95x42YhGp"', 1, 3, '2026-03-08T01:00:00.855Z', NULL, '"~vCQfd4nh.eAuSA1kZdaIjVEDq/eUzrMkPfKB+TGFeMMK3drrvWaU="', '', 0, NULL);
INSERT INTO messages VALUES ('kept', 'paper', 'in-timer', '', '2026-03-08T01:00:00.000Z', '2027-04-12T01:00:00.000Z', '"~vCQfd4ni.d64MvmnBn4s1u0y9YKYzo/glJV8niFwd2g4uC96h"', 'WZbVWbjprvakuQkPhDS8zEtBd1dFO4FN7f7dXkQ22dE=', NULL);
INSERT INTO motcua_migrations VALUES ('0001-initial');
INSERT INTO motcua_migrations VALUES ('0002-messages');
INSERT INTO motcua_migrations VALUES ('0003-workers');
INSERT INTO motcua_migrations VALUES ('0004-calendars');
INSERT INTO motcua_migrations VALUES ('0005-called-tasks');
INSERT INTO motcua_migrations VALUES ('0006-personal-data');
INSERT INTO motcua_migrations VALUES ('0008-growth');
INSERT INTO motcua_migrations VALUES ('0010-counted-terms');
INSERT INTO motcua_migrations VALUES ('0011-history-of-commands');
INSERT INTO motcua_migrations VALUES ('0012-packed-records');
INSERT INTO motcua_migrations VALUES ('0013-sealed-messages');
INSERT INTO motcua_migrations VALUES ('0014-calls-of-versions');
INSERT INTO motcua_migrations VALUES ('0015-room-for-updates');
INSERT INTO records VALUES ('case-3', 'v:*', '"~vCQfd4nf.b1g0YtdhrgFphTIWGHXm88ELDfUHzMVvHupjrOFSxIAGbjSGqTS09VFrmkRA++dM9Uxyoms1KuVjqbQBb6ziRJddvv2sitUAopnL4GQmoZvR87uxrmcZCYsamqVmF4vI2w8KjESL8/P0y8tpfbptTW/aPaDDmXhSLwLVjaekaur8Tbp/Lah789Mo3MWBgfEBej8vub1aFz4VQtF80MX57/vk3TbIQkhG08vw5Sz4tDcGgHYnSf1Y4jdqpAGgaZftPoS1otPMfNk42kyfLP30w41aW9+8plcG9oZbf3G0cRfdelTsBYrK57AtkMImW6J7vI6tLh7t3nXMBbXVCPLUsGdqvRFZ6EYeOn6ub6+mDMzKdRQ+lbC92an9aaLVX4lmIFYE+jqOjOCczuy1lwgSzLSemMChVrh77Lp4xXoBQUjDsnyDEOHjcXBgSK0Fbg=="', '[{"id":"head","kind":"head","caseId":"case-3","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":5}');
INSERT INTO records VALUES ('case-4', 'v:*', '"~vCQfd4ng.3u1KLEXyVzUDAFGsUWqLndlFSaC2mIVy+9izWsbFUIjQsUsYS3JsBMKce4M60uAYmS6U0iFP4176t/ZfX97epKADnZeftCHNW5LmY6mYH2KLP8pNR75cl8aFv/Ll6F4jkD2RC8rAYP+h3XTr6R+yJYxViUKSM2JDZGeW+dAn+X6+G47ai9QJGEU7+GqRUHg/xEjJwO87bB6ZNUn7gZw0P3KXHXAKE/M/EqEnNzX5AGNPd/+VO/hU+YMvxhfNyhOTAPhKSFQscXvDnjp3TcZ5tOoyuDptKsrEXjg0PE1ZJwSXWJMeqB/ZsTY20JXKw1Fn8eYfWNZ6bUmdNdua81tT8JnoKDdZlsBUO1lOSkSOXll6l4gjsYODUy1ksiM3N47v6sjgbFBZJhRzIokjakOm3O0t0AeOT3wcscGBKdvOObYjRH9O8vZ9BdA0MSKYZAE4hQ=="', '[{"id":"head","kind":"head","caseId":"case-4","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":4}');
INSERT INTO records VALUES ('case-1', 'v:*', '"~vCQfd4nd.9vhJwPvGdApJimUY04/veUCq/UMY3JZjQp/eIKnIMN6ZBLOxXKU+wzFkYm/uEXgMGFvtxvokdCf7VKvxMOYPmw4fdpt96GN9TTMm1t5FGv9RBY2+tXlAd3DeQgAsyV/c/yf9u5DB3y9QQjtzYx9Xr0+C330="', '[{"id":"head","kind":"head","caseId":"case-1","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"completed","startedAt":"2026-01-05T01:00:00.000Z","next":7}');
INSERT INTO records VALUES ('case-5', 'v:*', '"~vCQfd4nh.sVeMfHqwB6NpdSoAtfE50cBNaT05mDgtt+xCGBps9wDPHGy5aUbqJcMVI8J6M8zQWeQn2oMNC9dic49OWeQJZPf8ip6GErp7fEqGFvZzI9lLKZhbR4XOWVqhP7ljotrXwrR0KINamOm4uAHLIhyR+91wQIN21mrQOLp+OXZbqMTYx+3JTYC+z7XL5JmbIozRgrmM4PNdaFGEhyYMvfcR5/CLSXu3yC90FIwdAULTYkYRkM2XDYA2/PMOKb1rbknw4vZooFvCe7Ji+me4ynAACO6/hV6m3ybK32fwrxDNhIgje1eKzYcsNkiXHaLd4MfZbe4cdnKMXEQLz0Cxev4z0KnkZfBCiKnoOG+5Vr2a+T/vBwreXX1XAQS85Cf5NFtA+ASk2aQfeXKfDFyZdGy6a+a7mqI9MhIS1qFjBmNPmao3WVDFkdFU6CgSH0qzyIU="', '[{"id":"head","kind":"head","caseId":"case-5","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":3}');
INSERT INTO records VALUES ('case-2', 'v:*', '"~vCQfd4ne.17haZvq/bTbu3IwbwBDLGOh/MNT1RXvdAkvGQPk/HL/6FDfP7Toq/bM0y+tKGP3fyMACnJMYn3eL96RmcXoyIspjYS79PXQr0DOuxiskZCu8S/Et9sgtSPAd2KZ+Yb0h9WaFycc9cTG91gWTXgkLhbgljXrJfcxTckcWxLTZpMrhzM1gKrN35wBFLXsTmOsyIRiohy/rvXvoy7m2lZgFScznii9RpfJJABlLrO4YBRjj327DY6iHIliGN0v/wC5lmP+oDHLUjVLgM995H89ccfiIcrwn0KViuTizT00Nea9ppDsL09vHtZUpOixGezyNivxOAIxxewZotPVfJ5B1llTLnXb3WnfFoGHL+kl7cHYm3MCXyGMmF/FUTxfnk57f9s9nziACpcapa1qqrE4M4YHPvzgHxMW4Y+ml+puw4Fua1su8A5rViZvZrykGBUk5"', '[{"id":"head","kind":"head","caseId":"case-2","processes":["12cc2084ed600e2b8abdbacf482a26f4514d470422d6abf6acf0fdb5b13ce58e:released"],"status":"active","startedAt":"2026-02-05T01:00:00.000Z","next":6}');
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
