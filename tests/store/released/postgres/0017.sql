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
    master text COLLATE pg_catalog."C",
    sender text COLLATE pg_catalog."C"
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
INSERT INTO case_keys VALUES ('tr5OREwr', 'USEtBlDJNsEbApDxkrxGDrQLAp/em9PLI2ru6UdBDpY=', NULL, NULL);
INSERT INTO case_keys VALUES ('tr5OREws', 'hKeuOi/U39v+gDFSrpFC12+JtAyCPrEFrSg19cAX/gE=', NULL, NULL);
INSERT INTO case_keys VALUES ('tr5OREwt', 'yb+ZZH6U4j3oKAWIo18nwMQH9gkdhsgvdAb7f5VaZDo=', NULL, NULL);
INSERT INTO case_keys VALUES ('tr5OREwu', 'pdhCmWiHQm4fpLnIJcMqub78yuirB9nbBs9uxTQjZaw=', NULL, NULL);
INSERT INTO case_keys VALUES ('tr5OREwv', 'H7HU8+Cy5SXe0AwTQNZ6Kggmf48yYH9A36RD/9B3CsE=', NULL, NULL);
INSERT INTO cases VALUES ('case-1', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'completed', NULL, 'H00-260105-0001', 'ended', NULL, NULL, '2026-01-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', 5, 16, 'c30a11c848de2f74b73a090257c727049e91de0b11855019b807be98b945a70c', 'tr5OREwr', NULL);
INSERT INTO cases VALUES ('case-2', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'active', NULL, 'H00-260205-0001', 'in-message', NULL, NULL, '2026-02-05T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 4, 11, '09fd2d1a79a4ee8bdbb925c852e3aa748c4ceadcd7306d1cfd5a5106eae87444', 'tr5OREws', NULL);
INSERT INTO cases VALUES ('case-3', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'active', NULL, 'H00-260308-0001', 'in-timer', NULL, NULL, '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 3, 8, 'c436c9f2df3bf6b708a7904180f8bfd2b9f352436fe7c1e237d18f10fe66e874', 'tr5OREwt', NULL);
INSERT INTO cases VALUES ('case-4', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'active', NULL, 'H00-260308-0002', 'in-task', NULL, NULL, '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 2, 5, '8ad5132b6de50d520eabfbf8a6c83030535b35fb4af69a7c5c0400145f75399a', 'tr5OREwu', NULL);
INSERT INTO cases VALUES ('case-5', 'released', 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'active', NULL, NULL, 'in-job', NULL, NULL, '2026-03-08T01:00:00.000Z', NULL, '2026-03-08T01:00:00.000Z', 1, 3, '77168e0c219ba7151fd73ea483fb657f821b962f7e5dbe148abac35505311ed8', 'tr5OREwv', NULL);
INSERT INTO commands VALUES ('case-1', 1, 'start-ended', 'start', '2026-01-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"start","caseId":"case-1","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"semantics":2,"sealed":"\"~tr5OREwr.oOv8x12gfYjSRgaqyhk/FfCS/Ink3QNS/Zrpuv8C3E9r7EGpyZ0dIJdDBdIPCyNxQCRJoxb9k+9vXJRtVIi4dzAkqWQmm/ueEOfHQgdJbVcTBllbwkwgTIBagPc=\""}', '{"caseId":"case-1"}', 'e03cb1cfece8801441ae66025fb5acf89a8af37963702e55a601f3674c01a119', 3);
INSERT INTO commands VALUES ('case-1', 2, 'case-1.2:complete-job:0', 'complete-job', '2026-01-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[["left","lookup","service-task","root","2"],["taken","lookup-review","root"],["entered","review","user-task","root","3"]],"calendars":{},"semantics":2}', '{}', '36ec36c4d2f75bab00bf1558759b68a3bbe4fdbc6b352657b2cc3112d4f2eddb', 5);
INSERT INTO commands VALUES ('case-1', 3, 'complete-case-1', 'complete-task', '2026-01-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[["left","review","user-task","root","3"],["taken","review-wait","root"],["entered","wait","intermediate-catch-event","root","4"]],"calendars":{},"semantics":2}', '{"caseId":"case-1"}', 'e7bd149a574ffb5f25743058d375c087f729ac2068a8a411eb59d0ce98aa41f9', 8);
INSERT INTO commands VALUES ('case-1', 4, 'case-1:4:wait:0:2026-02-04T01:00:00.000Z', 'timer', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"trigger","listener":{"scope":"root","node":"wait","token":"4"},"event":"timer","data":{},"timer":{"id":"4:wait:0","dueAt":"2026-02-04T01:00:00.000Z"}},"entries":[],"outcomes":[["caught","wait","timer"],["left","wait","intermediate-catch-event","root","4"],["taken","wait-paper","root"],["entered","paper","intermediate-catch-event","root","5"]],"calendars":{},"semantics":2}', '{}', '9777a9be3025b07191c3736e6ddf6ff5af276ea7c521f01677ee367c0c284a38', 11);
INSERT INTO commands VALUES ('case-1', 5, NULL, 'message', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"trigger","listener":{"scope":"root","node":"paper","token":"5"},"event":"message","index":0,"data":{}},"entries":[],"outcomes":[["caught","paper","message"],["left","paper","intermediate-catch-event","root","5"],["taken","paper-end","root"],["entered","end","end-event","root","6"],["left","end","end-event","root","6"],["ended","released","completed"]],"calendars":{},"semantics":2}', '{"caseId":"case-1"}', 'c30a11c848de2f74b73a090257c727049e91de0b11855019b807be98b945a70c', 16);
INSERT INTO commands VALUES ('case-2', 1, 'start-in-message', 'start', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"start","caseId":"case-2","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"semantics":2,"sealed":"\"~tr5OREws.6/0NKKtRqqjS1oOrNXLHkehb+a4glNdVR0+X5ygMlSt7Uc/cTPP3UHSVCfoTs6zE2Rh18Jdil/xEi9a/LWevlAoKMG+obnfsaUnIgEUU8Fat65HscTTGfSM3Xb3C2ASrEw==\""}', '{"caseId":"case-2"}', '97a3c9b66a3c5ef7fb33030350804283fb151e6f222d2b7f80dbbfe7dc377896', 3);
INSERT INTO commands VALUES ('case-2', 2, 'case-2.2:complete-job:0', 'complete-job', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[["left","lookup","service-task","root","2"],["taken","lookup-review","root"],["entered","review","user-task","root","3"]],"calendars":{},"semantics":2}', '{}', '9ed83ed5e25b17dfe67140841a1d560a9ee8b1c275f7e0308d4d65470e77a524', 5);
INSERT INTO commands VALUES ('case-2', 3, 'complete-case-2', 'complete-task', '2026-02-05T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[["left","review","user-task","root","3"],["taken","review-wait","root"],["entered","wait","intermediate-catch-event","root","4"]],"calendars":{},"semantics":2}', '{"caseId":"case-2"}', 'c1e9145799d00f99ba7104a9b8c83c04c7301ad11eb100eaf133a8b102db7a02', 8);
INSERT INTO commands VALUES ('case-2', 4, 'case-2:4:wait:0:2026-03-07T01:00:00.000Z', 'timer', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"trigger","listener":{"scope":"root","node":"wait","token":"4"},"event":"timer","data":{},"timer":{"id":"4:wait:0","dueAt":"2026-03-07T01:00:00.000Z"}},"entries":[],"outcomes":[["caught","wait","timer"],["left","wait","intermediate-catch-event","root","4"],["taken","wait-paper","root"],["entered","paper","intermediate-catch-event","root","5"]],"calendars":{},"semantics":2}', '{}', '09fd2d1a79a4ee8bdbb925c852e3aa748c4ceadcd7306d1cfd5a5106eae87444', 11);
INSERT INTO commands VALUES ('case-3', 1, 'start-in-timer', 'start', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"start","caseId":"case-3","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"semantics":2,"sealed":"\"~tr5OREwt.2pUBDrfCuW1MStQvBqi26dAb8nPuhMshy/WCUxX+bh97oJJdEORPXH+uo8fKNC1AtzO6DWWJUeaWUyETWSgPXdeDq0BVM7/AA348mGTRKPEZnY3Zmy6As7JdOulUU1U=\""}', '{"caseId":"case-3"}', '28f9af93088cae1b3fdc01a64b9438dd1962d1068da041984b4a50dba034f412', 3);
INSERT INTO commands VALUES ('case-3', 2, 'case-3.2:complete-job:0', 'complete-job', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[["left","lookup","service-task","root","2"],["taken","lookup-review","root"],["entered","review","user-task","root","3"]],"calendars":{},"semantics":2}', '{}', 'b705f4e8fdb47643f65a21ca2f713cffcaf7154db8bc0f323e0d5f27ff1cdc83', 5);
INSERT INTO commands VALUES ('case-3', 3, 'complete-case-3', 'complete-task', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"complete","scope":"root","token":"3","data":{}},"entries":[{"type":"completed","element":"review"}],"outcomes":[["left","review","user-task","root","3"],["taken","review-wait","root"],["entered","wait","intermediate-catch-event","root","4"]],"calendars":{},"semantics":2}', '{"caseId":"case-3"}', 'c436c9f2df3bf6b708a7904180f8bfd2b9f352436fe7c1e237d18f10fe66e874', 8);
INSERT INTO commands VALUES ('case-4', 2, 'case-4.2:complete-job:0', 'complete-job', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"complete","scope":"root","token":"2","data":{}},"entries":[],"outcomes":[["left","lookup","service-task","root","2"],["taken","lookup-review","root"],["entered","review","user-task","root","3"]],"calendars":{},"semantics":2}', '{}', '8ad5132b6de50d520eabfbf8a6c83030535b35fb4af69a7c5c0400145f75399a', 5);
INSERT INTO commands VALUES ('case-4', 1, 'start-in-task', 'start', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"start","caseId":"case-4","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"semantics":2,"sealed":"\"~tr5OREwu.buMNb6jQPC1xKai4AMdyZfxb0mD695E6MzjXP1bCI61RgZCbMsaFE+4XOOy+t3ic62H1PuAINbyH4MK+Cx1bc8zgxdQNsuUuVudx60SutFGNDmoTBuEBKjcLAWPylg==\""}', '{"caseId":"case-4"}', '262bc371ffc1f56f9ba335b49d57cab7ba43657b4f29cf15c681b4ea00e9db8b', 3);
INSERT INTO commands VALUES ('case-5', 1, 'start-in-job', 'start', '2026-03-08T01:00:00.000Z', NULL, NULL, 'b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', '{"command":{"type":"start","caseId":"case-5","process":"b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"},"entries":[],"outcomes":[["entered","start","start-event","root","1"],["left","start","start-event","root","1"],["taken","start-lookup","root"],["entered","lookup","service-task","root","2"]],"calendars":{},"semantics":2,"sealed":"\"~tr5OREwv.x53MWWIP2OSpquxwRoDEMoNYHVJtMOUniwgYEYX/VgKRsxWWHiUtryuu88Jcl8kf608ahGewOeyrYkjhqoOQ1q+RBp+HTbo2MX9Du9vhwFevE29Hd69xbLf8fcce\""}', '{"caseId":"case-5"}', '77168e0c219ba7151fd73ea483fb657f821b962f7e5dbe148abac35505311ed8', 3);
INSERT INTO deployments VALUES ('b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f', 'released', 1, '{"vi":"released"}', '[{"name":"process.bpmn","text":"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:motcua=\"https://motcua.dev/schema/bpmn/1.0\" targetNamespace=\"urn:motcua:test\"><process id=\"released\" name=\"released\" isExecutable=\"true\"><startEvent id=\"start\"/><serviceTask id=\"lookup\" motcua:handler=\"lookup\"/><userTask id=\"review\"><extensionElements><motcua:caseNumber on=\"enter\"/></extensionElements></userTask><intermediateCatchEvent id=\"wait\"><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id=\"paper\"><messageEventDefinition messageRef=\"handing-in\"/></intermediateCatchEvent><endEvent id=\"end\"/><sequenceFlow id=\"start-lookup\" sourceRef=\"start\" targetRef=\"lookup\"/><sequenceFlow id=\"lookup-review\" sourceRef=\"lookup\" targetRef=\"review\"/><sequenceFlow id=\"review-wait\" sourceRef=\"review\" targetRef=\"wait\"/><sequenceFlow id=\"wait-paper\" sourceRef=\"wait\" targetRef=\"paper\"/><sequenceFlow id=\"paper-end\" sourceRef=\"paper\" targetRef=\"end\"/></process><message id=\"handing-in\" name=\"paper\" motcua:correlationKey=\"=key\"/></definitions>"}]', '2026-01-05T01:00:00.000Z', NULL, '{}');
INSERT INTO jobs VALUES ('case-5.2', 'case-5', 'root', '2', 'lookup', 'lookup', '"~tr5OREwv.6UooVvdV25494tibTL8CNJ84Sf/7m4f0foH4KoxPYtjR6V2u3Cr86SzGFOW+eXXkXntP5cVijz98iUv+nzzEl6fzp8i2kcaX"', 1, 3, '2026-03-08T01:00:00.855Z', NULL, '"~tr5OREwv.+e54G4Q9YPX+N4uL5VUvAbf1G7XgfMDMic5C2ctYiPo="', '', 0, NULL);
INSERT INTO messages VALUES ('kept', 'paper', 'in-timer', '', '2026-03-08T01:00:00.000Z', '2027-04-12T01:00:00.000Z', '"~tr5OREww.j9SSo5ljXD9+ezwlh5JzcUzuEIrJtLQFxEgRT/qV"', '9sPxGRsqrLCw1NujotkdVgh3tyX+untZW7h0TjNiGqY=', NULL, NULL);
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
INSERT INTO motcua_migrations VALUES ('0016-smaller-indices');
INSERT INTO motcua_migrations VALUES ('0017-senders-of-messages');
INSERT INTO records VALUES ('case-1', 'v:*', '"~tr5OREwr.C8v8UYs/HWCkvwzXvQgDffDRKYFsTuGWad6ujqXxGnfwkw1/0QBu0VLGLNWCXy9YNcBYWuE6DePXdZELH5QMCr/g/dQ4xZibxf9H17ZEj+dBbpwRTK8v+D9tNQ6rMw6wZYGjzxYkKaous+EC9L2s26AKX4g="', '[{"id":"head","kind":"head","caseId":"case-1","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"completed","startedAt":"2026-01-05T01:00:00.000Z","next":7,"semantics":2}');
INSERT INTO records VALUES ('case-2', 'v:*', '"~tr5OREws.LqTVuxhkDujpdTKJCRSdV0vWIHkR5hFBI0D6PTgH6Mo9AJEKq5YJuWXkD3QDAU4cEy8R4XGJ1niarIPcZ05lt4WB0BJ3CC/EDS3I/7gNgM2Me1yIILJzqMYn/4XmBFj7aigcZeFGnrImGZcgGRlKgkwlbDVo4YHXoqZjIw2Rsb9TOAsOmqbp2ZaqTYULJw2QLCRL5UgO+PjfbRiuV/K8e/kj5iBcOIOduyju7gGZneFH2dyFrug52X1SNWJGZDXbWSoyPDsg942n7/s84Tx/OOGmrWc8/kP2wO9MCA8GOikzH9b0qBB6BIcXrzLa1cmM8ouxLdv9cXNMIUKeNaUpmnXuGBHGS78UHXHc+msMH6xOMp/vpME4RX/3JCEbjxENT2DxMz98enM8TPCDBovqFX0uv/6SJ4VjrYB4I7Lia3mKcamAEbamprATn86pYU0o"', '[{"id":"head","kind":"head","caseId":"case-2","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"active","startedAt":"2026-02-05T01:00:00.000Z","next":6,"semantics":2}');
INSERT INTO records VALUES ('case-3', 'v:*', '"~tr5OREwt.2EHPQtlulruE/E3BVFWnA6D1F/mkfAdT2YHspuijFbZlTKg8hKe9N0qRXRxKiAu7TJQVTSCJOV9hRq+P6wXov8utpecJ0x+fAddhKoU+8nunxyM3ZMtdM4Go8MTgjaWW3h96WYwVzjHic8URgC2Hjwq9Xfu9qC9iQub2UgQ4Lv0EIqoZDQHNRuD26z+RwRsDtTYNj5u1Pw+zD7dlS+Ne6Vz1+O6PO49OOc4MVyvSXL8gPwi+ifCU8q3zbGu/vF6+rn014TQcsfgIjEt7vek9yb/1rs/vnm4+lGSL12QeSW9pqJCk69XVdsFZ4jdUdEbMqBC1F+53kUM5NNAe0ck5PC8w8XJ8NIMMcINuP+Oi7vtxjO9rbFxcOl03QCgRkvsppDo+d04Bq1ybx9Ety4oC2E4uEBpYPytM7uwFzwBUEP3YUCzU99IjpchWU7HUcA=="', '[{"id":"head","kind":"head","caseId":"case-3","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":5,"semantics":2}');
INSERT INTO records VALUES ('case-4', 'v:*', '"~tr5OREwu.XeVqbEMuCxZ5mJVJnwCu8zeEGiBe2fTvCNh+2TXP40Lb+hHTiNmWJC46rtYm73Fze5Kavpmz4G2vsBY03oVIhvtN8fvP9i3jQsU43Nqu86/xNRF7+/9RDAYEvPisSDo1qh5Qpx5EURG+oTcm1nLyRf+i2bXmmMOmR++X1Jpqvdv9bJsgEFAbrexmFGYIHiYS10uJrn2BA2XpWiQviPBItxORoJkiF8g0oJx5Bx2NkZ1kpnEw82W3EKV0wkweHPZQAE94A76PYnPy9iVLF0MXlp6PdgtR9Pr5LR+W82lNv5Y0hWBZLVM2fc7o2DfVGAlCeGo24zHq9anrhb4XkipcxuENr/wR0wjRgWcZBm/R/eFy20NTEraN+Ij7Z9xcIbB1UX0swGV9Wh5E3rianNh71heU5WOCVgGoNagUUvLucueak5hUhH/R9tGAmeP/z7xvng=="', '[{"id":"head","kind":"head","caseId":"case-4","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":4,"semantics":2}');
INSERT INTO records VALUES ('case-5', 'v:*', '"~tr5OREwv.mxl3rPvntStMKHi7d28Bw22QccEUEzUhKd8tOmyTr7+5cz6OD0Y6AC9AMT6Fa8i3l3l6bZiSxcFi5o1/w7xkpM3Se3kgO29yf9SPnejLlfH6htplRYVeHNFVSQmWvjC1Rev6jeBTd02Ji18KfD+kifMKEevDWJTtq98UlX571H2jTl0fCLCxd+ekEm0ylgHdFdjJXRQl1WcCzrFhd7tGivSOA+UYDePk/LHOSi/WvBwWFyOYM1UogfOO3XbvMXrKfIFO22A7ufmMvd+lgCj+ykX6OCbon8ZlgMebIqW/b1mUlko4XHWqEZj2/FTvtyBSGOPPB6k7YTdS385j4q8ZzF+UnMdYLsJ8NhcatsokM8AqHgkCjAvJrrJs2iDOfv2mIw4I+0/0h6idzrz2ylZLxXbeiRrHe6kdlRh6huPy4o6jhQESE0UoBCLVtxRGMSk="', '[{"id":"head","kind":"head","caseId":"case-5","processes":["b97b277e21ea687a60599555eecaa291ee31953359734be4d871846750ff6e4f:released"],"status":"active","startedAt":"2026-03-08T01:00:00.000Z","next":3,"semantics":2}');
INSERT INTO sequences VALUES ('H00-260105-', 1);
INSERT INTO sequences VALUES ('H00-260205-', 1);
INSERT INTO sequences VALUES ('H00-260308-', 2);
INSERT INTO subscriptions VALUES ('case-2', '5:paper:0', 'message', 'paper', 'in-message', 'root', '5', 'paper');
INSERT INTO tasks VALUES ('case-1.3', 'case-1', 'root', '3', 'review', NULL, NULL, '{}', NULL, NULL, NULL, 'completed', NULL, '2026-01-05T01:00:00.000Z', '2026-01-05T01:00:00.000Z', NULL, NULL, NULL);
INSERT INTO tasks VALUES ('case-2.3', 'case-2', 'root', '3', 'review', NULL, NULL, '{}', NULL, NULL, NULL, 'completed', NULL, '2026-02-05T01:00:00.000Z', '2026-02-05T01:00:00.000Z', NULL, NULL, NULL);
INSERT INTO tasks VALUES ('case-3.3', 'case-3', 'root', '3', 'review', NULL, NULL, '{}', NULL, NULL, NULL, 'completed', NULL, '2026-03-08T01:00:00.000Z', '2026-03-08T01:00:00.000Z', NULL, NULL, NULL);
INSERT INTO tasks VALUES ('case-4.3', 'case-4', 'root', '3', 'review', NULL, NULL, '{}', NULL, NULL, NULL, 'open', NULL, '2026-03-08T01:00:00.000Z', NULL, NULL, NULL, NULL);
INSERT INTO timers VALUES ('case-3', '4:wait:0', '2026-04-07T01:00:00.000Z', 'root', '4', 'wait', NULL, NULL, NULL);
ALTER TABLE ONLY calendars
    ADD CONSTRAINT calendars_key PRIMARY KEY (calendar_id, version);
ALTER TABLE ONLY case_files
    ADD CONSTRAINT case_files_key PRIMARY KEY (case_id, file);
ALTER TABLE ONLY case_keys
    ADD CONSTRAINT case_keys_pkey PRIMARY KEY (key_id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT cases_pkey PRIMARY KEY (case_id);
ALTER TABLE ONLY clocks
    ADD CONSTRAINT clocks_key PRIMARY KEY (case_id, clock_id);
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
CREATE INDEX cases_applicant ON cases USING btree (applicant, case_id) WHERE (applicant IS NOT NULL);
CREATE INDEX cases_business_key ON cases USING btree (business_key, case_id) WHERE (business_key IS NOT NULL);
CREATE INDEX cases_ended ON cases USING btree (procedure, ended_at, case_id) WHERE (ended_at IS NOT NULL);
CREATE INDEX cases_erased ON cases USING btree (erased_at, case_id) WHERE (erased_at IS NOT NULL);
CREATE UNIQUE INDEX cases_number ON cases USING btree (number) WHERE (number IS NOT NULL);
CREATE INDEX clocks_due ON clocks USING btree (status, due_at);
CREATE UNIQUE INDEX commands_command_id ON commands USING btree (command_id) WHERE (command_id IS NOT NULL);
CREATE INDEX incidents_state ON incidents USING btree (state, raised_at);
CREATE INDEX jobs_claim ON jobs USING btree (topic, priority DESC, due_at, job_id);
CREATE INDEX jobs_due ON jobs USING btree (topic, due_at, job_id);
CREATE INDEX messages_expiry ON messages USING btree (expires_at);
CREATE INDEX subscriptions_name ON subscriptions USING btree (event, name, correlation_key, case_id, subscription_id);
CREATE INDEX tasks_assignee ON tasks USING btree (state, assignee, task_id) WHERE (assignee IS NOT NULL);
CREATE INDEX tasks_case ON tasks USING btree (case_id, task_id);
CREATE INDEX tasks_role ON tasks USING btree (state, role, task_id) WHERE (role IS NOT NULL);
CREATE INDEX tasks_role_unit ON tasks USING btree (state, role, unit, task_id) WHERE (role IS NOT NULL);
CREATE INDEX tasks_state ON tasks USING btree (state, task_id);
CREATE INDEX tasks_unit ON tasks USING btree (state, unit, task_id) WHERE (unit IS NOT NULL);
CREATE INDEX timers_due ON timers USING btree (due_at, case_id, timer_id);
