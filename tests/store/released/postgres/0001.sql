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
    chain text NOT NULL COLLATE pg_catalog."C"
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
    failure text COLLATE pg_catalog."C"
);
CREATE TABLE motcua_migrations (
    name text NOT NULL COLLATE pg_catalog."C"
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
    closed_by text COLLATE pg_catalog."C"
);
CREATE TABLE timers (
    case_id text NOT NULL COLLATE pg_catalog."C",
    timer_id text NOT NULL COLLATE pg_catalog."C",
    due_at text NOT NULL COLLATE pg_catalog."C",
    scope text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    element text NOT NULL COLLATE pg_catalog."C",
    cycle text COLLATE pg_catalog."C"
);
INSERT INTO cases VALUES ('case-1', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'completed', NULL, 'H00-260105-0001', 'ended', NULL, NULL, '2026-01-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', 5, 16, '50febaddcee7dac76cdb4cc1c80a23413bedfc016b113dfe2310f38eb7d0d2fb');
INSERT INTO cases VALUES ('case-2', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'active', NULL, 'H00-260205-0001', 'in-message', NULL, NULL, '2026-02-05T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 4, 11, '389ab9f767c53b9e5e60b2b506d2a697c4eaef0bf2b267baca7f4b8f30b8ef3a');
INSERT INTO cases VALUES ('case-3', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'active', NULL, 'H00-260308-0001', 'in-timer', NULL, NULL, '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 3, 8, 'a4bc8aa69faaf7fb679ae5dfbf4d7403a5027c305f7d491540fd25b3b04f250a');
INSERT INTO cases VALUES ('case-4', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'active', NULL, 'H00-260308-0002', 'in-task', NULL, NULL, '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 2, 5, '6cb040f5b7561245007acb6475b9a958ea86b7c59d016422aee9f6bed9596383');
INSERT INTO cases VALUES ('case-5', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'active', NULL, NULL, 'in-job', NULL, NULL, '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 1, 3, 'dbc82e6120448f935dec670a28f4b03b6355293226d8e88ead63968543c74e77');
INSERT INTO commands VALUES ('case-1', 1, 'start-ended', 'start', '2026-01-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"caseId":"case-1","data":{"key":"ended","name":"Trần Thị Mận"},"process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","type":"start"},"entries":[],"outcomes":[{"element":"start","kind":"start-event","scope":"root","token":"1","type":"entered"},{"element":"start","kind":"start-event","scope":"root","token":"1","type":"left"},{"element":"start-lookup","scope":"root","type":"taken"},{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"entered"}]}', '{"caseId":"case-1"}', '41647d10aa81af1dd72d020c341826dbb17e9fd5b64054d4bb9f648f93fcc256');
INSERT INTO commands VALUES ('case-1', 2, 'case-1.2:complete-job:0', 'complete-job', '2026-01-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"scope":"root","token":"2","type":"complete"},"entries":[],"outcomes":[{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"left"},{"element":"lookup-review","scope":"root","type":"taken"},{"element":"review","kind":"user-task","scope":"root","token":"3","type":"entered"}]}', '{}', '532642c2541e7bc1d2d728fa63df1950882c117a35c5a73cf71059fb24d7d7ec');
INSERT INTO commands VALUES ('case-1', 3, 'complete-case-1', 'complete-task', '2026-01-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"scope":"root","token":"3","type":"complete"},"entries":[{"element":"review","type":"completed"}],"outcomes":[{"element":"review","kind":"user-task","scope":"root","token":"3","type":"left"},{"element":"review-wait","scope":"root","type":"taken"},{"element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4","type":"entered"}]}', '{"caseId":"case-1"}', '139342fa7d6db048267f70b3ebe300379de7c9371264805e3cd603097f150820');
INSERT INTO commands VALUES ('case-1', 4, 'case-1:4:wait:0:2026-02-04T01:00:00.000Z', 'timer', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"event":"timer","listener":{"node":"wait","scope":"root","token":"4"},"timer":{"dueAt":"2026-02-04T01:00:00.000Z","id":"4:wait:0"},"type":"trigger"},"entries":[],"outcomes":[{"element":"wait","event":"timer","type":"caught"},{"element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4","type":"left"},{"element":"wait-paper","scope":"root","type":"taken"},{"element":"paper","kind":"intermediate-catch-event","scope":"root","token":"5","type":"entered"}]}', '{}', '2322d09b050b3f40fc256bf1eb2f8efb705980a17f522e6bc0db6e0b49a11437');
INSERT INTO commands VALUES ('case-1', 5, NULL, 'message', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"event":"message","index":0,"listener":{"node":"paper","scope":"root","token":"5"},"type":"trigger"},"entries":[],"outcomes":[{"element":"paper","event":"message","type":"caught"},{"element":"paper","kind":"intermediate-catch-event","scope":"root","token":"5","type":"left"},{"element":"paper-end","scope":"root","type":"taken"},{"element":"end","kind":"end-event","scope":"root","token":"6","type":"entered"},{"element":"end","kind":"end-event","scope":"root","token":"6","type":"left"},{"element":"released","status":"completed","type":"ended"}]}', '{}', '50febaddcee7dac76cdb4cc1c80a23413bedfc016b113dfe2310f38eb7d0d2fb');
INSERT INTO commands VALUES ('case-2', 1, 'start-in-message', 'start', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"caseId":"case-2","data":{"key":"in-message","name":"Trần Thị Mận"},"process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","type":"start"},"entries":[],"outcomes":[{"element":"start","kind":"start-event","scope":"root","token":"1","type":"entered"},{"element":"start","kind":"start-event","scope":"root","token":"1","type":"left"},{"element":"start-lookup","scope":"root","type":"taken"},{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"entered"}]}', '{"caseId":"case-2"}', 'd1e9e0f2b8e4a6d9cb3093dbd1176a5c47ca1afb12777f945d446bf89ccacca2');
INSERT INTO commands VALUES ('case-2', 2, 'case-2.2:complete-job:0', 'complete-job', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"scope":"root","token":"2","type":"complete"},"entries":[],"outcomes":[{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"left"},{"element":"lookup-review","scope":"root","type":"taken"},{"element":"review","kind":"user-task","scope":"root","token":"3","type":"entered"}]}', '{}', 'db62e736f33455ea5f902aa64750d32e863ef368a0cfca95161d0700596d49cc');
INSERT INTO commands VALUES ('case-2', 3, 'complete-case-2', 'complete-task', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"scope":"root","token":"3","type":"complete"},"entries":[{"element":"review","type":"completed"}],"outcomes":[{"element":"review","kind":"user-task","scope":"root","token":"3","type":"left"},{"element":"review-wait","scope":"root","type":"taken"},{"element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4","type":"entered"}]}', '{"caseId":"case-2"}', '83c59bf9b14c767778aa744e3d666d869eb6289ea9d9d46adc5a4cc7600a8190');
INSERT INTO commands VALUES ('case-2', 4, 'case-2:4:wait:0:2026-03-07T01:00:00.000Z', 'timer', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"event":"timer","listener":{"node":"wait","scope":"root","token":"4"},"timer":{"dueAt":"2026-03-07T01:00:00.000Z","id":"4:wait:0"},"type":"trigger"},"entries":[],"outcomes":[{"element":"wait","event":"timer","type":"caught"},{"element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4","type":"left"},{"element":"wait-paper","scope":"root","type":"taken"},{"element":"paper","kind":"intermediate-catch-event","scope":"root","token":"5","type":"entered"}]}', '{}', '389ab9f767c53b9e5e60b2b506d2a697c4eaef0bf2b267baca7f4b8f30b8ef3a');
INSERT INTO commands VALUES ('case-3', 1, 'start-in-timer', 'start', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"caseId":"case-3","data":{"key":"in-timer","name":"Trần Thị Mận"},"process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","type":"start"},"entries":[],"outcomes":[{"element":"start","kind":"start-event","scope":"root","token":"1","type":"entered"},{"element":"start","kind":"start-event","scope":"root","token":"1","type":"left"},{"element":"start-lookup","scope":"root","type":"taken"},{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"entered"}]}', '{"caseId":"case-3"}', 'ec719016c6a48b3612c9bab369d2b2733708caaf1f54bf55cec3f7c0da95e758');
INSERT INTO commands VALUES ('case-3', 2, 'case-3.2:complete-job:0', 'complete-job', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"scope":"root","token":"2","type":"complete"},"entries":[],"outcomes":[{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"left"},{"element":"lookup-review","scope":"root","type":"taken"},{"element":"review","kind":"user-task","scope":"root","token":"3","type":"entered"}]}', '{}', '9c935e55021708135fd9e86602a114474a70f6aeadbc1440f133374c77098555');
INSERT INTO commands VALUES ('case-3', 3, 'complete-case-3', 'complete-task', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"scope":"root","token":"3","type":"complete"},"entries":[{"element":"review","type":"completed"}],"outcomes":[{"element":"review","kind":"user-task","scope":"root","token":"3","type":"left"},{"element":"review-wait","scope":"root","type":"taken"},{"element":"wait","kind":"intermediate-catch-event","scope":"root","token":"4","type":"entered"}]}', '{"caseId":"case-3"}', 'a4bc8aa69faaf7fb679ae5dfbf4d7403a5027c305f7d491540fd25b3b04f250a');
INSERT INTO commands VALUES ('case-4', 1, 'start-in-task', 'start', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"caseId":"case-4","data":{"key":"in-task","name":"Trần Thị Mận"},"process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","type":"start"},"entries":[],"outcomes":[{"element":"start","kind":"start-event","scope":"root","token":"1","type":"entered"},{"element":"start","kind":"start-event","scope":"root","token":"1","type":"left"},{"element":"start-lookup","scope":"root","type":"taken"},{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"entered"}]}', '{"caseId":"case-4"}', '7b41bbc10e82d61842094182a0f457838ce3125a3a145c44b3641d816333f0ab');
INSERT INTO commands VALUES ('case-4', 2, 'case-4.2:complete-job:0', 'complete-job', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"data":{},"scope":"root","token":"2","type":"complete"},"entries":[],"outcomes":[{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"left"},{"element":"lookup-review","scope":"root","type":"taken"},{"element":"review","kind":"user-task","scope":"root","token":"3","type":"entered"}]}', '{}', '6cb040f5b7561245007acb6475b9a958ea86b7c59d016422aee9f6bed9596383');
INSERT INTO commands VALUES ('case-5', 1, 'start-in-job', 'start', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"caseId":"case-5","data":{"key":"in-job","name":"Trần Thị Mận"},"process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","type":"start"},"entries":[],"outcomes":[{"element":"start","kind":"start-event","scope":"root","token":"1","type":"entered"},{"element":"start","kind":"start-event","scope":"root","token":"1","type":"left"},{"element":"start-lookup","scope":"root","type":"taken"},{"element":"lookup","kind":"service-task","scope":"root","token":"2","type":"entered"}]}', '{"caseId":"case-5"}', 'dbc82e6120448f935dec670a28f4b03b6355293226d8e88ead63968543c74e77');
INSERT INTO deployments VALUES ('b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'released', 1, '{"vi":"released"}', '[{"name":"process.bpmn","text":"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:motcua=\"https://motcua.dev/schema/bpmn/1.0\" targetNamespace=\"urn:motcua:test\"><process id=\"released\" name=\"released\" isExecutable=\"true\"><startEvent id=\"start\"/><serviceTask id=\"lookup\" motcua:handler=\"lookup\"/><userTask id=\"review\"><extensionElements><motcua:caseNumber on=\"enter\"/></extensionElements></userTask><intermediateCatchEvent id=\"wait\"><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id=\"paper\"><messageEventDefinition messageRef=\"handing-in\"/></intermediateCatchEvent><endEvent id=\"end\"/><sequenceFlow id=\"start-lookup\" sourceRef=\"start\" targetRef=\"lookup\"/><sequenceFlow id=\"lookup-review\" sourceRef=\"lookup\" targetRef=\"review\"/><sequenceFlow id=\"review-wait\" sourceRef=\"review\" targetRef=\"wait\"/><sequenceFlow id=\"wait-paper\" sourceRef=\"wait\" targetRef=\"paper\"/><sequenceFlow id=\"paper-end\" sourceRef=\"paper\" targetRef=\"end\"/></process><message id=\"handing-in\" name=\"paper\" motcua:correlationKey=\"=key\"/></definitions>"}]', '2026-01-05T01:00:00.000Z', NULL);
INSERT INTO history VALUES ('case-1', 1, '2026-01-05T01:00:00.000Z', 'entered', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-1', 2, '2026-01-05T01:00:00.000Z', 'left', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-1', 3, '2026-01-05T01:00:00.000Z', 'entered', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-1', 4, '2026-01-05T01:00:00.000Z', 'left', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-1', 5, '2026-01-05T01:00:00.000Z', 'entered', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-1', 6, '2026-01-05T01:00:00.000Z', 'completed', 'review', NULL, NULL, '{}');
INSERT INTO history VALUES ('case-1', 7, '2026-01-05T01:00:00.000Z', 'left', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-1', 8, '2026-01-05T01:00:00.000Z', 'entered', 'wait', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-1', 9, '2026-02-05T01:00:00.000Z', 'caught', 'wait', NULL, NULL, '{"event":"timer"}');
INSERT INTO history VALUES ('case-1', 10, '2026-02-05T01:00:00.000Z', 'left', 'wait', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-1', 11, '2026-02-05T01:00:00.000Z', 'entered', 'paper', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"5"}');
INSERT INTO history VALUES ('case-1', 12, '2026-02-05T01:00:00.000Z', 'caught', 'paper', NULL, NULL, '{"event":"message"}');
INSERT INTO history VALUES ('case-1', 13, '2026-02-05T01:00:00.000Z', 'left', 'paper', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"5"}');
INSERT INTO history VALUES ('case-1', 14, '2026-02-05T01:00:00.000Z', 'entered', 'end', 'end-event', NULL, '{"kind":"end-event","scope":"root","token":"6"}');
INSERT INTO history VALUES ('case-1', 15, '2026-02-05T01:00:00.000Z', 'left', 'end', 'end-event', NULL, '{"kind":"end-event","scope":"root","token":"6"}');
INSERT INTO history VALUES ('case-1', 16, '2026-02-05T01:00:00.000Z', 'ended', 'released', NULL, NULL, '{"status":"completed"}');
INSERT INTO history VALUES ('case-2', 1, '2026-02-05T01:00:00.000Z', 'entered', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-2', 2, '2026-02-05T01:00:00.000Z', 'left', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-2', 3, '2026-02-05T01:00:00.000Z', 'entered', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-2', 4, '2026-02-05T01:00:00.000Z', 'left', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-2', 5, '2026-02-05T01:00:00.000Z', 'entered', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-2', 6, '2026-02-05T01:00:00.000Z', 'completed', 'review', NULL, NULL, '{}');
INSERT INTO history VALUES ('case-2', 7, '2026-02-05T01:00:00.000Z', 'left', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-2', 8, '2026-02-05T01:00:00.000Z', 'entered', 'wait', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-2', 9, '2026-03-08T01:00:00.000Z', 'caught', 'wait', NULL, NULL, '{"event":"timer"}');
INSERT INTO history VALUES ('case-2', 10, '2026-03-08T01:00:00.000Z', 'left', 'wait', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-2', 11, '2026-03-08T01:00:00.000Z', 'entered', 'paper', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"5"}');
INSERT INTO history VALUES ('case-3', 1, '2026-03-08T01:00:00.000Z', 'entered', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-3', 2, '2026-03-08T01:00:00.000Z', 'left', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-3', 3, '2026-03-08T01:00:00.000Z', 'entered', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-3', 4, '2026-03-08T01:00:00.000Z', 'left', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-3', 5, '2026-03-08T01:00:00.000Z', 'entered', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-3', 6, '2026-03-08T01:00:00.000Z', 'completed', 'review', NULL, NULL, '{}');
INSERT INTO history VALUES ('case-3', 7, '2026-03-08T01:00:00.000Z', 'left', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-3', 8, '2026-03-08T01:00:00.000Z', 'entered', 'wait', 'intermediate-catch-event', NULL, '{"kind":"intermediate-catch-event","scope":"root","token":"4"}');
INSERT INTO history VALUES ('case-4', 1, '2026-03-08T01:00:00.000Z', 'entered', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-4', 2, '2026-03-08T01:00:00.000Z', 'left', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-4', 3, '2026-03-08T01:00:00.000Z', 'entered', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-4', 4, '2026-03-08T01:00:00.000Z', 'left', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO history VALUES ('case-4', 5, '2026-03-08T01:00:00.000Z', 'entered', 'review', 'user-task', NULL, '{"kind":"user-task","scope":"root","token":"3"}');
INSERT INTO history VALUES ('case-5', 1, '2026-03-08T01:00:00.000Z', 'entered', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-5', 2, '2026-03-08T01:00:00.000Z', 'left', 'start', 'start-event', NULL, '{"kind":"start-event","scope":"root","token":"1"}');
INSERT INTO history VALUES ('case-5', 3, '2026-03-08T01:00:00.000Z', 'entered', 'lookup', 'service-task', NULL, '{"kind":"service-task","scope":"root","token":"2"}');
INSERT INTO jobs VALUES ('case-5.2', 'case-5', 'root', '2', 'lookup', 'lookup', '{"key":"in-job","name":"Trần Thị Mận"}', 1, 3, '2026-03-08T01:00:01.000Z', NULL, 'down');
INSERT INTO motcua_migrations VALUES ('0001-initial');
INSERT INTO records VALUES ('case-1', 'v:root', '{"id":"v:root","kind":"variables","values":{"key":"ended","name":"Trần Thị Mận"}}');
INSERT INTO records VALUES ('case-1', 'head', '{"id":"head","kind":"head","caseId":"case-1","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"completed","startedAt":"2026-01-05T01:00:00.000Z","next":7}');
INSERT INTO records VALUES ('case-2', 'v:root', '{"id":"v:root","kind":"variables","values":{"key":"in-message","name":"Trần Thị Mận"}}');
INSERT INTO records VALUES ('case-2', 'root', '{"id":"root","kind":"scope","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","scope":"released","tokens":[{"id":"5","node":"paper","flow":"wait-paper","state":{}}],"owner":true}');
INSERT INTO records VALUES ('case-2', 'head', '{"id":"head","kind":"head","caseId":"case-2","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"active","startedAt":"2026-02-05T01:00:00.000Z","next":6}');
INSERT INTO records VALUES ('case-3', 'v:root', '{"id":"v:root","kind":"variables","values":{"key":"in-timer","name":"Trần Thị Mận"}}');
INSERT INTO records VALUES ('case-3', 'root', '{"id":"root","kind":"scope","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","scope":"released","tokens":[{"id":"4","node":"wait","flow":"review-wait","state":{}}],"owner":true}');
INSERT INTO records VALUES ('case-3', 'head', '{"id":"head","kind":"head","caseId":"case-3","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":5}');
INSERT INTO records VALUES ('case-4', 'v:root', '{"id":"v:root","kind":"variables","values":{"key":"in-task","name":"Trần Thị Mận"}}');
INSERT INTO records VALUES ('case-4', 'root', '{"id":"root","kind":"scope","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","scope":"released","tokens":[{"id":"3","node":"review","flow":"lookup-review","state":{}}],"owner":true}');
INSERT INTO records VALUES ('case-4', 'head', '{"id":"head","kind":"head","caseId":"case-4","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":4}');
INSERT INTO records VALUES ('case-5', 'head', '{"id":"head","kind":"head","caseId":"case-5","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":3}');
INSERT INTO records VALUES ('case-5', 'root', '{"id":"root","kind":"scope","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released","scope":"released","tokens":[{"id":"2","node":"lookup","flow":"start-lookup","state":{}}],"owner":true}');
INSERT INTO records VALUES ('case-5', 'v:root', '{"id":"v:root","kind":"variables","values":{"key":"in-job","name":"Trần Thị Mận"}}');
INSERT INTO sequences VALUES ('H00-260105-', 1);
INSERT INTO sequences VALUES ('H00-260205-', 1);
INSERT INTO sequences VALUES ('H00-260308-', 2);
INSERT INTO subscriptions VALUES ('case-2', '5:paper:0', 'message', 'paper', 'in-message', 'root', '5', 'paper');
INSERT INTO tasks VALUES ('case-1.3', 'case-1', 'root', '3', 'review', NULL, NULL, '{}', NULL, NULL, NULL, 'completed', NULL, '2026-01-05T01:00:00.000Z', '2026-01-05T01:00:00.000Z', NULL);
INSERT INTO tasks VALUES ('case-2.3', 'case-2', 'root', '3', 'review', NULL, NULL, '{}', NULL, NULL, NULL, 'completed', NULL, '2026-02-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', NULL);
INSERT INTO tasks VALUES ('case-3.3', 'case-3', 'root', '3', 'review', NULL, NULL, '{}', NULL, NULL, NULL, 'completed', NULL, '2026-03-08T01:00:00.000Z', '2026-03-08T01:00:00.000Z', NULL);
INSERT INTO tasks VALUES ('case-4.3', 'case-4', 'root', '3', 'review', NULL, NULL, '{}', NULL, NULL, NULL, 'open', NULL, '2026-03-08T01:00:00.000Z', NULL, NULL);
INSERT INTO timers VALUES ('case-3', '4:wait:0', '2026-04-07T01:00:00.000Z', 'root', '4', 'wait', NULL);
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
ALTER TABLE ONLY motcua_migrations
    ADD CONSTRAINT motcua_migrations_pkey PRIMARY KEY (name);
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
CREATE INDEX cases_applicant ON cases USING btree (applicant, case_id);
CREATE INDEX clocks_due ON clocks USING btree (status, due_at);
CREATE INDEX incidents_state ON incidents USING btree (state, raised_at);
CREATE INDEX jobs_due ON jobs USING btree (due_at, job_id);
CREATE INDEX subscriptions_name ON subscriptions USING btree (event, name, correlation_key);
CREATE INDEX tasks_assignee ON tasks USING btree (state, assignee, task_id);
CREATE INDEX tasks_case ON tasks USING btree (case_id, state);
CREATE INDEX tasks_role ON tasks USING btree (state, role, task_id);
CREATE INDEX timers_due ON timers USING btree (due_at, case_id, timer_id);
